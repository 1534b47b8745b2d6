import type { ProgressEvent } from './event.js';

export interface TimedEvent {
  readonly event: ProgressEvent;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/**
 * The union of some journals: each event once, by its time and then its id. It depends on which events there are and on
 * nothing else, so journals may be merged in any order and as often as you like. Two events that share an id are one
 * event that somebody damaged: the same of them is taken everywhere.
 */
export function merge(...journals: readonly Iterable<ProgressEvent>[]): ProgressEvent[] {
  return inOrder(...journals).map(({ event }) => event);
}

/** The same with the times, which take long to read: the fold needs them again. */
export function inOrder(...journals: readonly Iterable<ProgressEvent>[]): TimedEvent[] {
  const timed: TimedEvent[] = [];
  let isSorted = true;
  for (const events of journals) {
    for (const event of events) {
      const next = { event, time: Date.parse(event.at) };
      const last = timed.at(-1);
      isSorted &&= last === undefined || compareTimed(last, next) <= 0;
      timed.push(next);
    }
  }
  // One machine's journal nearly always is in order, and is long.
  if (!isSorted) timed.sort(compareTimed);
  const met = new Set<string>();
  return timed.filter(({ event }) => {
    const isNew = !met.has(event.id);
    if (isNew) met.add(event.id);
    return isNew;
  });
}

/** The order of events: by time, then id, then how they are written. */
function compareTimed(a: TimedEvent, b: TimedEvent): number {
  return (
    a.time - b.time || compare(a.event.id, b.event.id) || compare(JSON.stringify(a.event), JSON.stringify(b.event))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
