import { describe, expect, it } from 'vitest';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { practices } from '../../../../src/practice/registry.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, learner, materialOf, progressAfter } from '../../learner.js';
import { course } from '../matrix/cards.js';

const begin = (wishes = {}) => learner(practice(workDay), materialOf(course, wishes));
const day = toKeys(Array.from({ length: 40 }, () => 'enter'));

describe('the working day', () => {
  it('is in the menu', () => {
    expect(practices.map(({ id }) => id)).toContain(workDay.id);
  });

  it('is worked with enter alone, and set beside a policy', () => {
    const { exercise, events } = begin().press(...day);
    expect(exercise.done).toBe(true);
    expect(events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'practised').length).toBeGreaterThan(8);
  });

  it('goes on where a terminal was lost, to the same end', () => {
    const whole = begin()
      .press(...day)
      .events.at(-1);
    const part = begin().press(...day.slice(0, 7));
    const again = begin({ progress: progressAfter(part.events), seed: 99 });
    expect(again.screen).toContain('Your day is still here');
    expect(again.press(...day).events.at(-1)).toEqual(whole);
  });

  it('is another day when it is begun anew', () => {
    const part = begin().press(...day.slice(0, 7));
    const again = begin({ progress: progressAfter(part.events), seed: 99 }).press('n', 'enter').exercise;
    expect(again.status).toBe('4 open, 0 begun');
  });

  it('can be watched without a trace in the journal', () => {
    const { exercise, events } = begin().press('w', 'down', 'right', 'tab', 'down', 'enter');
    expect(exercise.done).toBe(true);
    expect(events).toEqual([]);
  });

  it('neither moves by itself nor takes text', () => {
    const at = begin();
    const { exercise } = at;
    expect([exercise.every, exercise.typing]).toEqual([null, false]);
    expect(at.wait(5).paste('a').flush().exercise).toBe(exercise);
    expect(at.events).toEqual([]);
  });

  it('can be done line by line', () => {
    const at = begin();
    for (let lines = 0; at.exercise.form?.startsWith('the letter') === true && lines < 40; lines++) {
      at.read(at.exercise.form.split(' ').at(-1) ?? '');
    }
    expect(at.said).toContain('You ended at');
    expect(at.read('', 'everything 1').said).toContain('a little of everything, at most 1 in progress');
    expect(at.read('').exercise.done).toBe(true);
  });

  it('fits every screen, whatever is pressed', () => {
    alwaysFits(() => begin().exercise, { runs: 4 });
    alwaysFits(() => begin().press(...day.slice(0, 6)).exercise, { runs: 4, keys: toKeys([...'abcdefghijk']) });
    alwaysFits(() => begin().press(...day).exercise, { runs: 2, length: 20 });
  });
});
