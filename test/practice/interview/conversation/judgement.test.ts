import { describe, expect, it } from 'vitest';
import {
  compare,
  type Judgement,
  opinionSentence,
  readJudgement,
} from '../../../../src/practice/interview/conversation/judgement.js';
import { ownWords } from '../../../../src/practice/interview/conversation/quotes.js';
import type { Told } from '../../../../src/practice/interview/conversation/told.js';

const told: Told = {
  question: {
    text: 'How do you handle pressure?',
    looksFor: 'a case',
    criteria: ['c-project', 'c-help', 'c-result', 'c-number'].map((id) => ({ id, extra: '' })),
  },
  answer: 'In March I ranked our tasks.\nI asked Ana – our lead – for “two days”.',
  exchanges: [{ probe: 'What came of it, a release in May?', reply: 'We shipped 3 days early.' }],
};

function judge(criteria: readonly object[], around = (json: string) => json) {
  return readJudgement(around(JSON.stringify({ criteria })), told);
}

function verdicts(judgement: ReturnType<typeof readJudgement>) {
  return 'fault' in judgement
    ? judgement.fault
    : judgement.verdicts.map(({ id, score, quotes }) => [id, score, ...quotes]);
}

describe('a quote', () => {
  it.each([
    ['I ranked our tasks', 'I ranked our tasks'],
    ['"i ranked OUR tasks."', 'I ranked our tasks'],
    ['our tasks. I asked Ana', 'our tasks.\nI asked Ana'],
    ['Ana - our lead - for "two days"', 'Ana – our lead – for “two days'],
    ['shipped 3 days early', 'shipped 3 days early'],
    ['I ranked the tasks', null],
    ['a release in May', null],
    ['ranked our task', null],
    ['I', null],
    ['tasks', null],
    ['', null],
  ])('%j is what the learner said: %j', (quote, own) => {
    expect(ownWords(quote, [told.answer, 'We shipped 3 days early.'])).toBe(own);
  });
});

describe('a judgement', () => {
  it('counts what it can quote, and nothing else', () => {
    const judgement = judge([
      { id: 'c-project', met: 'yes', quotes: ['I ranked our tasks'], why: 'It is one case.' },
      { id: 'c-help', met: 'partly', quotes: ['I asked the whole team', 'asked Ana'] },
      { id: 'c-result', met: 'yes', quotes: ['a release in May'] },
      { id: 'c-number', met: 'yes', quotes: [] },
    ]);
    expect(verdicts(judgement)).toEqual([
      ['c-project', 1, 'I ranked our tasks'],
      ['c-help', 0.5, 'asked Ana'],
      ['c-result', 0],
      ['c-number', 0],
    ]);
    expect(judgement).toMatchObject({ dropped: 3 });
  });

  it('is found among words, and whichever way "met" is written', () => {
    const rows = [
      { id: 'c-project', met: true, quote: 'In March' },
      { id: 'c-help', met: 0.5, quotes: ['asked Ana'] },
      { id: 'c-nothing', met: 'yes', quotes: ['In March'] },
    ];
    expect(verdicts(judge(rows, (json) => `Here it is:\n\`\`\`json\n${json}\n\`\`\`\nGood luck!`))).toEqual([
      ['c-project', 1, 'In March'],
      ['c-help', 0.5, 'asked Ana'],
      ['c-result', 0],
      ['c-number', 0],
    ]);
  });

  it.each([
    ['I would rather not judge people.', 'it gave no judgement, but said: "I would rather not judge people."'],
    ['{"criteria": [{"id": "c-project", ', 'its judgement is broken JSON'],
    ['{"criteria": [{"id": "c-project", }]}', 'its judgement is broken JSON'],
    ['{"level": 5}', 'its judgement has something else at criteria'],
    ['{"criteria": [{"id": "c-project", "met": "sometimes"}]}', 'its judgement has something else at criteria.0.met'],
    ['{"criteria": [{"id": "kindness", "met": "yes"}]}', 'its judgement names no criterion of the rubric'],
    ['{"criteria": []}', 'its judgement has something else at criteria'],
  ])('that says %s is none', (said, fault) => {
    expect(readJudgement(said, told)).toEqual({ fault });
  });
});

describe('two judgements', () => {
  const judgement = (...scores: readonly (0 | 0.5 | 1)[]): Judgement => ({
    dropped: 0,
    verdicts: scores.map((score, index) => ({
      id: `c-${index}`,
      score,
      quotes: score === 0 ? [] : [`quote ${index}`],
      why: '',
    })),
  });

  it.each<[first: readonly (0 | 0.5 | 1)[], second: readonly (0 | 0.5 | 1)[], level: number | null, said: string]>([
    [[1, 1, 0, 0], [1, 1, 0, 0], 3, 'It gives level 3 of 5, twice.'],
    [[1, 1, 0, 0], [1, 1, 1, 0], 3, 'It gives level 3 of 5 (once 3, once 4).'],
    [[1, 1, 1, 1], [1, 0.5, 0, 0], null, 'Its two judgements differ too much to count: level 2 and level 5 of 5.'],
    [[0, 0, 0, 0], [0, 0, 0, 0], 1, 'It gives level 1 of 5, twice.'],
  ])('%j and %j come to level %j', (first, second, level, said) => {
    const opinion = compare(judgement(...first), judgement(...second));
    expect(opinion.level).toBe(level);
    expect(opinionSentence(opinion)).toBe(said);
  });

  it('say of each quote in how many of them it stands', () => {
    const opinion = compare(judgement(1, 1), judgement(1, 0));
    expect(opinion.criteria.map(({ quotes }) => quotes)).toEqual([
      [{ quote: 'quote 0', times: 2 }],
      [{ quote: 'quote 1', times: 1 }],
    ]);
  });
});
