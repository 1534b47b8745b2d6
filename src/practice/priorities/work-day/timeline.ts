import { type Line, type Span, span } from '../../../text/line.js';
import { padEnd } from '../../../text/width.js';
import type { Shift, Stretch } from './day.js';
import { timeOfDay } from './make-day.js';

/** One row: for each cell the letter of the task that got most of its minutes, ↻ for finding one's place, · for nothing. */
export function timeline({ stretches, now }: Shift, cells: number, length: number): Line {
  return Array.from({ length: cells }, (_, cell): Span => {
    const from = (cell / cells) * length;
    const to = ((cell + 1) / cells) * length;
    if (from >= now) return span(' ');
    const main = longest(stretches, from, to);
    if (main === null || main.task === null) return span('·', 'dim');
    return main.reloading ? span('↻', 'warn') : span(main.task);
  });
}

function longest(stretches: readonly Stretch[], from: number, to: number): Stretch | null {
  let best: Stretch | null = null;
  let most = 0;
  for (const stretch of stretches) {
    const share = Math.min(to, stretch.to) - Math.max(from, stretch.from);
    if (share > most) {
      most = share;
      best = stretch;
    }
  }
  return best;
}

/** "9:00      11:00     13:00 …": the hours under a timeline, each starting where its hour does. */
export function hours(cells: number, length: number): Line {
  const step = cells >= 72 ? 60 : 120;
  let text = '';
  for (let minute = 0; minute < length; minute += step) {
    const at = Math.round((minute / length) * cells);
    if (at + 5 <= cells) text = padEnd(text, at) + timeOfDay(minute);
  }
  return [span(padEnd(text, cells), 'dim')];
}
