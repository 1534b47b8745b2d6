import { type Line, pressing, span, stepsTo } from '../../text/line.js';
import { follow, scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';

/** A row of a list that can be chosen. */
export interface MenuRow {
  readonly line: Line;
  /** What stands before the pointer. */
  readonly before?: Line;
  /** An empty line above it. */
  readonly gap?: boolean;
  /** What stands over it and cannot be chosen: the name of a group. */
  readonly head?: Line;
  /** What stands under it and cannot be chosen. */
  readonly foot?: Line;
}

/**
 * A list with its cursor. The pointer and the bold first words both mark the chosen row, so that colour alone never does.
 * Where not all rows fit, the list stands so that the chosen one shows.
 */
export function menuLines(rows: readonly MenuRow[], cursor: number, size: Size): readonly Line[] {
  const at = Math.min(Math.max(0, cursor), Math.max(0, rows.length - 1));
  const lines: Line[] = [];
  let focus = 0;
  for (const [index, { line, before = [], gap = false, head, foot }] of rows.entries()) {
    if (gap) lines.push([]);
    if (head !== undefined) lines.push(head);
    if (index === at) focus = lines.length;
    const row = [...before, span(index === at ? '▸ ' : '  ', 'accent'), ...emphasise(line, index === at)];
    lines.push(pressing(row, ...stepsTo(index - at)));
    if (foot !== undefined) lines.push(foot);
  }
  return scrolled(lines, size, follow(0, focus, lines.length, size.rows));
}

/** The first words that have no tone of their own: a glyph before them keeps what it says. */
function emphasise(line: Line, isChosen: boolean): Line {
  const words = Math.max(
    0,
    line.findIndex(({ tone }) => tone === undefined),
  );
  return isChosen ? line.map((part, index) => (index === words ? { ...part, bold: true } : part)) : line;
}
