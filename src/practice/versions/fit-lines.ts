import type { Size } from '../../simulations/engine/simulation.js';
import { type Line, plain, span } from '../../text/line.js';
import { truncateLine } from '../../text/width.js';

/**
 * Lines made to fit a size. Where there are too many, empty lines go first, from the bottom; where that is not enough,
 * a window stays, beginning at line `scroll`, that says how much lies beyond it.
 */
export function fitLines(lines: readonly Line[], size: Size, scroll = 0): readonly Line[] {
  const tight = squeeze(lines, size.rows);
  const cut = (content: Line) => truncateLine(content, size.columns);
  if (tight.length <= size.rows) return tight.map(cut);
  const room = Math.max(1, size.rows - 1);
  const from = Math.min(scroll, tight.length - room);
  const below = tight.length - from - room;
  const marker = [below > 0 ? `↓ ${count(below)} more, PgDn` : '', from > 0 ? '↑ PgUp' : '']
    .filter((part) => part !== '')
    .join('   ');
  return [...tight.slice(from, from + room), [span(marker, 'dim')]].slice(0, size.rows).map(cut);
}

function squeeze(lines: readonly Line[], rows: number): readonly Line[] {
  const kept = [...lines];
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  for (let at = kept.length - 1; at >= 0 && kept.length > rows; at--) if (isEmpty(kept[at])) kept.splice(at, 1);
  return kept;
}

function isEmpty(of: Line | undefined): boolean {
  return of !== undefined && plain(of).trim() === '';
}

function count(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`;
}
