import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { progress } from '../../src/commands/progress.js';
import { remove, temporaryFolder } from '../bundled.js';
import { event, linesOf } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';
import { fakeContext } from './fake-context.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
});
afterEach(() => remove(folder));

const [question = ''] = Object.keys(smallCourse.questions);
const answered = (id: string, at: string, correct: boolean, asked = question) =>
  event(id, at, { type: 'answered', question: asked, correct });

it.each<[what: string, journal: string, said: string]>([
  ['nobody answered anything', '', ''],
  ['something was answered wrong weeks ago', linesOf([answered('1', '2026-02-01T09:00Z', false)]), '1 due\n'],
  ['it is about another course', linesOf([answered('1', '2026-02-01T09:00Z', false, 'elsewhere')]), ''],
  ['it was right a moment ago', linesOf([answered('1', '2026-03-10T08:59Z', true)]), ''],
])('the prompt of a shell is told what is due where %s', async (_, journal, said) => {
  writeFileSync(join(folder, 'data', 'progress.jsonl'), journal);
  const context = fakeContext(folder);
  expect(await progress.run(context, [], { due: true })).toBe(0);
  expect(context.said()).toBe(said);
});
