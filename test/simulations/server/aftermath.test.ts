import { expect, it } from 'vitest';
import { Aftermath } from '../../../src/simulations/server/aftermath.js';
import { Health } from '../../../src/simulations/server/health.js';

function story(badUntil: number): string[] {
  const said: string[] = [];
  const health = new Health(10);
  const aftermath = new Aftermath(10, health, (at, sentence) => said.push(`${at}: ${sentence}`), {
    down: (seconds) => `down for ${seconds}`,
    well: (seconds) => `well after ${seconds}`,
  });
  for (let at = 0; at < 100; at++) {
    if (at > aftermath.due) aftermath.lookIn(at);
    health.add(at, at < 10 || at >= badUntil);
  }
  return said;
}

it('what comes after is told while it is down, and once when it is well', () => {
  expect(story(40)).toEqual(['25: down for 15', '50: well after 30']);
  expect(story(10)).toEqual(['20: well after 0']);
  expect(story(200)).toEqual(['25: down for 15', '70: down for 60']);
});
