import { describe, expect, it } from 'vitest';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import { learner, materialOf, progressAfter } from '../../learner.js';
import { course } from './cards.js';

const begin = (wishes = {}) => learner(practice(matrix), materialOf(course, wishes));

/** Types lines, so many milliseconds each, and keeps all that is said to them. */
function answer(at = begin(), lines: readonly string[] = [], each = 2000) {
  const said = [at.said];
  for (const text of lines) {
    at.take({ type: 'line', text }, each);
    said.push(at.malformed ?? at.said);
  }
  return { at, said };
}

describe('the board in linear mode', () => {
  it('says the first card with its welcome, and takes the first line as its answer', () => {
    const { at, said } = answer(begin(), ['2']);
    expect(said[0]).toContain('Card 1 of 12');
    expect(said[1]).toContain('Card 1 lies in Q2, schedule.');
    expect(at.exercise.status).toBe('1/12 placed');
  });

  it('goes from the first card to a full report in thirteen lines', () => {
    const { at, said } = answer(begin(), [...'111111111111', '']);
    expect(at.exercise.done).toBe(true);
    expect(at.events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(said.at(-1)).toContain('To practise');
    expect(said.at(-1)).toContain('For your Q1: ');
  });

  it('lets somebody interrupt between two cards, and asks for a reply', () => {
    const { at, said } = answer(begin(), ['1', '1'], 31_000);
    expect(at.exercise.form).toBe('1 answer now, 2 point to the page, 3 later');
    expect(said.at(-1)).toMatch(/Card 2 lies in Q1.*\nSomebody interrupts\. /);
    for (const reply of ['later', '2', 'answer now']) {
      const asked = answer(begin(), ['1', '1'], 31_000).at;
      expect(answer(asked, [reply]).said.at(-1)).toContain('s gone.');
    }
  });

  it('tells the clock and ends nothing with it', () => {
    const { at, said } = answer(begin(), ['quiet', '1', '1', '1'], 120_000);
    expect(said.at(-1)).toContain('The four minutes are over: 6 min used.');
    expect(at.exercise.done).toBe(false);
  });

  it('takes a change of mind by number', () => {
    const { at, said } = answer(begin(), [...'111111111111', '3 to 2', 'done']);
    expect(said.at(-2)).toContain('Card 3 lies in Q2, schedule.');
    expect(at.events.find(({ type }) => type === 'sorted')).toMatchObject({ details: { changes: 1 } });
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
    const { at } = answer(begin(), ['1', '1'], 31_000);
    expect(answer(at, ['4']).said.at(-1)).toBe('Type 1 to answer now, 2 to point to the page, 3 for later.');
  });

  it('goes on with a cards that was left, or deals a new one', () => {
    const { at } = answer(begin(), ['1', '2']);
    const again = () => begin({ progress: progressAfter(at.events) });
    expect(again().said).toContain('Your cards are still here: 2 of 12 cards placed');
    expect(answer(again(), ['3']).at.exercise.status).toBe('3/12 placed');
    expect(answer(again(), ['new', '3']).at.exercise.status).toBe('1/12 placed');
  });
});
