import type { Streams } from '../engine/streams.js';
import { FirstComeFirstServed } from '../server/line.js';
import type { Hear } from '../server/request.js';
import { Server } from '../server/server.js';
import { WorkTimes, workOf } from '../server/work-times.js';
import { LastCalls, LastSeconds } from './call-window.js';
import { Circuit } from './circuit.js';
import { CountWindow, TimeWindow } from './failure-window.js';
import type { BreakerKnobs } from './knobs.js';
import { FailureCount, FailureRate, type Rule } from './rule.js';

/** The breaker that these knobs describe, closed. */
export function circuitOf(knobs: BreakerKnobs): Circuit {
  return new Circuit(knobs, ruleOf(knobs));
}

function ruleOf(knobs: BreakerKnobs): Rule {
  const { opensOn, window, windowCalls, windowSeconds, failures, probes } = knobs;
  if (opensOn === 'rate') {
    const closed = window === 'count' ? new LastCalls(windowCalls) : new LastSeconds(windowSeconds);
    return new FailureRate(knobs, closed, new LastCalls(probes));
  }
  const counted = window === 'count' ? new CountWindow(windowCalls) : new TimeWindow(windowSeconds, failures);
  return new FailureCount(counted, failures, probes);
}

/** The dependency as a server that load slows; null where these knobs have none. */
export function dependencyOf(knobs: BreakerKnobs, streams: Streams, hear: Hear): Server | null {
  const { dependency, dependencyThreads, work, healthyMs, timeoutSeconds, lineLimit } = knobs;
  if (dependency === 'fixed') return null;
  const times = new WorkTimes(workOf(work, healthyMs / 1000), streams.of('work'));
  const line = new FirstComeFirstServed(lineLimit > 0 ? lineLimit : Number.POSITIVE_INFINITY);
  return new Server({ threads: dependencyThreads, line, timeoutSeconds, draw: () => times.draw() }, hear);
}
