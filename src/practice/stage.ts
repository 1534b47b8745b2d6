import type { LearnerEvent } from '../progress/event.js';
import type { Size } from '../simulations/engine/simulation.js';
import type { Key } from '../text/key.js';
import { type Line, span } from '../text/line.js';
import { wrap } from '../text/wrap.js';
import type { Exercise, Turn } from './legacy-exercise.js';

/** What a stage of an exercise has to say about itself; the rest stays as it is in a stage where nothing is typed and nothing moves. */
export interface Stage extends Pick<Exercise, 'title' | 'status' | 'keys' | 'view' | 'say' | 'form'> {
  readonly typing?: boolean;
  readonly done?: boolean;
  readonly every?: number;
  /** Null when the key means nothing here. */
  press?(key: Key, now: number): Turn | null;
  paste?(text: string, now: number): Turn;
  tick?(now: number): Turn;
  read?(line: string, now: number): Turn | { readonly malformed: string };
}

/** An exercise at this stage. */
export function stage(of: Stage): Exercise {
  const self: Exercise = {
    title: of.title,
    status: of.status,
    keys: of.keys,
    typing: of.typing ?? false,
    done: of.done ?? false,
    every: of.every ?? null,
    view: of.view,
    press: (key, now) => of.press?.(key, now) ?? turn(self),
    paste: (text, now) => of.paste?.(text, now) ?? turn(self),
    tick: (now) => of.tick?.(now) ?? turn(self),
    say: of.say,
    form: of.form,
    read: (line, now) => of.read?.(line, now) ?? of.press?.('enter', now) ?? turn(self),
  };
  return self;
}

/** On to an exercise, with what goes into the journal. */
export function turn(exercise: Exercise, ...events: LearnerEvent[]): Turn {
  return { exercise, events };
}

/** Lines of plain text for linear mode. */
export function said(...lines: string[]): Line[] {
  return lines.map((text) => [{ text }]);
}

/**
 * What a view found out when it was last drawn: how wide its text is, so that ↑ finds the row above, and how far a page can be
 * scrolled. A key is pressed on what somebody saw, and only the view knows what that was.
 */
export interface Drawn {
  columns: number;
  farthest: number;
}

export function undrawn(): Drawn {
  return { columns: 72, farthest: 0 };
}

/** The lines that fit, from `scroll` on; the last row says that the page goes on. */
export function scrolled(lines: readonly Line[], size: Size, scroll: number, drawn: Drawn): readonly Line[] {
  const fits = lines.length <= size.rows;
  const rows = fits ? size.rows : Math.max(1, size.rows - 1);
  drawn.farthest = fits ? 0 : lines.length - rows;
  const top = Math.min(scroll, drawn.farthest);
  const shown = lines.slice(top, top + rows);
  if (fits) return shown;
  const left = lines.length - top - rows;
  const note = left > 0 ? `▼ ${left} more` : '▲ the end';
  return [...shown, ...wrap([span(note, 'dim')], size.columns).slice(0, 1)];
}

/** Where a key scrolls to; null when it is no key for scrolling. */
export function scrollBy(key: Key, scroll: number, { farthest }: Drawn, page = 8): number | null {
  const at = Math.min(scroll, farthest);
  const targets: Partial<Record<Key, number>> = {
    up: at - 1,
    down: at + 1,
    'page-up': at - page,
    'page-down': at + page,
    home: 0,
    end: farthest,
  };
  const to = targets[key];
  return to === undefined ? null : Math.max(0, Math.min(to, farthest));
}
