import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';

function story(scenario: string, set: Record<string, number | string> = {}): string {
  const { story: moments } = new Run(plan(queue, { scenario, set })).finish();
  return moments.map((moment) => `${moment.at.toFixed(1)} ${moment.text}`).join('\n');
}

describe('the narrator', () => {
  it('tells the flash sale', () => {
    const told = story('flash-sale');
    expect(told).toContain('0.0 40/s arrive at even intervals. One consumer serves 60/s: 67 % busy.');
    expect(told).toContain('10.0 The burst begins: 200/s arrive instead of 40/s; 60/s can be served.');
    expect(told).toContain('20.0 The burst ends: 1,400 messages wait, the oldest for 7 s.');
    expect(told).toContain('60.0 600 messages wait, the oldest for 15 s. 3,399 served so far.');
    expect(told.endsWith('90.0 The line is empty, 70 s after the burst ended.')).toBe(true);
  });

  it.each([
    ['reject-new', 'The line is full at 500: new messages are turned away.'],
    ['drop-oldest', 'The line is full at 500: each new message pushes the oldest out.'],
    ['block', 'The line is full at 500: the producer is held up until there is room.'],
  ])('says once what a full line does: %s', (overflow, sentence) => {
    expect(story('bounded', { overflow }).split(sentence)).toHaveLength(2);
  });

  it('mentions the first message that expires', () => {
    expect(story('bounded', { timeToLive: 2 })).toContain('The first message expires after 2 s, and is not served.');
  });

  it('tells the outage', () => {
    const told = story('nightly-outage');
    expect(told).toContain('60.0 The consumers go down. What arrives now waits.');
    expect(told).toContain('180.0 The consumers are back: 6,000 messages wait, the oldest for 120 s.');
    expect(told).toContain('380.0 The line is empty, 200 s after the outage ended.');
  });

  it('does not call an overload a percentage', () => {
    expect(story('slow-leak')).toContain('more comes than can be served');
  });
});
