import { beforeAll, describe, expect, it } from 'vitest';
import { mock } from '../../../../src/practice/interview/mock/mock.js';
import { interviewTime } from '../../../../src/practice/interview/mock/state.js';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { noProgress, type Progress } from '../../../../src/progress/fold.js';
import { loadTagger } from '../../../../src/reading/tagger.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, type Learner, learner, materialOf } from '../../learner.js';
import { bank, course } from '../course.js';

beforeAll(loadTagger);

const material = (progress: Partial<Progress> = {}, now = 0) =>
  materialOf(course, { progress: { ...noProgress, ...progress }, draw: (n) => Math.floor(n / 3), now });
const begin = (unfinished?: string, now = 0, rounds: Progress['rounds'] = {}) =>
  learner(
    practice(mock),
    material({ rounds, ...(unfinished !== undefined && { unfinished: { mock: unfinished } }) }, now),
    { columns: 76, rows: 40 },
  );

/** Skips this many parts. */
const skip = (at: Learner, parts: number) => {
  for (let part = 0; part < parts; part++) at.press('ctrl-n');
  return at;
};
const toWhiteboard = () => skip(begin().press('enter'), 4);
const toAnswer = (at = begin()) => skip(at.press('enter'), 14).press('enter');
const medium = bank[0]?.samples.medium.text ?? '';
const scored = (at: Learner, digits: string) =>
  at.paste(medium).press('ctrl-d', 'end', 'enter', ...toKeys(digits), 'enter');

