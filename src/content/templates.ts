/** The beginnings that `new` writes: each works as it stands, and each line is there to be replaced. */

const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

export function courseFileText(id: string): string {
  return `---
id: ${id}
title: ${titleOf(id)}
tracks:
  - id: first-track
    title: First track
    summary: What it is about, in a sentence.
---

What this course teaches, for whom, and where to begin.
`;
}

/** A lesson; one that already has a quiz asks its first question in the first step. */
export function lessonText(id: string, question?: string): string {
  const ask = question === undefined ? '' : `\n\`\`\`quiz\nuse: ${question}\npredict: true\n\`\`\`\n`;
  return `---
id: ${id}
title: ${titleOf(id)}
minutes: 1
needs: []
objectives:
  - Do something that you could not do before.
---

## Something is in trouble

Say in two or three sentences what goes wrong, and let the reader guess what happens next.
${ask}
## This is why

Explain the gap between the guess and what happens. **${titleOf(id)}**<!-- term --> is a word that this sentence explains.

## What to keep

Say what to remember, and what comes next.

---

Sources

- [A source](https://example.org), and who wrote it
`;
}

export function quizText(lesson: string): string {
  return `## ${lesson}-works

What happens next?

Hint: Something that helps and does not give it away.

- [ ] The first thing that many people think.
  > Why that seems right, and why it is not.
- [x] What really happens.
  > Right, and the reason in a few words.
- [ ] Another thing that is often said.
  > What that would need to be true.

> The reason, for everyone, and not only the answer.

## card-${lesson}

One fact or decision, asked as a question?

> Its answer, in a sentence.
`;
}
