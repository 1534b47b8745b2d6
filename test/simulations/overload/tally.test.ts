import { describe, expect, it } from 'vitest';
import { metrics, Tally } from '../../../src/simulations/overload/tally.js';
import { request } from './lines/request.js';

const none = Number.POSITIVE_INFINITY;

describe('the tally', () => {
  it('measures what it says it does', () => {
    expect(Object.keys(new Tally(0, 1, none).measure(1, null))).toEqual(metrics.map(({ name }) => name));
  });

  it('rates what happens after the warm-up, and takes shares of what came after it', () => {
    const tally = new Tally(10, 1, none);
    const [before, after, refused] = [request(0, 9), request(1, 11), request(2, 12)];
    for (const each of [before, after, refused]) tally.comes(each);
    before.begunAt = 9.5;
    after.begunAt = 11;
    tally.answers(10.5, 'open', before);
    tally.answers(11.5, 'open', after);
    tally.refuses(12, refused);
    const measured = tally.measure(20, null);
    expect([measured.offered, measured.goodput, measured.refused]).toEqual([0.2, 0.2, 0.1]);
    expect([measured.inTime, measured.p50, measured.answered, measured.came]).toEqual([0.5, 500, 2, 3]);
  });

  it('calls work that comes late wasted, by seconds and not by requests', () => {
    const tally = new Tally(0, 1, none);
    tally.answers(1, 'open', request(0, 0, { begunAt: 0 }));
    tally.answersLate(4, request(1, 0, { begunAt: 1 }));
    expect(tally.measure(4, null)).toMatchObject({ wastedWork: 0.75, throughput: 0.5, late: 1 });
  });

  it('tells checkout from browsing, and open clients from closed ones', () => {
    const tally = new Tally(0, 1, none);
    tally.answers(1, 'closed', request(0, 0, { priority: 0, begunAt: 0 }));
    tally.answers(3, 'open', request(1, 0, { priority: 1, begunAt: 1 }));
    tally.givesUp(3, request(2, 0, { priority: 1 }));
    expect(tally.measure(4, null)).toMatchObject({
      checkoutInTime: 1,
      browsingInTime: 0.5,
      closedMeanMs: 1000,
      closedP99: 1000,
      openP99: 3000,
      closedRate: 0.25,
    });
  });

  it('has no figure for what nobody did', () => {
    expect(new Tally(0, 1, none).measure(1, null)).toMatchObject({
      inTime: null,
      wastedWork: null,
      p99: null,
      checkoutInTime: null,
      closedRate: null,
      meanLimit: null,
      secondsToRecover: null,
    });
  });
});
