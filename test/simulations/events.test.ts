import { describe, expect, it } from 'vitest';
import { events as breaker } from '../../src/simulations/breaker/events.js';
import { events as cache } from '../../src/simulations/cache/events.js';
import { events as chain } from '../../src/simulations/chain/events.js';
import { events as checkout } from '../../src/simulations/checkout/events.js';
import { events as delivery } from '../../src/simulations/delivery/events.js';
import { events as eviction } from '../../src/simulations/eviction/events.js';
import { events as fanOut } from '../../src/simulations/fan-out/events.js';
import { events as interleaving } from '../../src/simulations/interleaving/events.js';
import { events as log } from '../../src/simulations/log/events.js';
import { events as overload } from '../../src/simulations/overload/events.js';
import { events as pool } from '../../src/simulations/pool/events.js';
import { events as queue } from '../../src/simulations/queue/events.js';
import { simulations } from '../../src/simulations/registry.js';
import { events as retry } from '../../src/simulations/retry/events.js';
import { events as stampede } from '../../src/simulations/stampede/events.js';

const all: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  breaker,
  cache,
  chain,
  checkout,
  delivery,
  eviction,
  'fan-out': fanOut,
  interleaving,
  log,
  overload,
  pool,
  queue,
  retry,
  stampede,
};

it('every simulation is among them', () => {
  expect(Object.keys(all).sort()).toEqual(Object.keys(simulations).sort());
});

describe.each(Object.entries(all))('the events of %s', (_id, events) => {
  it('are named in kebab-case: who, then a verb in the past tense', () => {
    for (const kind of Object.keys(events)) expect(kind).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('have a number each in the hash, or none', () => {
    const numbers = Object.values(events).filter((number) => number !== null);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0)).toBe(true);
  });
});
