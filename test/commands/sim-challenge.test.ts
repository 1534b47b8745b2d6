import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sim } from '../../src/commands/sim.js';
import { fakeContext } from './fake-context.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-challenge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a challenge without a screen', () => {
  const seeded = () => fakeContext(folder, { options: { color: true, seed: 7 } });

  it('says as JSON what the knobs that were set bring', async () => {
    const context = seeded();
    await sim.run(context, ['queue'], { challenge: 'flash-sale', set: ['serviceRate=105'], json: true });
    expect(JSON.parse(context.said())).toMatchObject({
      seed: 7,
      knobs: { serviceRate: 105 },
      challenge: { name: 'flash-sale', stars: 2, cost: 105, best: 95 },
    });
  });

  it('says in words what the task is and how good this is', async () => {
    const context = seeded();
    await sim.run(context, ['queue'], { challenge: 'flash-sale', set: ['serviceRate=95'] });
    expect(context.said()).toMatch(/★★★ {2}capacity of all consumers 95\/s, best known 95\/s/);
  });

  it('that does not exist is refused with those that do', async () => {
    await expect(sim.run(seeded(), ['queue'], { challenge: 'none' })).rejects.toThrow(
      'queue has no challenge "none"; it has flash-sale, nightly-outage',
    );
  });
});
