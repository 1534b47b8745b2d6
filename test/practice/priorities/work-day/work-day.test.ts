import { describe, expect, it } from 'vitest';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { practices } from '../../../../src/practice/registry.js';
import type { Key } from '../../../../src/text/key.js';
import { answer, materialOf, misfit, press, pressAtRandom, progressAfter, shown, words } from '../../practising.js';
import { course } from '../matrix/hands.js';

const begin = (wishes = {}) => workDay.begin(materialOf(course, wishes));
const day = Array.from({ length: 40 }, (): Key => 'enter');

describe('the working day', () => {
  it('is in the menu', () => {
    expect(practices.map(({ id }) => id)).toContain(workDay.id);
  });

  it('is worked with enter alone, and set beside a policy', () => {
    const { exercise, events } = press(begin(), ...day);
    expect(exercise.done).toBe(true);
    expect(events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'practised').length).toBeGreaterThan(8);
  });

  it('goes on where a terminal was lost, to the same end', () => {
    const whole = press(begin(), ...day).events.at(-1);
    const part = press(begin(), ...day.slice(0, 7));
    const again = begin({ progress: progressAfter(part.events), seed: 99 });
    expect(shown(again)).toContain('Your day is still here');
    expect(press(again, ...day).events.at(-1)).toEqual(whole);
  });

  it('is another day when it is begun anew', () => {
    const part = press(begin(), ...day.slice(0, 7));
    const again = press(begin({ progress: progressAfter(part.events), seed: 99 }), 'n', 'enter').exercise;
    expect(again.status).toBe('4 open, 0 begun');
  });

  it('can be watched without a trace in the journal', () => {
    const { exercise, events } = press(begin(), 'w', 'down', 'right', 'tab', 'down', 'enter');
    expect(exercise.done).toBe(true);
    expect(events).toEqual([]);
  });

  it('neither moves by itself nor takes text', () => {
    const exercise = begin();
    expect([exercise.every, exercise.typing]).toEqual([null, false]);
    expect(exercise.tick(5).exercise).toBe(exercise);
    expect(exercise.paste('a', 5).exercise).toBe(exercise);
  });

  it('can be done line by line', () => {
    let exercise = begin();
    for (let lines = 0; exercise.form?.startsWith('the letter') === true && lines < 40; lines++) {
      exercise = answer(exercise, exercise.form.split(' ').at(-1) ?? '').exercise;
    }
    expect(words(exercise.say)).toContain('You ended at');
    exercise = answer(exercise, '', 'everything 1').exercise;
    expect(words(exercise.say)).toContain('a little of everything, at most 1 in progress');
    expect(answer(exercise, '').exercise.done).toBe(true);
  });

  it('fits every screen, whatever is pressed', () => {
    for (let seed = 1; seed <= 3; seed++) {
      pressAtRandom(begin({ seed }), seed, 60, (exercise) => {
        expect(misfit(exercise)).toBeNull();
        expect(exercise.view({ columns: 54, rows: 14 }, 0).length).toBeLessThanOrEqual(14);
      });
    }
  });
});
