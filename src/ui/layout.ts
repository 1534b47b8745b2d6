/**
 * How a screen divides its columns, as data: for each class of width the panes that stand side by side. What a pane shows is
 * its screen's affair; here only its columns are found, so that a layout can be tested without anything to show.
 */

import { fitLine } from '../text/draw.js';
import type { Line } from '../text/line.js';
import type { Size } from '../text/size.js';

export type Breadth = 'compact' | 'standard' | 'wide' | 'full';

/** The class of a screen whose content has so many columns (the terminal has four more). */
export function breadthOf(columns: number): Breadth {
  return columns < 76 ? 'compact' : columns < 112 ? 'standard' : columns < 156 ? 'wide' : 'full';
}

export interface Pane<Name extends string> {
  readonly name: Name;
  /** Columns that it needs, and the most that it has a use for. */
  readonly least: number;
  readonly most: number;
}

export type Layout<Name extends string> = Readonly<Record<Breadth, readonly Pane<Name>[]>>;

export interface Placed<Name extends string> {
  readonly name: Name;
  /** Cells from the left edge of the content. */
  readonly left: number;
  readonly columns: number;
}

/** Cells between two panes: at least this many, and where there is more than the panes can use, up to so many. */
const gaps = { least: 3, most: 6 } as const;

/**
 * The panes of a layout in a content so many columns wide. Each has at least what it needs; what is left goes to all alike, to
 * none more than it can use; then the gaps grow, and what nobody wants stands half on the left.
 */
export function place<Name extends string>(layout: Layout<Name>, columns: number): readonly Placed<Name>[] {
  const panes = layout[breadthOf(columns)];
  const between = Math.max(0, panes.length - 1);
  const widths = share(panes, columns - between * gaps.least);
  const spare = Math.max(0, columns - widths.reduce((sum, cells) => sum + cells, 0) - between * gaps.least);
  const gap = gaps.least + (between === 0 ? 0 : Math.min(gaps.most - gaps.least, Math.floor(spare / between)));
  const used = widths.reduce((sum, cells) => sum + cells, 0) + between * gap;
  let left = Math.max(0, Math.floor((columns - used) / 2));
  return panes.map(({ name }, index) => {
    const placed = { name, left, columns: widths[index] ?? 0 };
    left += placed.columns + gap;
    return placed;
  });
}

function share(panes: readonly Pane<string>[], room: number): number[] {
  const widths = panes.map(({ least }) => least);
  let spare = room - widths.reduce((sum, cells) => sum + cells, 0);
  // The last one gives way where the terminal is narrower than the class promises.
  if (spare < 0) widths[widths.length - 1] = Math.max(1, (widths.at(-1) ?? 0) + spare);
  while (spare > 0) {
    const open = panes.flatMap(({ most }, index) => ((widths[index] ?? 0) < most ? [index] : []));
    if (open.length === 0) break;
    for (const index of open) {
      if (spare === 0) break;
      widths[index] = (widths[index] ?? 0) + 1;
      spare -= 1;
    }
  }
  return widths;
}

/** What the panes show, put side by side in lines of the content; nothing is taller than `rows`. */
export function assemble<Name extends string>(
  placed: readonly Placed<Name>[],
  draw: (name: Name, size: Size) => readonly Line[],
  rows: number,
): readonly Line[] {
  const drawn = placed.map(({ name, left, columns }) => ({
    left,
    columns,
    lines: draw(name, { columns, rows }).slice(0, rows),
  }));
  const height = Math.max(0, ...drawn.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row): Line => {
    let at = 0;
    return drawn.flatMap(({ left, columns, lines }) => {
      const blank = { text: ' '.repeat(Math.max(0, left - at)) };
      at = left + columns;
      return [blank, ...fitLine(lines[row] ?? [], columns)];
    });
  });
}
