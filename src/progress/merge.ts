import type { ProgressEvent } from './event.js';

interface Timed {
  readonly event: ProgressEvent;
  readonly time: number;
}

/**
 * The union of some journals: each event once, by its time and then its id. It depends on which events there are and on
 * nothing else, so journals may be merged in any order and as often as you like. Two events that share an id are one
 * event that somebody damaged: the same of them is taken everywhere.
 */
export function merge(...journals: readonly Iterable<ProgressEvent>[]): ProgressEvent[] {
  const ordered = journals
    .flatMap((events) => [...events])
    .map((event): Timed => ({ event, time: Date.parse(event.at) }))
    .sort((a, b) => a.time - b.time || compare(a.event.id, b.event.id) || compare(written(a), written(b)));
  const first = new Map<string, ProgressEvent>();
  for (const { event } of ordered) if (!first.has(event.id)) first.set(event.id, event);
  return [...first.values()];
}

function written({ event }: Timed): string {
  return JSON.stringify(event);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
