import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { overload } from '../../../src/simulations/overload/overload.js';

const story = (scenario: string, set: Record<string, number | string> = {}) =>
  new Run(plan(overload, { scenario, set })).finish().story.map(({ at, text }) => `${at.toFixed(1)} ${text}`);

describe('the narrator', () => {
  it('tells the moment from which work is for nobody', () => {
    expect(story('collapse').slice(0, 4)).toEqual([
      '0.0 Open clients send 120/s. All wait for 500 ms, and then give up.',
      '0.0 The server has 1 thread and can do 100/s. Its queue has no limit.',
      '1.6 The server begins a request whose caller has given up, 500 ms after sending it. Nobody has told the server.',
      '6.0 116/s come, 0/s are answered in time; 114/s too late; all its work is for nobody; 125 wait.',
    ]);
  });

  it('tells a spike from its beginning to the recovery', () => {
    const told = story('spike');
    expect(told).toContain('10.0 The spike begins: 300/s come.');
    expect(told).toContainEqual(
      expect.stringMatching(/^20\.0 The spike is over\. 1,\d+ wait, the oldest for [\d.]+ s\.$/),
    );
    expect(told).toContainEqual(expect.stringMatching(/It took \d+ s: 95 in 100 are answered in time again\.$/));
  });

  it.each([
    ['drop-newest', 'A request finds the queue full and is turned away, for the first time: 20 wait.'],
    ['drop-oldest', 'A request finds the queue full, and the oldest is turned out, for the first time: 20 wait.'],
    ['lifo-when-late', 'The oldest has waited too long: from now on the newest is served first.'],
    ['short-timeout', 'The queue has not been empty for a while: who comes now may wait for a short time only.'],
    ['codel', 'Waits have been too long for long enough, and CoDel drops a request, for the first time:'],
    ['priorities', 'The queue is full, and a request has to go, for the first time: 20 wait.'],
    ['vegas', 'The limit is reached, and a request is turned away at the door, for the first time:'],
  ])('tells when %s does what it is for', (shedding, sentence) => {
    expect(story('short-queue', { shedding }).join('\n')).toContain(sentence);
  });

  it('sets beside each other what open and closed clients say', () => {
    expect(story('coordinated-omission').at(-1)).toMatch(
      /99 in 100 within 9\.\d s say open clients, within 1 ms say closed ones\.$/,
    );
  });

  it('counts one user as one, and many as many', () => {
    expect(story('closed-clients', { users: 1 })[0]).toContain('1 user sends a request, waits and thinks for 1 s.');
    expect(story('closed-clients')[0]).toContain('200 users send a request each, wait and think for 1 s.');
  });

  it.each(Object.keys(overload.scenarios))('tells %s in whole sentences, and in no knob’s name', (scenario) => {
    for (const sentence of story(scenario)) {
      expect(sentence).toMatch(/^[\d.]+ [A-Z0-9].*\.$/);
      for (const knob of Object.keys(overload.knobs)) if (/[A-Z]/.test(knob)) expect(sentence).not.toContain(knob);
    }
  });
});
