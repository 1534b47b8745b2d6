import { describe, expect, it } from 'vitest';
import { define } from '../../../src/simulations/engine/define.js';
import { EventLog } from '../../../src/simulations/engine/event-log.js';
import { plan } from '../../../src/simulations/engine/run.js';
import type { SimulationEvent } from '../../../src/simulations/engine/simulation.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { counter } from './counter.js';

/** One step, at 1, in which a ball is thrown and then caught; only the throw counts in the hash. */
const juggler = {
  id: 'juggler',
  title: 'A juggler',
  summary: 'Throws a ball.',
  knobs: {},
  metrics: [],
  gauges: [],
  events: { 'ball-thrown': 3, 'ball-caught': null },
  bare: { until: 1, warmUp: 0 },
  scenarios: { once: { title: '', about: '', set: {}, until: 1, warmUp: 0, pace: 1, turn: [], watch: [] } },
  picture: () => [],
};

const setting = { streams: new Streams(1), until: 1, warmUp: 0, trace: null };

function started(events: readonly SimulationEvent[]) {
  const log = new EventLog();
  const heard: string[] = [];
  const { model } = define({
    ...juggler,
    start: (_knobs, { emit }) => ({
      next: () => 1,
      step: () => {
        for (const event of events) emit(1, event);
      },
      measure: () => ({}),
      gauges: () => [],
    }),
    narrator: (_model, tell) => ({
      hear: (at, { kind, subject }) => {
        heard.push(`${at} ${kind} ${subject ?? '-'}`);
        if (kind === 'ball-caught') tell(at, 'Caught.');
      },
    }),
  }).start({}, setting, log);
  model.step();
  return { log, heard };
}

describe('a defined simulation', () => {
  it('keeps everything of a definition but the type of its knobs', () => {
    expect(counter.id).toBe('counter');
    expect(counter.conflict({ rate: 1000, clock: 'regular', length: 120, weight: 10 })).toBe(
      'too much weight for this rate',
    );
    expect(counter.conflict(plan(counter).knobs)).toBe(null);
    expect(counter.theory(plan(counter).knobs)?.predicts.clicks?.value).toBe(240);
  });

  it('logs an event by its code and subject, and not at all one without a code', () => {
    const byHand = new EventLog();
    byHand.event(1, 3, 7);
    const { log } = started([
      { kind: 'ball-thrown', subject: 7 },
      { kind: 'ball-caught', subject: 7 },
    ]);
    expect([log.hash, log.events]).toEqual([byHand.hash, 1]);
  });

  it('lets its narrator hear every event, and tell it', () => {
    const { log, heard } = started([{ kind: 'ball-thrown', subject: 7 }, { kind: 'ball-caught' }]);
    expect(heard).toEqual(['1 ball-thrown 7', '1 ball-caught -']);
    expect(log.story).toEqual([{ at: 1, text: 'Caught.' }]);
  });

  it('needs neither a narrator nor a theory', () => {
    const start = () => ({ next: () => 1, step: () => {}, measure: () => ({}), gauges: () => [] });
    const silent = define({ ...juggler, start });
    expect(silent.theory({})).toBe(null);
    expect(silent.start({}, setting, new EventLog()).narrator).toBe(null);
  });

  it('does not compile without a scenario', () => {
    const start = () => ({ next: () => 1, step: () => {}, measure: () => ({}), gauges: () => [] });
    // @ts-expect-error: the screen opens with the first scenario
    const bare = define({ ...juggler, start, scenarios: {} });
    const { scenarios, ...rest } = juggler;
    // @ts-expect-error: the same
    const missing = (): unknown => define({ ...rest, start });
    expect([Object.keys(scenarios), Object.keys(bare.scenarios), typeof missing]).toEqual([['once'], [], 'function']);
  });
});
