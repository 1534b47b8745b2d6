import { designSize, type Size } from '../text/size.js';

/** Below this the program asks for a larger window. */
export const smallest: Size = { columns: 60, rows: 20 };

/** The widest that running text is set, in cells: longer lines are hard to find the way back from. */
const measureOfProse = 76;

export interface Viewport {
  readonly columns: number;
  /** Rows of the whole program: one less than the terminal has, so that it never scrolls. */
  readonly height: number;
  /** What is left for the content of a screen, in cells. */
  readonly content: Size;
  /** Empty rows under the header: one where there is room for it. */
  readonly air: number;
  /** Columns for running text. */
  readonly measure: number;
  readonly isTooSmall: boolean;
}

/** What a terminal of this size gives a screen. One that reports no size (0 cells) is taken for 80×24. */
export function viewportOf(terminal: Size, hasBanner = false): Viewport {
  const columns = terminal.columns || designSize.columns;
  const rows = terminal.rows || designSize.rows;
  const air = rows >= designSize.rows ? 1 : 0;
  const content = {
    columns: Math.max(1, columns - 4),
    rows: Math.max(1, rows - 5 - air - (hasBanner ? 1 : 0)),
  };
  return {
    columns,
    height: Math.max(1, rows - 1),
    content,
    air,
    measure: Math.min(content.columns, measureOfProse),
    isTooSmall: columns < smallest.columns || rows < smallest.rows,
  };
}
