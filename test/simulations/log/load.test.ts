import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { always, homeOf, Load, nameOf } from '../../../src/simulations/log/load.js';
import { partitionOf } from '../../../src/simulations/log/partitioner.js';
import { knobValues } from './knob-values.js';

const times = (set: Parameters<typeof knobValues>[0], count: number) => {
  const load = new Load(knobValues(set), new Streams(1));
  const found: number[] = [];
  for (let at = 0; found.length < count; found.push(at)) at = load.after(at);
  return found;
};

describe('when records come', () => {
  it('regular ones come one beat after the other', () => {
    expect(times({ arrivals: 'regular', produceRate: 4 }, 4)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('a burst begins and ends in the middle of a beat', () => {
    const burst = { arrivals: 'regular', produceRate: 1, burstRate: 4, burstStart: 1.5, burstSeconds: 1 } as const;
    // Half a record is due before the burst, four within it, half after it.
    expect(times(burst, 6)).toEqual([1, 1.625, 1.875, 2.125, 2.375, 3]);
  });

  it('none come at a rate of nothing, but for the burst', () => {
    const none = knobValues({ arrivals: 'regular', produceRate: 0 });
    expect(new Load(none, new Streams(1)).after(0)).toBe(Number.POSITIVE_INFINITY);
    const burst = { ...none, burstRate: 1, burstStart: 10, burstSeconds: 2.5 };
    const load = new Load(burst, new Streams(1));
    expect([load.after(0), load.after(11), load.after(12)]).toEqual([11, 12, Number.POSITIVE_INFINITY]);
  });

  it('random ones come at their rate', () => {
    expect(times({ produceRate: 50 }, 20_000).at(-1)).toBeCloseTo(400, -1);
  });
});

describe('what comes', () => {
  const make = (set: Parameters<typeof knobValues>[0], count: number) => {
    const load = new Load(knobValues(set), new Streams(1));
    return Array.from({ length: count }, (_, index) => load.make(index));
  };

  it('a key has one partition, in one topic', () => {
    const set = { topics: 2, partitions: 5, keys: 30 };
    const homes = new Map<number, number>();
    for (const { key, partition } of make(set, 500)) {
      expect(homes.get(key) ?? partition).toBe(partition);
      homes.set(key, partition);
      expect(partition).toBe((key % 2) * 5 + partitionOf(nameOf(key), 5));
    }
    expect(homeOf(3, knobValues(set))).toBe(5 + partitionOf('key-4', 5));
  });

  it('one record is poisoned, the first from its time on', () => {
    const fails = make({ poisonAt: 7 }, 20).map((fresh) => fresh.fails);
    expect(fails.indexOf(always)).toBe(7);
    expect(fails.filter((each) => each === always)).toHaveLength(1);
  });

  it('attempts fail as often as is said', () => {
    const all = make({ failureShare: 0.2 }, 20_000);
    expect(all.filter(({ fails }) => fails > 0).length / all.length).toBeCloseTo(0.2, 2);
    expect(all.filter(({ fails }) => fails > 1).length / all.length).toBeCloseTo(0.04, 2);
  });

  it('variants meet the same records: what fails and what it takes changes nothing about who comes', () => {
    const keys = (set: Parameters<typeof knobValues>[0]) => make(set, 50).map(({ key }) => key);
    expect(keys({ failureShare: 0.3, work: 'exponential' })).toEqual(keys({}));
  });
});
