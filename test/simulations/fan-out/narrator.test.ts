import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { fanOut } from '../../../src/simulations/fan-out/fan-out.js';

const story = (scenario: string, set: Record<string, number | string> = {}) =>
  new Run(plan(fanOut, { scenario, set })).finish().story.map(({ at, text }) => `${at.toFixed(1)} ${text}`);

describe('the narrator', () => {
  it('tells what is asked of whom, and the first requests that one server held up', () => {
    expect(story('one-in-a-hundred').slice(0, 7)).toEqual([
      '0.0 10/s requests come, and each asks all of 100 servers. A server takes 10 ms, but 1 % of the time 1 s.',
      '0.0 A request that takes longer than 100 ms is called slow. Copies never wait for a thread. Nobody is asked twice.',
      '0.1 Request 2 is the first to be answered, after 10 ms.',
      '0.1 Request 1 has 97 answers of 100 after 100 ms, and waits for 3 servers more: it is slow.',
      '1.2 Request 8 has 96 answers of 100 after 100 ms, and waits for 4 servers more: it is slow.',
      '2.3 Request 16 has 99 answers of 100 after 100 ms, and waits for one server more: it is slow.',
      '2.3 Request 9 is answered after 1 s. But for one server it would have been 10 ms.',
    ]);
  });

  it('tells of hedges and of what they cost', () => {
    const told = story('hedges-feed-back').join('\n');
    expect(told).toMatch(/Server \d+ has not answered after 15 ms: a second copy goes to another replica\./);
    expect(told).toMatch(/second copies for 9\d\.\d %; threads \d+ % busy, [\d,]+ copies wait\./);
  });

  it('counts one server as one', () => {
    expect(story('one-in-a-hundred', { servers: 1 })[0]).toContain('each asks one server.');
  });

  it.each(Object.keys(fanOut.scenarios))('tells %s in whole sentences', (scenario) => {
    for (const sentence of story(scenario)) expect(sentence).toMatch(/^[\d.]+ [A-Z0-9].*\.$/);
  });
});
