import type { BlockOf } from '../course/block.js';
import { type Line, type Span, span } from './line.js';
import { lineWidth } from './width.js';
import { spans, wrap } from './wrap.js';

const gap = 2;

/** A column is not narrowed below this to make room for others. */
const least = 6;

/**
 * A table in at most `columns` cells: columns as wide as they need, the widest narrowed first, cells wrapped. Where even
 * that does not fit, each row becomes a list of its cells, each after its column's name.
 */
export function typesetTable(table: BlockOf<'table'>, columns: number): Line[] {
  const head = table.head.map((cell) => spans(cell).map((part): Span => ({ ...part, bold: true })));
  const body = table.rows.map((row) => table.head.map((_, index) => spans(row[index] ?? [])));
  const natural = head.map((cell, index) =>
    body.reduce((widest, row) => Math.max(widest, lineWidth(row[index] ?? [])), Math.max(1, lineWidth(cell))),
  );
  const room = columns - gap * (head.length - 1);
  if (sum(natural.map((cells) => Math.min(cells, least))) > room) return typesetStacked(head, body, columns);
  const widths = narrow(
    natural.map((cells) => Math.min(cells, columns)),
    room,
  );
  const rule = [span('─'.repeat(sum(widths) + gap * (head.length - 1)), 'dim')];
  const draw = (row: readonly Line[]) => typesetRow(row, widths, table.align);
  // A table of HTML may name none of its columns.
  const isNamed = head.some((cell) => lineWidth(cell) > 0);
  return [...(isNamed ? [...draw(head), rule] : []), ...body.flatMap(draw)];
}

function typesetStacked(head: readonly Line[], body: readonly (readonly Line[])[], columns: number): Line[] {
  return body.flatMap((row, index) => [
    ...(index === 0 ? [] : [[]]),
    ...row.flatMap((cell, column) => wrap([...(head[column] ?? []), span(': '), ...cell], columns)),
  ]);
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

/** Narrows the widest column again and again until all of them fit into `room`. */
function narrow(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  for (let excess = sum(widths) - room; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
