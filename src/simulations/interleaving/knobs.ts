import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import type { Scene } from './scene.js';
import { cacheRace } from './scenes/cache-race.js';
import { doubleCharge } from './scenes/double-charge.js';

export const knobs = {
  scene: choice('scene', ['slow-reader', 'wrong-order', 'double-charge']),
  order: number({ label: 'order', default: 0, min: 0, max: 9, integer: true }),
  fix: choice('fix', ['none', 'lease', 'version', 'ttl']),
  key: choice('idempotency key', ['off', 'on']),
};

export type InterleavingKnobs = ValuesOf<typeof knobs>;

export function sceneOf({ scene, fix, key }: InterleavingKnobs): Scene {
  switch (scene) {
    case 'slow-reader':
      return cacheRace(false, fix);
    case 'wrong-order':
      return cacheRace(true, fix);
    case 'double-charge':
      return doubleCharge(key === 'on');
  }
}

export function conflict(values: InterleavingKnobs): string | null {
  const { scene, order, fix, key } = values;
  const last = sceneOf(values).orders.length - 1;
  if (order > last) return `${scene} has orders 0 to ${last}; there is no {order} ${order}`;
  if (scene === 'double-charge' && fix !== 'none')
    return `{fix=${fix}} is for the cache; a double charge is stopped by {key=on}`;
  if (scene !== 'double-charge' && key === 'on')
    return `{key=on} is for the double charge; the cache is helped by {fix}`;
  return null;
}
