import { brailleLine } from '../../text/braille-line.js';
import { columnLines } from '../../text/columns.js';
import { type Line, line, span } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { lineWidth } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';

/** What would be recalled over the last weeks, from nothing or a half to all; one row is a heading alone. */
export function recallChart(recall: readonly (number | null)[], size: Size): readonly Line[] {
  const now = recall.at(-1);
  if (now === undefined || now === null || size.rows < 1) return [];
  const head = line(span(`${phrase('Expected recall')} `, 'dim'), { text: `${Math.round(now * 100)} %`, bold: true });
  if (size.rows < 4) {
    const cells = Math.min(recall.length, size.columns - lineWidth(head) - 2);
    const [row = []] = columnLines(recall, 1, { columns: cells, rows: 1 }, 'series-a');
    return [[...head, span('  '), ...trimmed(row)]];
  }
  const rows = size.rows - 2;
  const cells = Math.max(1, size.columns - 7);
  const floor = floorOf(recall);
  const above = recall.map((share) => (share === null ? null : share - floor));
  const drawn = brailleLine(above, 1 - floor, { columns: cells, rows }, 'series-a').map((row, index): Line => {
    const label = index === 0 ? '100 %' : index === rows - 1 ? `${Math.round(floor * 100)} %` : '';
    return [span(`${label.padStart(5)}${label === '' ? ' │' : ' ┤'}`, 'dim'), ...row];
  });
  const weeks = Math.round(recall.length / 7);
  const ago = weeks > 1 ? phrase('{n} week ago|{n} weeks ago', { n: weeks }) : '';
  return [head, ...drawn, [span(`       ${ago}${phrase('today').padStart(Math.max(6, cells - ago.length))}`, 'dim')]];
}

/** Where the chart begins, and says so: at a tenth below the lowest, so that what moves has most of the rows, but never so near that a dip of a few per cent looks like a fall. */
function floorOf(recall: readonly (number | null)[]): number {
  const lowest = Math.min(...recall.map((share) => share ?? 1));
  return Math.min(0.8, Math.max(0, Math.floor(lowest * 10 + 1e-9) / 10));
}

function trimmed(row: Line): Line {
  return row.map((part) => ({ ...part, text: part.text.trimStart() }));
}
