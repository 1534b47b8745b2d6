import { describe, expect, it } from 'vitest';
import { cacheRace, type Fix } from '../../../../src/simulations/interleaving/scenes/cache-race.js';

/** The orders that leave the old value, as "R.check R.load W.update …". */
function bad(deleteFirst: boolean, fix: Fix): readonly string[] {
  const scene = cacheRace(deleteFirst, fix);
  return scene.orders
    .filter((order) => {
      const world = scene.begin();
      for (const move of order) world.move(move);
      return world.broken();
    })
    .map((order) => order.map(({ actor, name }) => `${actor === 0 ? 'R' : 'W'}.${name}`).join(' '));
}

describe('the slow reader', () => {
  it('leaves the old value in one order when the database goes first', () => {
    expect(bad(false, 'none')).toEqual(['R.check R.load W.update W.delete R.fill']);
  });

  it('leaves it in six when the delete goes first', () => {
    expect(new Set(bad(true, 'none'))).toEqual(
      new Set([
        'R.check R.load W.delete R.fill W.update',
        'R.check R.load W.delete W.update R.fill',
        'R.check W.delete R.load R.fill W.update',
        'R.check W.delete R.load W.update R.fill',
        'W.delete R.check R.load R.fill W.update',
        'W.delete R.check R.load W.update R.fill',
      ]),
    );
  });

  it('gets past a lease only when it came after a delete that was too early', () => {
    expect(bad(true, 'lease')).toEqual([
      'W.delete R.check R.load R.fill W.update',
      'W.delete R.check R.load W.update R.fill',
    ]);
  });

  it('is not caught by a marker of the version before the update', () => {
    expect(bad(true, 'version')).toEqual(bad(true, 'none'));
  });
});
