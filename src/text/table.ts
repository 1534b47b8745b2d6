import type { BlockOf } from '../course/block.js';
import { type Line, type Span, span } from './line.js';
import { lineWidth } from './width.js';
import { spans, wrap } from './wrap.js';

const gap = 2;

/** A table in at most `columns` cells: columns as wide as they need, the widest narrowed first, cells wrapped. */
export function typesetTable(table: BlockOf<'table'>, columns: number): Line[] {
  const head = table.head.map((cell) => spans(cell).map((part): Span => ({ ...part, bold: true })));
  const body = table.rows.map((row) => table.head.map((_, index) => spans(row[index] ?? [])));
  const widths = narrow(
    head.map((cell, index) => Math.max(...[cell, ...body.map((row) => row[index] ?? [])].map(lineWidth), 1)),
    columns - gap * (head.length - 1),
  );
  const rule = [span(widths.map((cells) => '─'.repeat(cells)).join('─'.repeat(gap)), 'dim')];
  const draw = (row: readonly Line[]) => typesetRow(row, widths, table.align);
  return [...draw(head), rule, ...body.flatMap(draw)];
}

function typesetRow(row: readonly Line[], widths: readonly number[], align: BlockOf<'table'>['align']): Line[] {
  const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, level) =>
    cells.flatMap((lines, index): Span[] => {
      const content = lines[level] ?? [];
      const free = Math.max(0, (widths[index] ?? 1) - lineWidth(content));
      const left = align[index] === 'right' ? free : align[index] === 'center' ? Math.floor(free / 2) : 0;
      const isLast = index === cells.length - 1;
      const right = isLast ? 0 : free - left + gap;
      return [
        ...(left > 0 ? [{ text: ' '.repeat(left) }] : []),
        ...content,
        ...(right > 0 ? [{ text: ' '.repeat(right) }] : []),
      ];
    }),
  );
}

/** Narrows the widest column again and again until the sum fits; no column goes under six cells while another is wider. */
function narrow(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, cells) => sum + cells, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 1) <= 1) break;
    widths[widest] = (widths[widest] ?? 1) - 1;
    excess -= 1;
  }
  return widths;
}
