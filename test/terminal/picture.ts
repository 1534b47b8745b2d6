import type { IBufferCell } from '@xterm/headless';
import type { Terminal } from './terminal.js';

const cell = { width: 8.4, height: 18 };
const margin = 14;
const background = '#16181d';
const foreground = '#d7d7d7';

/** The screen of a terminal as an SVG picture, cell by cell. */
export function picture(terminal: Terminal): string {
  const rows = terminal.rows.map((_, row) => terminal.cells(row));
  const columns = Math.max(...rows.map((cells) => cells.length));
  const width = columns * cell.width + 2 * margin;
  const height = rows.length * cell.height + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${background}"/>`,
    `<g font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    ...rows.flatMap((cells, row) => runs(cells).map((run) => drawRun(run, row))),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

interface Run {
  readonly column: number;
  readonly text: string;
  readonly cells: number;
  readonly style: Style;
}

interface Style {
  readonly color: string;
  readonly fill: string | null;
  readonly weight: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Neighbours of one style, so that the picture stays small. */
function runs(cells: readonly IBufferCell[]): Run[] {
  const found: Run[] = [];
  for (const [column, each] of cells.entries()) {
    if (each.getWidth() === 0) continue;
    const text = each.getChars() || ' ';
    const style = styleOf(each);
    const last = found.at(-1);
    if (last !== undefined && same(last.style, style) && last.column + last.cells === column) {
      found[found.length - 1] = { ...last, text: last.text + text, cells: last.cells + each.getWidth() };
    } else found.push({ column, text, cells: each.getWidth(), style });
  }
  return found.filter(({ text, style }) => text.trim() !== '' || style.fill !== null);
}

function drawRun({ column, text, cells, style }: Run, row: number): string {
  const x = margin + column * cell.width;
  const y = margin + row * cell.height;
  const length = cells * cell.width;
  const box =
    style.fill === null
      ? ''
      : `<rect x="${x}" y="${y}" width="${length}" height="${cell.height}" fill="${style.fill}"/>`;
  const attributes = [
    `x="${x}" y="${y + 13.5}" fill="${style.color}" textLength="${length}" lengthAdjust="spacingAndGlyphs"`,
    style.weight ? 'font-weight="bold"' : '',
    style.italic ? 'font-style="italic"' : '',
    style.underline ? 'text-decoration="underline"' : '',
  ];
  return `${box}<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(text)}</text>`;
}

function styleOf(each: IBufferCell): Style {
  const ink = colour(each.isFgRGB(), each.isFgPalette(), each.getFgColor()) ?? foreground;
  const paper = colour(each.isBgRGB(), each.isBgPalette(), each.getBgColor());
  const inverse = each.isInverse() !== 0;
  return {
    color: inverse ? (paper ?? background) : each.isDim() ? '#8a8a8a' : ink,
    fill: inverse ? ink : paper,
    weight: each.isBold() !== 0,
    italic: each.isItalic() !== 0,
    underline: each.isUnderline() !== 0,
  };
}

const palette = ['#16181d', '#ff8787', '#87d787', '#ffd787', '#87afd7', '#d7afff', '#5fd7d7', '#d7d7d7'];

function colour(isRgb: boolean, isPalette: boolean, value: number): string | null {
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  return isPalette ? (palette[value % 8] ?? null) : null;
}

function same(a: Style, b: Style): boolean {
  return (
    a.color === b.color &&
    a.fill === b.fill &&
    a.weight === b.weight &&
    a.italic === b.italic &&
    a.underline === b.underline
  );
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
