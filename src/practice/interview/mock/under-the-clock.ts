import { clockTime } from '../../../text/duration.js';
import { line, span } from '../../../text/line.js';
import { type Stage, type Step, step } from '../../kit/practice.js';
import type { Outcome } from './plan.js';
import { reportOf } from './report.js';
import { elapsed, interviewTime, type Mock, type MockIntent } from './state.js';

/** From here on a line says that the end is near, in milliseconds. */
const nearTheEnd = 120_000;

/**
 * A part of the interview under its clock, which stands in the status and nowhere else: at zero it ends, and what was typed
 * is kept first.
 */
export function underTheClock(
  state: Mock,
  partOf: (state: Mock) => Stage<Mock, MockIntent>,
  settle: (outcome: Outcome, now: number) => Step<Mock>,
): Stage<Mock, MockIntent> {
  const inner = partOf(state);
  const { parts, outcomes } = state;
  const left = interviewTime - elapsed(state);
  const isNear = left < nearTheEnd;
  // What has been answered is not skipped any more.
  const canSkip = inner.form !== null;
  return {
    ...inner,
    status: `part ${Math.min(outcomes.length + 1, parts.length)}/${parts.length} · ${clockTime(left)} left`,
    every: Math.min(inner.every ?? 1000, 1000),
    bindings: canSkip
      ? [...inner.bindings, { keys: ['ctrl-n'], intent: { type: 'skip' }, meaning: 'skip' }]
      : inner.bindings,
    update(intent, moment) {
      const now = { ...state, now: moment.now };
      const flushed = (after: Step<Mock>): Step<Mock> => {
        const { events } = inner.update({ type: 'flush' }, moment);
        return { ...after, events: [...events, ...after.events] };
      };
      if (elapsed(now) >= interviewTime) return flushed(finish(now));
      if (intent.type === 'skip' && canSkip) return flushed(settle({ points: null }, moment.now));
      const taken = partOf(now).update(intent, { ...moment, size: roomIn(moment.size, isNear) });
      return taken.state.at.stage === 'report' || taken.state.at.stage === 'talking'
        ? taken
        : { ...taken, state: { ...taken.state, now: moment.now } };
    },
    view(size, time) {
      const shown = inner.view(roomIn(size, isNear), time);
      return isNear ? [line(span('The last two minutes.', 'warn')), ...shown].slice(0, size.rows) : shown;
    },
  };
}

function roomIn<Size extends { readonly rows: number }>(size: Size, isNear: boolean): Size {
  return isNear ? { ...size, rows: Math.max(1, size.rows - 1) } : size;
}

/** The end of the interview, reached or run out of time. */
export function finish(state: Mock): Step<Mock> {
  const { points, of, level, missed } = reportOf(state);
  return step(
    { ...state, at: { stage: 'report', scroll: 0 } },
    {
      type: 'sorted',
      practice: 'mock',
      score: points,
      of,
      details: { seconds: Math.round(elapsed(state) / 1000), missed, ...(level !== null && { level }) },
    },
  );
}
