import { type Line, line, span } from '../../text/line.js';
import { clockTime } from '../kit/duration.js';
import { spread } from '../kit/page.js';
import type { Exercise, Turn } from '../legacy-exercise.js';
import { elapsed, type Interview, interviewTime } from './interview.js';

const timedOnes = new WeakSet<Exercise>();

/** What the clock needs to know: when it stops, and what happens then. */
export interface Clock {
  readonly interview: Interview;
  readonly over: (now: number) => Turn;
  /** Passes the part by. */
  readonly skip: (now: number) => Turn;
}

/** An exercise under the interview's clock: a line above it shows the time that is left, and at zero it ends. */
export function timed(inner: Exercise, clock: Clock, now: number): Exercise {
  const { interview, over, skip } = clock;
  const left = interviewTime - elapsed(interview, now);
  const part = `part ${Math.min(interview.outcomes.length + 1, interview.parts.length)}/${interview.parts.length}`;
  const isOver = (at: number) => elapsed(interview, at) >= interviewTime;
  // What was typed and not kept yet is kept first: a tick after a long pause does that.
  const leaveFor = (next: (at: number) => Turn, at: number): Turn => {
    const last = inner.tick(at + 10_000);
    const end = next(at);
    return { ...end, events: [...last.events, ...end.events] };
  };
  const stop = (at: number) => leaveFor(over, at);
  const under = (taken: Turn, at: number): Turn => {
    const { edit } = taken;
    const exercise = timedOnes.has(taken.exercise) ? taken.exercise : timed(taken.exercise, clock, at);
    return {
      exercise,
      events: taken.events,
      ...(edit !== undefined && {
        edit: { text: edit.text, edited: (text: string, back: number) => under(edit.edited(text, back), back) },
      }),
    };
  };
  const guarded = (take: () => Turn, at: number): Turn => (isOver(at) ? stop(at) : under(take(), at));
  // What has been answered is not skipped any more.
  const canSkip = inner.form !== null;
  const self: Exercise = {
    ...inner,
    title: 'Mock interview',
    status: `${part} · ${clockTime(left)} left`,
    every: 1000,
    view(size, at) {
      const remaining = interviewTime - elapsed(interview, at);
      const tone = remaining < 120_000 ? 'warn' : 'accent';
      const head: Line = spread(
        line(span(part, 'dim')),
        line(span(`${clockTime(remaining)} left`, tone)),
        Math.min(size.columns, 84),
      );
      return [head, [], ...inner.view({ columns: size.columns, rows: Math.max(1, size.rows - 2) }, at)].slice(
        0,
        size.rows,
      );
    },
    keys: canSkip ? [...inner.keys, ['ctrl-n', 'skip']] : inner.keys,
    press: (key, at) => guarded(() => (canSkip && key === 'ctrl-n' ? leaveFor(skip, at) : inner.press(key, at)), at),
    paste: (text, at) => guarded(() => inner.paste(text, at), at),
    tick: (at) => guarded(() => inner.tick(at), at),
    read(typed, at) {
      if (isOver(at)) return stop(at);
      const read = inner.read(typed, at);
      return 'malformed' in read ? read : under(read, at);
    },
  };
  timedOnes.add(self);
  return self;
}

/** An exercise that the clock has nothing to do with: the report. */
export function untimed(exercise: Exercise): Exercise {
  timedOnes.add(exercise);
  return exercise;
}
