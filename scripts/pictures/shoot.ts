import type { IBufferCell } from '@xterm/headless';
import type { Terminal } from '../../test/terminal/terminal.js';
import type { Cell, Ink, Shot } from './svg.js';

/** What stands on a terminal now. */
export function shoot(terminal: Terminal): Shot {
  const rows = terminal.rows.map((_, row) => terminal.cells(row).map(cellOf));
  return {
    columns: Math.max(...rows.map((cells) => cells.length)),
    rows,
    cursor: terminal.isCursorHidden ? null : terminal.cursor,
  };
}

function cellOf(cell: IBufferCell): Cell {
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    ink: inkOf(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
    paper: inkOf(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    strike: cell.isStrikethrough() !== 0,
    inverse: cell.isInverse() !== 0,
  };
}

function inkOf(isRgb: boolean, isPalette: boolean, value: number): Ink {
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  return isPalette ? value : null;
}
