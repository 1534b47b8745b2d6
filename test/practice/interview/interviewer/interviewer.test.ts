import { beforeAll, describe, expect, it } from 'vitest';
import { interviewer } from '../../../../src/practice/interview/interviewer/interviewer.js';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { noProgress, type Progress } from '../../../../src/progress/fold.js';
import { loadTagger } from '../../../../src/reading/tagger.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, learner, materialOf } from '../../learner.js';
import { bank, course } from '../course.js';

beforeAll(loadTagger);

const material = (progress: Partial<Progress> = {}) =>
  materialOf(course, { progress: { ...noProgress, ...progress }, draw: (n) => Math.floor(n / 2) });
const begin = (unfinished?: string, rounds: Progress['rounds'] = {}) =>
  learner(
    practice(interviewer),
    material({ rounds, ...(unfinished !== undefined && { unfinished: { interviewer: unfinished } }) }),
    { columns: 76, rows: 40 },
  );

const all = toKeys(['2', '2', '2', '2', '2', 'enter']);

describe('being the interviewer', () => {
  it('shows a question and an answer, and not which sample it is', () => {
    const { screen } = begin();
    expect(bank.some(({ text }) => screen.includes(text))).toBe(true);
    expect(screen).toMatch(/Looks for /);
    expect(screen).not.toMatch(/sample/);
  });

  it('says nothing before all five are scored', () => {
    const at = begin().press('2', '2', 'enter');
    expect(at.exercise.status).toBe('answer 1/6');
    expect(at.screen).toMatch(/Not scored yet: 3, and 4, 5\./);
    expect(at.events).toEqual([]);
  });

  it('then shows the key and the sentence that decides', () => {
    const { screen } = begin().press(...all);
    expect(screen).toMatch(/The (weak|medium|strong) sample/);
    expect(screen).toContain('you  key');
    expect(
      bank
        .flatMap(({ samples }) => Object.values(samples))
        .some(({ verdict }) => screen.includes(verdict.slice(0, 40))),
    ).toBe(true);
  });

  it('turns a score with arrows, space or digits', () => {
    const at = begin().press('right');
    expect(at.screen).toMatch(/▸ ◐ partly/);
    expect(at.press('right').screen).toMatch(/▸ ✓ met/);
    expect(at.press(' ').screen).toMatch(/▸ · not found/);
    expect(at.press('left').screen).toMatch(/▸ · not found/);
  });

  it('keeps where it stands after each answer, and goes on there', () => {
    const at = begin().press(...all, 'enter', ...all);
    const kept = at.events.at(-1);
    expect(kept).toMatchObject({ type: 'practised', practice: 'interviewer' });
    const state = kept?.type === 'practised' ? kept.state : '';
    expect(begin(state).exercise.status).toBe('answer 3/6');
  });

  it('begins anew when what was kept makes no sense', () => {
    for (const state of [
      '',
      '{',
      '[]',
      '{"ids":["q-77/weak"],"scores":[]}',
      '{"ids":["q-01/weak"],"scores":[[1],[1]]}',
    ]) {
      expect(begin(state).exercise.status).toBe('answer 1/6');
    }
  });

  it('ends with points and with how the learner leans', () => {
    const at = begin();
    for (let answer = 0; answer < 6; answer++) at.press(...all, 'enter');
    expect(at.exercise.done).toBe(true);
    expect(at.events.at(-1)).toMatchObject({ type: 'sorted', practice: 'interviewer', of: 30 });
    expect(at.screen).toContain('You are generous');
    expect(begin().press('0', '0', '0', '0', '0', 'enter').events).toHaveLength(1);
  });

  it('can be done line by line', () => {
    const at = begin();
    expect(at.said).toContain('Score these five:');
    expect(at.take({ type: 'line', text: '12' }).malformed).toContain('5 digits');
    at.read('21012');
    expect(at.said).toMatch(/This was the (weak|medium|strong) sample/);
    for (let answer = 0; answer < 5; answer++) at.read('', '00000');
    at.read('');
    expect(at.exercise.done).toBe(true);
    expect(at.said).toMatch(/of 30 points/);
  });

  it('quotes the words that earn a criterion its score', () => {
    const at = begin();
    const quotes: string[] = [];
    for (let answer = 0; answer < 6; answer++) {
      at.press(...all);
      quotes.push(...[...at.said.matchAll(/\. “([^”]+)”/g)].map(([, quote = '']) => quote));
      at.press('enter');
    }
    const samples = bank.flatMap((question) => Object.values(question.samples)).map(({ text }) => text);
    expect(quotes.length).toBeGreaterThan(6);
    for (const quote of quotes) expect(samples.some((text) => text.includes(quote))).toBe(true);
  });

  it('shows how the learner scores over time', () => {
    const before = { interviewer: [{ score: 15, of: 30, details: { exact: 10, lean: 0.4 } }] };
    const at = begin(undefined, before);
    for (let answer = 0; answer < 6; answer++) at.press(...all, 'enter');
    expect(at.screen.replace(/\s+/g, ' ')).toMatch(/As an interviewer you came to 50 %, \d+ % of the key in 2 rounds/);
    expect(at.said).toContain('in 2 rounds (60 scores)');
  });

  it('fits every size', () => {
    alwaysFits(() => practice(interviewer).start(material()), {
      keys: toKeys(['2', '2', '1', '0', 'page-down', 'end']),
    });
  });
});
