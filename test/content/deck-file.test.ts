import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readDeck } from '../../src/content/deck-file.js';

function deck(text: string) {
  const complaints = new Complaints();
  return {
    deck: readDeck({ file: 'quizzes/decks/d.md', text, cut: null }, complaints, () => []),
    problems: complaints.problems,
  };
}
const front = '---\nid: d\ntitle: D\npractice: board\npool: ["1.10.0", 1.10, 2]\n---\n\n';

describe('a deck', () => {
  it('is what a practice deals out, and what it has to know', () => {
    const read = deck(`${front}About.\n\n## one\n\n- a: b\n\n## two\n\nText.\n`);
    expect(read.problems).toEqual([]);
    expect(read.deck).toMatchObject({
      id: 'd',
      practice: 'board',
      settings: { pool: ['1.10.0', '1.10', 2] },
      entries: [
        { id: 'one', blocks: [{ kind: 'list' }], place: { line: 10 } },
        { id: 'two', blocks: [{ kind: 'paragraph' }], place: { line: 14 } },
      ],
    });
  });

  it('leaves entries out that have no name of their own', () => {
    const read = deck(`${front}## one\n\na\n\n## one\n\nb\n\n## Two!\n\nc\n`);
    expect(read.deck?.entries.map(({ id }) => id)).toEqual(['one']);
    expect(read.problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['duplicate-id', 12],
      ['bad-id', 16],
    ]);
  });

  it('needs its front matter', () => {
    expect(deck('## one\n').problems).toMatchObject([{ rule: 'front-matter' }]);
    expect(deck('---\nid: d\ntitle: D\n---\n').problems).toMatchObject([{ rule: 'missing-key' }]);
    expect(deck('---js\n---\n').deck).toBeNull();
  });
});
