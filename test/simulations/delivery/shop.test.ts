import { describe, expect, it } from 'vitest';
import type { DeliveryKnobs } from '../../../src/simulations/delivery/knobs.js';
import { Shop, type ShopStep } from '../../../src/simulations/delivery/shop.js';
import { knobValues } from './knob-values.js';

/** What the shop does with two orders, crash included: the steps as they are taken. */
function steps(set: Partial<DeliveryKnobs>): string[] {
  const shop = new Shop(knobValues({ messages: 2, publishEvery: 1, crashMessage: 1, ...set }));
  const taken: string[] = [];
  let next: { at: number; step: ShopStep } = { at: 0, step: 'commit' };
  let order = 0;
  while (order < 2) {
    if (shop.diesBefore(next.step, order, next.at)) {
      taken.push(`dies before ${next.step} ${order}`);
      next = { at: shop.downUntil ?? next.at, step: 'restart' };
      continue;
    }
    taken.push(`${next.step} ${order}`);
    next = shop.after(next.step, order, next.at);
    if (next.step === 'commit') order += 1;
  }
  return taken;
}

describe('a shop that writes to two systems', () => {
  it('forgets the event when it dies between the two', () => {
    expect(steps({ crashAt: 'publish' })).toEqual([
      'commit 0',
      'dies before publish 0',
      'restart 0',
      'commit 1',
      'publish 1',
    ]);
  });
});

describe('a shop with an outbox', () => {
  it('finds the event there after a crash', () => {
    expect(steps({ publish: 'outbox', crashAt: 'publish' })).toEqual([
      ...['commit 0', 'dies before publish 0', 'restart 0', 'publish 0', 'mark-sent 0'],
      ...['commit 1', 'publish 1', 'mark-sent 1'],
    ]);
  });

  it('publishes again what it had not marked', () => {
    const taken = steps({ publish: 'outbox', crashAt: 'mark-sent' });
    expect(taken.filter((step) => step === 'publish 0')).toHaveLength(2);
  });
});

describe('its schedule', () => {
  it('falls behind by the time it was down', () => {
    const shop = new Shop(knobValues({ publishEvery: 1, crashAt: 'publish', crashMessage: 1, restartSeconds: 3 }));
    shop.after('commit', 0, 0);
    expect(shop.diesBefore('publish', 0, 0.1)).toBe(true);
    expect(shop.lost).toBe(0);
    expect(shop.after('restart', 0, 3.1)).toEqual({ at: 4, step: 'commit' });
  });
});
