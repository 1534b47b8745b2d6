import { useWindowSize } from 'ink';
import { useCourse } from './use-course.js';

/** Below this the program asks for a larger window. */
export const smallest = { columns: 60, rows: 20 } as const;

/** Lines wider than this are hard to read; pictures may use all the room. */
const measure = 84;

export interface Room {
  readonly columns: number;
  /** Rows of the whole program: one less than the terminal has, so that it never scrolls. */
  readonly height: number;
  /** What is left for the content of a screen, in cells. */
  readonly content: { readonly columns: number; readonly rows: number };
  /** Empty rows under the header: one where there is room for it. */
  readonly air: number;
  /** Columns for running text. */
  readonly measure: number;
  readonly isTooSmall: boolean;
}

/** The room there is. A terminal that reports no size is taken for 80×24. */
export function useRoom(): Room {
  const { columns: reportedColumns, rows: reportedRows } = useWindowSize();
  const hasBanner = useCourse((state) => state.unsaved !== null || state.notice !== null);
  const columns = reportedColumns || 80;
  const rows = reportedRows || 24;
  const air = rows >= 24 ? 1 : 0;
  const content = {
    columns: Math.max(1, Math.min(columns, 120) - 4),
    rows: Math.max(1, rows - 5 - air - (hasBanner ? 1 : 0)),
  };
  return {
    columns: Math.min(columns, 120),
    height: Math.max(1, rows - 1),
    content,
    air,
    measure: Math.min(content.columns, measure),
    isTooSmall: columns < smallest.columns || rows < smallest.rows,
  };
}
