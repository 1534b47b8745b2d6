import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { plain } from '../../../src/text/line.js';

const measure = (wishes: Wishes) => figuresOf(plan(cache, wishes)).measure();
const story = (wishes: Wishes) =>
  new Run(plan(cache, wishes))
    .finish()
    .story.map(({ text }) => text)
    .join('\n');

describe('a cache that is lost in front of a database that load slows', () => {
  it.each([1, 2])('stays down for the five minutes after, seed %i', (seed) => {
    const metrics = measure({ scenario: 'lost-and-stays-down', seed });
    expect(Number(metrics.secondsDown)).toBeGreaterThan(290);
    expect(metrics.recoverySeconds).toBe(null);
    expect(Number(metrics.wastedShare)).toBeGreaterThan(0.9);
    expect(Number(metrics.databaseBusy)).toBeGreaterThan(0.9);
  });

  it.each([
    ['as long as it is not lost', { crashAt: 0 }, 0],
    ['with single-flight', { singleFlight: 'on' }, 12],
    ['when the database turns away what it cannot do in time', { lineLimit: 50 }, 12],
    ['with half of the traffic', { requestRate: 250 }, 0],
    ['when readers are patient', { timeoutSeconds: 0 }, 0],
    ['with a database that is fixed', { database: 'fixed' }, 0],
  ])('is well %s', (_, set, within) => {
    for (const seed of [1, 2]) {
      const { recoverySeconds } = measure({ scenario: 'lost-and-stays-down', set, seed });
      expect(recoverySeconds).not.toBe(null);
      expect(Number(recoverySeconds)).toBeLessThanOrEqual(within);
    }
  });

  it('starts cold as badly, and warm well', () => {
    expect(Number(measure({ scenario: 'cold-start' }).secondsDown)).toBeGreaterThan(280);
    expect(measure({ scenario: 'cold-start', set: { start: 'warm' } })).toMatchObject({ secondsDown: 0, failed: 0 });
  });

  it('is told: who gives up first, that it stays down, who is turned away, that all is well again', () => {
    expect(story({ scenario: 'lost-and-stays-down' })).toMatch(
      /has 4 threads and can take 200 requests a second; who asks gives up after 1 s[\s\S]*has waited 1 s for the database and gives up[\s\S]*180 s after the cache was lost more than 10 % of requests still fail, [\d,]+ requests in line/,
    );
    const shed = story({ scenario: 'lost-and-stays-down', set: { lineLimit: 50 } });
    expect(shed).toMatch(
      /line is full: it turns a request away[\s\S]*All is well again, \d s after the cache was lost/,
    );
  });

  it('is pictured: threads, the line, and the alarm', () => {
    const run = new Run(plan(cache, { scenario: 'lost-and-stays-down' }));
    run.advance(100);
    const lines = run.picture({ columns: 76, rows: 10 }).map(plain).join('\n');
    expect(lines).toMatch(/database overload[\s\S]*of 200\/s[\s\S]*━+ 4\/4[\s\S]*\dk in line/);
  });
});
