import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with a course of one lesson and two questions that are answered by typing. */
export function tinyCourse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-course-'));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

const files = {
  'lessons/course.md': `---
id: tiny
title: Tiny
tracks:
  - id: docs
    title: Docs
    summary: One.
---

Hello.
`,
  'lessons/docs/01-one.md': `---
id: one
title: One
minutes: 1
---

## First

Text.
`,
  'quizzes/docs/one.md': `## q-word

Type the word.

Answer: word

> A word.

## q-number

How many legs has a spider?

Answer: 8

> Eight.
`,
};