describe('a mock interview', () => {
  it('says what is coming, and starts the clock with enter', () => {
    const at = begin();
    expect(at.screen).toContain('Twenty minutes');
    expect(at.exercise.every).toBeNull();
    expect(at.press('enter').exercise.status).toBe('part 1/15 · 20:00 left');
  });

  it('mixes all four tracks, a whiteboard, and at the end the question about pressure', () => {
    const at = begin().press('enter');
    const kinds: string[] = [];
    for (let part = 0; part < 14; part++) {
      kinds.push(at.screen.includes('whiteboard') ? 'fork' : 'question');
      at.press('ctrl-n');
    }
    expect(kinds.filter((kind) => kind === 'fork')).toHaveLength(6);
    expect(kinds.slice(0, 4)).toEqual(['question', 'question', 'question', 'question']);
    expect(at.screen).toContain('How do you handle pressure?');
  });

  it('asks a question that varies with numbers of its own seed, the same for the same seed', () => {
    const varying = Object.values(course.questions).find(({ variation }) => variation !== undefined);
    const unfinished = { mock: `{"parts":["question ${varying?.id}","answer q-01"],"outcomes":[],"spent":0}` };
    const screenOf = (seed: number) =>
      learner(practice(mock), { ...material({ unfinished }), draw: () => seed }, { columns: 76, rows: 40 }).press(
        'enter',
      ).screen;
    const screens = [1, 2, 3, 4, 5].map(screenOf);
    expect(new Set(screens).size).toBeGreaterThan(2);
    expect(screenOf(3)).toBe(screens[2]);
  });

  it('shows the clock once, in its status, and warns near the end', () => {
    const at = begin().press('enter').wait(65_000);
    expect(at.exercise.status).toBe('part 1/15 · 18:55 left');
    expect(at.screen).not.toMatch(/18:55|left/);
    expect(at.screen).not.toContain('The last two minutes.');
    expect(at.wait(interviewTime - 65_000 - 110_000).screen).toContain('The last two minutes.');
  });

  it('records answers, so that they feed the review', () => {
    const at = begin().press('enter');
    // Whatever kind of question is drawn: a letter fills a row and goes on to the next, a number is typed.
    for (const key of toKeys('aaaaaaaa1')) if (at.events.length === 0) at.press(key, 'enter');
    expect(at.events[0]).toMatchObject({ type: 'answered', confidence: null });
  });

  it('gives the same question again when it is drawn again, whatever was pressed', () => {
    const at = begin().press('enter', 'down');
    const { screen } = at;
    expect(at.press('up', 'down').screen).toBe(screen);
  });

  it('shows what comes of a decision, and of the others', () => {
    const { screen } = toWhiteboard().press('a');
    expect(screen).toContain('then');
    expect(screen).toContain('The other ways');
    expect(screen).toContain('The customer waits for what they must know');
  });

  it('ends with the learner’s own score, and a report that names lessons', () => {
    const at = scored(toAnswer(), '220211');
    expect(at.exercise.done).toBe(true);
    expect(at.events.at(-2)).toEqual({ type: 'drafted', question: 'q-01', text: medium, level: 3 });
    expect(at.events.at(-1)).toMatchObject({
      type: 'sorted',
      practice: 'mock',
      score: expect.closeTo((7 * 4) / 6),
      of: 21,
      details: { missed: 0, level: 3 },
    });
    expect(at.screen).toContain('Next');
    expect(at.screen).toContain('Your answer');
    expect(at.screen).toContain('Whiteboard');
    expect(at.screen.replace(/\s+/g, ' ')).toContain('The answer counts a third, at level 3 by your own score.');
  });

  it('takes the tilt out that the learner shows when they score others', () => {
    const generous = { interviewer: [{ score: 20, of: 30, details: { lean: 0.25 } }] };
    const at = scored(toAnswer(begin(undefined, 0, generous)), '222222');
    expect(at.events.at(-1)).toMatchObject({ score: expect.closeTo(7 * 0.75), details: { level: 4 } });
  });

  it('counts no answer that was not scored, and asks for none twice', () => {
    const at = toAnswer().paste(medium).press('ctrl-d', 'end', 'enter', 's');
    expect(at.exercise.done).toBe(true);
    expect(at.events.at(-1)).toMatchObject({ type: 'sorted', score: 0, of: 21 });
  });

  it('can be answered aloud', () => {
    const at = skip(begin().press('enter'), 14).press('a', 'enter');
    at.take({ type: 'key', key: 'enter' }, 90_000);
    at.press(...toKeys('222222'), 'enter');
    expect(at.events.at(-1)).toMatchObject({ type: 'sorted', score: 7, details: { level: 5 } });
  });

  it('ends at zero, with what was typed kept and what was not reached said', () => {
    const at = toAnswer().type('We had six weeks').wait(interviewTime);
    expect(at.exercise.done).toBe(true);
    expect(at.events.at(-2)).toMatchObject({ type: 'drafted', text: 'We had six weeks' });
    expect(at.events.at(-1)).toMatchObject({ type: 'sorted', details: { seconds: 1200, missed: 1 } });
    expect(at.screen).toContain('1 part was not reached');
    expect(at.wait(5000).events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
  });

  it('ends at zero whatever comes then: a key, a line, a paste', () => {
    for (const input of [
      { type: 'key', key: 'x' },
      { type: 'line', text: 'b' },
      { type: 'paste', text: 'b' },
    ] as const) {
      expect(begin().press('enter').take(input, interviewTime).exercise.status).toBe('report');
    }
  });

  it('keeps what was typed when the answer is skipped or left', () => {
    expect(toAnswer().type('We had').press('ctrl-n').events.at(-2)).toMatchObject({ type: 'drafted', text: 'We had' });
    expect(toAnswer().type('We had').flush().events.at(-1)).toMatchObject({ type: 'drafted', text: 'We had' });
  });

  it('goes to the learner’s own editor and back', () => {
    const at = toAnswer().type('short').press('ctrl-e');
    expect(at.wantsEdited).toBe('short');
    expect(at.edited('longer now').screen).toContain('longer now');
  });

  it('is gone on with at the part and the time where it was left', () => {
    const at = begin().press('enter').wait(60_000).press('ctrl-n');
    const kept = at.events.at(-1);
    const again = begin(kept?.type === 'practised' ? kept.state : '', 5_000_000);
    expect(again.screen).toContain('You stopped at part 2 of 15.');
    expect(again.wait(600_000).press('enter').exercise.status).toMatch(/^part 2\/15 · 19:00 left/);
  });

  it('begins anew when what was kept makes no sense', () => {
    for (const state of [
      '',
      '[]',
      '{"parts":["question nowhere"],"outcomes":[],"spent":1}',
      '{"parts":[],"outcomes":[],"spent":0}',
      '{"parts":["answer q-01"],"outcomes":[],"spent":-1}',
    ]) {
      expect(begin(state).screen).toContain('Twenty minutes');
    }
  });

  it('can be done line by line', () => {
    const at = begin().read('');
    for (let part = 0; part < 14; part++) at.read('s');
    at.read('', 'Our booking service had to move in a month and I ranked the tasks by risk.', '');
    expect(at.said).toContain('so I ask:');
    at.read('', '210012');
    expect(at.exercise.done).toBe(true);
    expect(at.said).toContain('What to do next:');
    expect(at.said).toContain('by your own score');
  });

  it('refuses what is no answer, in words', () => {
    expect(toWhiteboard().take({ type: 'line', text: 'z' }).malformed).toContain('a letter from a to c');
    expect(begin().press('enter').take({ type: 'line', text: '§' }).malformed).not.toBeUndefined();
  });

  it('lets nobody skip what has been answered', () => {
    const at = toWhiteboard().press('a', 'ctrl-n');
    expect(at.screen).toContain('The other ways');
    expect(at.exercise.keys.map(([label]) => label)).not.toContain('ctrl-n');
  });

  it('fits every size', () => {
    const start = () => practice(mock).start(material());
    alwaysFits(start, { keys: toKeys(['ctrl-n', 'a', 'b', 'ctrl-d', 'page-down']) });
    alwaysFits(() => toAnswer().exercise, { keys: toKeys(['ctrl-n', 'a', 'ctrl-d', 'ctrl-k', 'end', '2']) });
  });
});
