import { describe, expect, it } from 'vitest';
import type { PlaybackAction } from '../../../src/simulations/engine/playback.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import type { SimulationIntent } from '../../../src/store/intent.js';
import { play, type Simulating, startSimulating } from '../../../src/store/simulating.js';
import { runKeys } from '../../../src/ui/simulations/run-keys.js';
import { toKeys } from '../../keys.js';

function press(simulating: Simulating, name: string): (PlaybackAction | SimulationIntent | 'leave')[] {
  const done: (PlaybackAction | SimulationIntent | 'leave')[] = [];
  const bindings = runKeys(simulating, {
    act: (action) => done.push(action),
    intend: (intent) => done.push(intent),
    leave: () => done.push('leave'),
  });
  for (const key of toKeys([name])) bindings.find(({ keys }) => keys.includes(key))?.run?.(key);
  return done;
}

const begun = startSimulating({ simulation: queue, scenario: 'flash-sale', seed: 1 });

describe('the keys of a run', () => {
  it.each<[string, PlaybackAction | 'leave']>([
    [' ', { type: 'toggle' }],
    [',', { type: 'nudge', direction: -1 }],
    ['.', { type: 'nudge', direction: 1 }],
    ['<', { type: 'skip', share: -0.1 }],
    ['>', { type: 'skip', share: 0.1 }],
    ['[', { type: 'back' }],
    [']', { type: 'step' }],
    ['g', { type: 'moment', direction: 1 }],
    ['G', { type: 'moment', direction: -1 }],
    ['s', { type: 'select-series', direction: 1 }],
    ['S', { type: 'select-series', direction: -1 }],
    ['d', { type: 'toggle-spread' }],
    ['c', { type: 'toggle-comparison' }],
    ['t', { type: 'toggle-theory' }],
    ['e', { type: 'finish' }],
    ['r', { type: 'restart' }],
    ['left', { type: 'turn', direction: -1 }],
    ['down', { type: 'select-knob', direction: 1 }],
    ['escape', 'leave'],
  ])('%s', (key, action) => {
    expect(press(begun, key)).toEqual([action]);
  });

  it('are there only where they can do something', () => {
    expect(press(begun, 'b')).toEqual([]);
    expect(press(startSimulating({ simulation: interleaving, seed: 1 }), 'd')).toEqual([]);
    expect(press(begun, 'enter')).toEqual([]);
    expect(press({ ...begun, lesson: 'queue' }, 'enter')).toEqual(['leave']);
  });

  it('bring the best known beside an attempt', () => {
    const challenge = startSimulating({ simulation: queue, challenge: 'flash-sale', seed: 7 });
    const turned = play(play(challenge, { type: 'turn', direction: 1 }), { type: 'finish' });
    expect(press(turned, 'b')).toEqual([{ type: 'show-best' }]);
  });
});
