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

/** An entry of a deck, by the practice that reads it. */
const entries: Readonly<Record<string, string>> = {
  eisenhower: `Something that lands in your inbox, in a sentence or two.

- quadrant: Q1
- why: What makes it urgent or not, and important or not.
`,
  'bump-court': `Fixed: what a release note says about one change.

- bump: patch
- next: \`1.4.3\`
- why: What a caller notices of it, and so which number moves.
- not major: Nothing that worked stops working.
- not minor: Nothing is new.
- not none: Who runs the old version still has the fault.
`,
};

/** The practices that a deck can be begun for. */
export const begunDecks: readonly string[] = Object.keys(entries);

/** A deck of one entry; null for a practice that no beginning is known for. */
export function deckText(practice: string, id: string): string | null {
  const entry = Object.hasOwn(entries, practice) ? entries[practice] : undefined;
  return entry === undefined
    ? null
    : `---\nid: ${id}\ntitle: ${titleOf(id)}\npractice: ${practice}\n---\n\n## ${id}-1\n\n${entry}`;
}
