import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';

const story = (scenario: string, set = {}) =>
  new Run(plan(interleaving, { scenario, set })).finish().story.map(({ text }) => text);

describe('the story', () => {
  it('of the slow reader', () => {
    expect(story('slow-reader')).toEqual([
      'The reader looks in the cache: nothing there.',
      'The reader loads the row: the mug costs €12.',
      'The writer updates the row: the mug costs €9 now.',
      'The writer deletes the entry: there was none.',
      'The reader fills the cache with €12.',
      'Both are done, the cache says €12 and the database €9: readers get the old price until somebody deletes it.',
      'Broken: the cache holds nothing older than the database.',
    ]);
  });

  it('of a refused fill', () => {
    expect(story('slow-reader-with-lease')).toContain('The reader brings €12, refused: its lease was cancelled.');
    expect(story('slow-reader', { fix: 'version' })).toContain(
      'The reader brings version 1, refused: the delete left a marker of version 2.',
    );
  });

  it('of a time to live', () => {
    expect(story('slow-reader', { fix: 'ttl' }).at(-1)).toBe(
      'The time to live ends and €12 leaves the cache: the old price is gone at last.',
    );
  });

  it('of a lost reply, without and with a key', () => {
    expect(story('double-charge')).toContain('The shop is content: charged. The customer has paid twice, €18.');
    expect(story('double-charge-with-key')).toContain(
      'The bank knows key k1: it charges nothing and repeats the stored result. The reply arrives.',
    );
  });
});
