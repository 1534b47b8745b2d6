import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readQuiz } from '../../src/content/quiz-file.js';
import { asId } from '../../src/course/id.js';

function quiz(text: string) {
  const complaints = new Complaints();
  return {
    ...readQuiz({ file: 'quizzes/load/a.md', text, cut: null }, asId('a'), complaints, () => []),
    problems: complaints.problems,
  };
}

describe('a quiz', () => {
  it('has questions and cards, in order', () => {
    const read = quiz(
      '# Title\n\n## q-1\n\nHow many?\n\nAnswer: 3<!-- = 1 + 2 -->\n\n> Three is 3<!-- = 3 -->.\n\n## c-1\n\nFront?\n\n> Back.\n',
    );
    expect(read.questions).toMatchObject([{ id: 'q-1', lesson: 'a', kind: 'number', place: { line: 3 } }]);
    expect(read.cards).toMatchObject([{ id: 'c-1', lesson: 'a', place: { line: 11 } }]);
    expect(read.claims).toMatchObject([{ written: '3', place: { line: 9 } }]);
    expect(read.problems).toEqual([]);
  });

  it('shows the code of a line question once', () => {
    const { questions } = quiz('## q\n\nWhich?\n\n```ts\na\nb\n```\n\nAnswer: line 2\n');
    expect(questions[0]?.prompt.map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it.each([
    ['## Not An Id\n\nWhat?\n\nAnswer: 3\n', 'bad-id', 1],
    ['## q\n\nAnswer: 3\n', 'missing-prompt', 1],
    ['## q\n\n> Back.\n', 'missing-prompt', 1],
    ['## q\n\nWhat?\n', 'unknown-shape', 1],
    ['## q\n\nWhat?\n\n- a\n- b\n', 'unknown-shape', 1],
    ['## q\n', 'missing-prompt', 1],
    ['## q\n\nWhat?\n\n- [ ] a\n- [ ] b\n', 'broken-question', 5],
    ['## q\n\nWhat?\n\nAnswer: line 9\n', 'broken-question', 5],
    ['## q\n\nWhat?\n\nAnswer: 3\n\n- 4\n- many\n', 'broken-question', 8],
  ])('leaves %j out', (text, rule, line) => {
    const read = quiz(`${text}\n## good\n\nHow many?\n\nAnswer: 3\n`);
    expect(read.questions.map(({ id }) => id)).toEqual(['good']);
    expect(read.cards).toEqual([]);
    expect(read.problems).toMatchObject([{ rule, line, severity: 'error' }]);
  });

  it('needs no prompt where buckets say it all', () => {
    expect(quiz('## q\n\n### A\n\n- a\n\n### B\n\n- b\n').questions).toMatchObject([{ kind: 'sort', prompt: [] }]);
  });

  it('explains no terms', () => {
    expect(quiz('## c\n\nA **word**<!-- term --> is?\n\n> This.\n').problems).toMatchObject([
      { rule: 'misplaced-comment' },
    ]);
  });
});
