import { beforeAll, describe, expect, it } from 'vitest';
import { loadTagger } from '../../../src/practice/coach/reading/tagger.js';
import { interviewTime } from '../../../src/practice/mock/interview.js';
import { mock } from '../../../src/practice/mock/mock.js';
import { noProgress } from '../../../src/progress/fold.js';
import { bank, course } from '../coach/course.js';
import { alwaysFits, Walk } from '../walk.js';

beforeAll(loadTagger);

const begin = (unfinished?: string, now = 0) =>
  new Walk(
    mock.begin({
      course,
      progress: { ...noProgress, ...(unfinished !== undefined && { unfinished: { mock: unfinished } }) },
      draw: (n) => Math.floor(n / 3),
      now,
    }),
    now,
  );

/** Skips this many parts. */
const skip = (walk: Walk, parts: number) => {
  for (let part = 0; part < parts; part++) walk.press('ctrl-n');
  return walk;
};
const toWhiteboard = () => skip(begin().press('enter'), 4);
const toAnswer = () => skip(begin().press('enter'), 14).press('enter');

describe('a mock interview', () => {
  it('says what is coming, and starts the clock with enter', () => {
    const walk = begin();
    expect(walk.screen).toContain('Twenty minutes');
    expect(walk.exercise.every).toBeNull();
    expect(walk.press('enter').exercise.status).toBe('part 1/15 · 20:00 left');
  });

  it('mixes all four tracks, a whiteboard and one answer', () => {
    const walk = begin().press('enter');
    const kinds: string[] = [];
    for (let part = 0; part < 14; part++) {
      kinds.push(walk.screen.includes('whiteboard') ? 'fork' : 'question');
      walk.press('ctrl-n');
    }
    expect(kinds.filter((kind) => kind === 'fork')).toHaveLength(6);
    expect(kinds.slice(0, 4)).toEqual(['question', 'question', 'question', 'question']);
    expect(bank.some(({ text }) => walk.screen.includes(text))).toBe(true);
  });

  it('shows the clock above every part, and warns near the end', () => {
    const walk = begin().press('enter').wait(65_000);
    expect(walk.screen).toMatch(/part 1\/15 +18:55 left/);
  });

  it('records answers, so that they feed the review', () => {
    const walk = begin().press('enter');
    for (let key = 0; key < 8 && walk.events.length === 0; key++) walk.press(' ', '1', 'a', 'down', 'enter');
    expect(walk.events[0]).toMatchObject({ type: 'answered', confidence: null });
  });

  it('shows what comes of a decision, and of the others', () => {
    const { screen } = toWhiteboard().press('a');
    expect(screen).toContain('then');
    expect(screen).toContain('The other ways');
    expect(screen).toContain('The customer waits for what they must know');
  });

  it('ends with the coach, and a report that names lessons', () => {
    const walk = toAnswer()
      .paste(bank[0]?.samples.medium.text ?? '')
      .press('ctrl-d');
    walk.exercise.view({ columns: 80, rows: 80 }, walk.now);
    walk.press('enter');
    expect(walk.exercise.done).toBe(true);
    expect(walk.events.at(-1)).toMatchObject({ type: 'sorted', practice: 'mock', of: 15, details: { missed: 0 } });
    expect(walk.screen).toContain('Next');
    expect(walk.screen).toContain('Your answer');
    expect(walk.screen).toContain('Whiteboard');
  });

  it('ends at zero, with what was typed kept and what was not reached said', () => {
    const walk = toAnswer().type('We had six weeks').wait(interviewTime);
    expect(walk.exercise.done).toBe(true);
    expect(walk.events.at(-2)).toMatchObject({ type: 'drafted', text: 'We had six weeks' });
    expect(walk.events.at(-1)).toMatchObject({ type: 'sorted', details: { seconds: 1200, missed: 1 } });
    expect(walk.screen).toContain('1 part was not reached');
  });

  it('is gone on with at the part and the time where it was left', () => {
    const walk = begin().press('enter').wait(60_000).press('ctrl-n');
    const kept = walk.events.at(-1);
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
    ]) {
      expect(begin(state).screen).toContain('Twenty minutes');
    }
  });

  it('can be done line by line', () => {
    const walk = begin().read('');
    for (let part = 0; part < 14; part++) walk.read('s');
    walk.read('', 'Our booking service had to move in a month and I ranked the tasks by risk.', '');
    expect(walk.said).toMatch(/Level [1-5] of 5/);
    walk.read('');
    expect(walk.exercise.done).toBe(true);
    expect(walk.said).toContain('What to do next:');
  });

  it('refuses what is no answer, in words', () => {
    const walk = toWhiteboard();
    expect(walk.exercise.read('z', walk.now)).toEqual({ malformed: expect.stringContaining('a letter from a to c') });
  });

  it('fits every size', () => {
    alwaysFits(
      () => begin().exercise,
      ['enter', 'ctrl-n', 'a', 'b', ' ', 'down', 'up', '1', 'ctrl-d', 'page-down', 'x'],
      8,
    );
    alwaysFits(() => toAnswer().exercise, ['enter', 'ctrl-n', 'a', ' ', 'ctrl-d', 'ctrl-k', 'end'], 9);
  });
});
