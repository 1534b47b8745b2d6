import { describe, expect, it } from 'vitest';
import { eisenhower } from '../../../src/practice/eisenhower/eisenhower.js';
import type { Exercise } from '../../../src/practice/legacy-exercise.js';
import type { LearnerEvent } from '../../../src/progress/event.js';
import { materialOf, progressAfter, words } from '../practising.js';
import { course } from './hands.js';

const begin = (wishes = {}) => eisenhower.begin(materialOf(course, wishes));

describe('the board in linear mode', () => {
  function answer(exercise: Exercise, lines: readonly string[], each = 2000) {
    let now = 1_000_000;
    let at = exercise;
    const events: LearnerEvent[] = [];
    const said: string[] = [words(at.say)];
    for (const text of lines) {
      now += each;
      const turn = at.read(text, now);
      if ('malformed' in turn) {
        said.push(turn.malformed);
        continue;
      }
      at = turn.exercise;
      events.push(...turn.events);
      said.push(words(at.say));
    }
    return { exercise: at, events, said };
  }

  it('says the first card with its welcome, and takes the first line as its answer', () => {
    const { exercise, said } = answer(begin(), ['2']);
    expect(said[0]).toContain('Card 1 of 12');
    expect(said[1]).toContain('Card 1 lies in Q2, schedule.');
    expect(exercise.status).toBe('1/12 placed');
  });

  it('goes from the first card to a full report in thirteen lines', () => {
    const { exercise, events, said } = answer(begin(), [...'111111111111', '']);
    expect(exercise.done).toBe(true);
    expect(events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(said.at(-1)).toContain('To practise');
    expect(said.at(-1)).toContain('For your Q1: ');
  });

  it('lets somebody interrupt between two cards, and asks for a reply', () => {
    const { exercise, said } = answer(begin(), ['1', '1'], 31_000);
    expect(exercise.form).toBe('1 answer now, 2 point to the page, 3 later');
    expect(said.at(-1)).toMatch(/Card 2 lies in Q1.*\nSomebody interrupts\. /);
    for (const reply of ['later', '2', 'answer now'])
      expect(answer(exercise, [reply]).said.at(-1)).toContain('s gone.');
  });

  it('tells the clock and ends nothing with it', () => {
    const { exercise, said } = answer(begin(), ['quiet', '1', '1', '1'], 120_000);
    expect(said.at(-1)).toContain('The four minutes are over: 6 min used.');
    expect(exercise.done).toBe(false);
  });

  it('takes a change of mind by number', () => {
    const { events, said } = answer(begin(), [...'111111111111', '3 to 2', 'done']);
    expect(said.at(-2)).toContain('Card 3 lies in Q2, schedule.');
    expect(events.find(({ type }) => type === 'sorted')).toMatchObject({ details: { changes: 1 } });
  });

  it.each([
    [['5'], 'Type 1 to do it now'],
    [[''], 'Card 1 of 12'],
    [['1', ''], 'Type 1 to do it now'],
    [['3 to 1'], 'Name a card that has a place'],
    [['1', '1 to 9'], 'Name a card that has a place'],
    [[...'111111111111', 'x'], 'Press enter to hand in'],
  ])('says how to answer after %j', (lines, said) => {
    expect(answer(begin(), lines).said.at(-1)).toContain(said);
  });

  it('asks again for a reply that is none', () => {
    const { exercise } = answer(begin(), ['1', '1'], 31_000);
    expect(answer(exercise, ['4']).said.at(-1)).toBe('Type 1 to answer now, 2 to point to the page, 3 for later.');
  });

  it('goes on with a hand that was left, or deals a new one', () => {
    const { events } = answer(begin(), ['1', '2']);
    const again = begin({ progress: progressAfter(events) });
    expect(words(again.say)).toContain('Your hand is still here: 2 of 12 placed.');
    expect(answer(again, ['3']).exercise.status).toBe('3/12 placed');
    expect(answer(again, ['new', '3']).exercise.status).toBe('1/12 placed');
  });
});
