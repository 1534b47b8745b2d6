import { describe, expect, it } from 'vitest';
import { interviewer } from '../../../src/practice/interviewer/interviewer.js';
import { noProgress } from '../../../src/progress/fold.js';
import { bank, course } from '../coach/course.js';
import { alwaysFits, Walk } from '../walk.js';

const begin = (unfinished?: string) =>
  new Walk(
    interviewer.begin({
      course,
      progress: { ...noProgress, ...(unfinished !== undefined && { unfinished: { interviewer: unfinished } }) },
      draw: (n) => Math.floor(n / 2),
      now: 0,
    }),
  );

const all = ['2', '2', '2', '2', '2', 'enter'];

describe('being the interviewer', () => {
  it('shows a question and an answer, and not which sample it is', () => {
    const { screen } = begin();
    expect(bank.some(({ text }) => screen.includes(text))).toBe(true);
    expect(screen).not.toMatch(/sample/);
  });

  it('says nothing before all five are scored', () => {
    const walk = begin().press('2', '2', 'enter');
    expect(walk.exercise.status).toBe('answer 1/6');
    expect(walk.events).toEqual([]);
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
    const walk = begin().press('right');
    expect(walk.screen).toMatch(/▸ ◐ partly/);
    expect(walk.press('right').screen).toMatch(/▸ ✓ met/);
    expect(walk.press(' ').screen).toMatch(/▸ · not found/);
    expect(walk.press('left').screen).toMatch(/▸ · not found/);
  });

  it('keeps where it stands after each answer, and goes on there', () => {
    const walk = begin().press(...all, 'enter', ...all);
    const kept = walk.events.at(-1);
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
    const walk = begin();
    for (let answer = 0; answer < 6; answer++) walk.press(...all, 'enter');
    expect(walk.exercise.done).toBe(true);
    expect(walk.events.at(-1)).toMatchObject({ type: 'sorted', practice: 'interviewer', of: 30 });
    expect(walk.screen).toContain('You are generous');
    expect(begin().press('0', '0', '0', '0', '0', 'enter').events).toHaveLength(1);
  });

  it('can be done line by line', () => {
    const walk = begin();
    expect(walk.said).toContain('Score these five:');
    expect(walk.exercise.read('12', 0)).toEqual({ malformed: expect.stringContaining('5 digits') });
    walk.read('21012');
    expect(walk.said).toMatch(/This was the (weak|medium|strong) sample/);
    for (let answer = 0; answer < 5; answer++) walk.read('', '00000');
    walk.read('');
    expect(walk.exercise.done).toBe(true);
    expect(walk.said).toMatch(/of 30 points/);
  });

  it('fits every size', () => {
    alwaysFits(() => begin().exercise, ['2', '1', '0', 'enter', 'up', 'down', 'left', 'right', 'page-down', 'end'], 7);
  });
});
