import { describe, expect, it } from 'vitest';
import { plain, span } from '../../../src/text/line.js';
import { stepMark, stepTitles } from '../../../src/ui/track/step-titles.js';

const titles = (steps: number) => Array.from({ length: steps }, (_, index) => ({ title: `Step ${index + 1}` }));
const shown = (steps: readonly { readonly title: string }[], here: number, columns = 40) =>
  stepTitles(steps, columns, (index) => ({
    mark: stepMark(index, steps.length, index === here),
    isHere: index === here,
  })).map(plain);

describe('the titles of steps', () => {
  it('stand under each other, the one where the learner is with a pointer', () => {
    expect(shown(titles(2), 1)).toEqual(['  1 Step 1', '▸ 2 Step 2']);
  });

  it('stand in one column whether their numbers have one digit or two', () => {
    const lines = shown(titles(10), 0);
    expect(lines[8]).toBe('   9 Step 9');
    expect(lines[9]).toBe('  10 Step 10');
  });

  it('are never cut: a long one goes on under itself', () => {
    expect(shown([{ title: 'The burst is over, the queue is not' }], 0, 24)).toEqual([
      '▸ 1 The burst is over,',
      '    the queue is not',
    ]);
  });

  it('have bold words where the learner is, and a tone where they are not', () => {
    const [here, other] = stepTitles(titles(2), 40, (index) => ({
      mark: [span('· ')],
      isHere: index === 0,
      tone: 'dim',
    }));
    expect(here?.at(-1)).toEqual({ text: 'Step 1', bold: true });
    expect(other?.at(-1)).toEqual({ text: 'Step 2', tone: 'dim' });
  });
});
