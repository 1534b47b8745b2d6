import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';

type Setting = Record<string, number | string>;

/** One message a second, each in work for as long as is said, so that everything can be followed by hand. */
function byHand(set: Setting, at: number) {
  const regular = { arrivals: 'regular', service: 'constant', arrivalRate: 1 };
  const run = new Run(plan(queue, { set: { ...regular, ...set }, until: 100 }));
  run.advance(at);
  return run;
}

describe('messages in a line', () => {
  it('are served one after the other', () => {
    // Arrive at 1, 2, 3 …; in work 1–3, 3–5, 5–7 …
    expect(byHand({ serviceRate: 0.5 }, 6.5).measure()).toMatchObject({
      arrived: 6,
      served: 2,
      waiting: 4,
      peakDepth: 3,
    });
    expect(byHand({ serviceRate: 0.5 }, 6.5).gauges()[1]).toBe(2.5);
  });

  it('leave before others arrive at the same instant', () => {
    expect(byHand({ serviceRate: 1 }, 50).measure()).toMatchObject({ peakDepth: 0, probabilityWait: 0, waiting: 1 });
  });
});

describe('a line with a limit of 2', () => {
  it.each([
    ['reject-new', { arrived: 9, served: 2, rejected: 5, waiting: 2 }],
    ['drop-oldest', { arrived: 9, served: 2, rejected: 5, waiting: 2 }],
    ['block', { arrived: 4, served: 2, rejected: 0, waiting: 2 }],
  ])('%s', (overflow, expected) => {
    expect(byHand({ serviceRate: 0.25, capacity: 2, overflow }, 9.5).measure()).toMatchObject(expected);
  });

  it('keeps the newest where the oldest is dropped: waits are shorter', () => {
    const wait = (overflow: string) =>
      byHand({ serviceRate: 0.25, capacity: 3, overflow }, 90).measure().meanTimeInQueue;
    expect(wait('drop-oldest')).toBeLessThan(Number(wait('reject-new')));
  });

  it('counts the wait of those that are pushed out into the oldest age', () => {
    // 1 is in work until 11; at 3, 4, 5 … the new one pushes out the one that came a second before.
    const metrics = byHand({ serviceRate: 0.1, capacity: 2, overflow: 'drop-oldest' }, 5).measure();
    expect(metrics).toMatchObject({ rejected: 3, served: 0, oldestAge: 1 });
  });

  it('turns the new one away where none waits that could be dropped', () => {
    const metrics = byHand({ serviceRate: 0.25, capacity: 1, overflow: 'drop-oldest' }, 4.5).measure();
    expect(metrics).toMatchObject({ arrived: 4, rejected: 3, served: 0, waiting: 1 });
  });
});

describe('messages that expire', () => {
  it('leave when their time is up, unless they are in work', () => {
    // 1 in work until 11; 2 expires at 5, 3 at 6, 4 at 7 …
    const metrics = byHand({ serviceRate: 0.1, timeToLive: 3 }, 7.5).measure();
    expect(metrics).toMatchObject({ arrived: 7, expired: 3, served: 0, waiting: 4 });
    expect(metrics.oldestAge).toBe(3);
  });

  it('make room for the producer that was held up', () => {
    const metrics = byHand({ serviceRate: 0.1, timeToLive: 3, capacity: 2, overflow: 'block' }, 5.5).measure();
    expect(metrics).toMatchObject({ arrived: 3, expired: 1, waiting: 2, rejected: 0 });
  });
});

describe('an outage', () => {
  it('stops work where it is, and goes on with it afterwards', () => {
    // In work 1–1.5; 2–2.25, pause, 12.25–12.5; then the ten that came meanwhile.
    const outage = { serviceRate: 2, outageStart: 2.25, outageSeconds: 10 };
    expect(byHand(outage, 12.4).measure()).toMatchObject({ arrived: 12, served: 1, waiting: 11 });
    expect(byHand(outage, 12.5).measure()).toMatchObject({ served: 2 });
    expect(byHand(outage, 100).measure().secondsToDrain).toBeCloseTo(9.75, 6);
  });

  it('that nobody notices drains in no time', () => {
    expect(byHand({ serviceRate: 4, outageStart: 1.5, outageSeconds: 0.25 }, 50).measure().secondsToDrain).toBe(0);
  });
});

describe('warm-up', () => {
  it('is left out of the share that is rejected, too', () => {
    // 110 come a second and 100 can be served: the line fills in the first 20 s, and from then on 10 of 110 find no room.
    const set = { arrivals: 'regular', service: 'constant', arrivalRate: 110, serviceRate: 100, capacity: 200 };
    expect(figuresOf(plan(queue, { set, until: 220 })).measure().probabilityRejected).toBeCloseTo(10 / 110, 3);
  });

  it('is left out of means unless there is a burst or an outage to see', () => {
    const run = (set: Setting) => new Run({ ...plan(queue, { set, until: 100 }), warmUp: 50 }).finish().measure();
    const still = { arrivals: 'regular', service: 'constant', arrivalRate: 1, serviceRate: 2 };
    expect(run(still).throughput).toBe(1);
    expect(run({ ...still, burstRate: 1, burstStart: 10, burstSeconds: 5 }).throughput).toBe(0.99);
  });
});
