import { type Shape, shapeOf } from './shapes.js';

/** One cell of a screen, as the terminal shows it. */
export interface Cell {
  readonly text: string;
  /** 1, or 2 for a wide character, whose second cell has 0. */
  readonly width: number;
  readonly ink: Ink;
  readonly paper: Ink;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly inverse: boolean;
}

/** A colour as the program asked for it: the terminal's own, one of its 256, or "#5fd7d7". */
export type Ink = null | number | string;

/** What stood on a terminal. */
export interface Shot {
  readonly columns: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Where the terminal's cursor stands; null while it is hidden. */
  readonly cursor: { readonly column: number; readonly row: number } | null;
}

/** A terminal's own colours, for what a program leaves to it. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  /** The sixteen that every terminal has. */
  readonly palette: readonly string[];
}

export const looks = {
  dark: {
    paper: '#16181d',
    ink: '#d7d7d7',
    palette: [
      ...['#16181d', '#f07178', '#8fce7f', '#e8c46a', '#7aa8ec', '#c99bf0', '#62cfd0', '#c8ccd4'],
      ...['#7f8590', '#ff9aa0', '#aee5a0', '#ffdf95', '#a2c5fa', '#ddbbfa', '#8fe6e6', '#ffffff'],
    ],
  },
  light: {
    paper: '#fdfdfb',
    ink: '#24272e',
    palette: [
      ...['#24272e', '#b3261e', '#23691f', '#7a5200', '#1f4e9c', '#77359c', '#00697a', '#d5d7db'],
      ...['#6b6b6b', '#c43a32', '#2f7d2a', '#8c6210', '#2c62b8', '#8a46b0', '#0b7a8c', '#ffffff'],
    ],
  },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof looks;

const size = { width: 8.43, height: 18 };
const margin = 14;

/** The width and height of a picture in pixels, for a terminal of so many cells. */
export function extent(columns: number, rows: number): { readonly width: number; readonly height: number } {
  return { width: round(columns * size.width + 2 * margin), height: rows * size.height + 2 * margin };
}

/** Says a colour in the picture's own words: as it is, or as a variable that a page fills in. */
export type Name = (colour: string, of: 'ink' | 'paper') => string;

/** A screen as an SVG picture, cell by cell. */
export function svg(shot: Shot, look: Look = looks.dark, name: Name = (colour) => colour): string {
  const { width, height } = extent(shot.columns, shot.rows.length);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${name(look.paper, 'paper')}"/>`,
    drawing(shot, look, name),
    '</svg>',
    '',
  ].join('\n');
}

/** What is inside of the frame, for a picture that has several. */
export function drawing(shot: Shot, look: Look, name: Name = (colour) => colour): string {
  const pen = new Pen(name);
  for (const [row, cells] of shot.rows.entries()) {
    for (const [column, cell] of cells.entries())
      pen.put(column, row, cell, styleOf(cell, look, shot.cursor, column, row));
    pen.endRow();
  }
  return `<g font-family="${fonts}" font-size="14" xml:space="preserve">\n${pen.finish().join('\n')}\n</g>`;
}

const fonts = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";

interface Style {
  readonly ink: string;
  readonly paper: string | null;
  readonly marks: string;
}

function styleOf(cell: Cell, look: Look, cursor: Shot['cursor'], column: number, row: number): Style {
  const isCursor = cursor !== null && cursor.column === column && cursor.row === row;
  const turned = cell.inverse !== isCursor;
  const front = colourOf(cell.ink, look) ?? look.ink;
  const back = colourOf(cell.paper, look);
  const ink = turned ? (back ?? look.paper) : front;
  const marks = [
    cell.bold ? ' font-weight="bold"' : '',
    cell.italic ? ' font-style="italic"' : '',
    cell.underline ? ' text-decoration="underline"' : '',
    cell.strike ? ' text-decoration="line-through"' : '',
    cell.dim ? ' opacity="0.6"' : '',
  ].join('');
  return { ink, paper: turned ? front : back, marks };
}

function colourOf(ink: Ink, { palette }: Look): string | null {
  if (ink === null || typeof ink === 'string') return ink;
  if (ink < 16) return palette[ink] ?? null;
  const level = (share: number) => (share === 0 ? 0 : 55 + share * 40);
  const grey = 8 + (ink - 232) * 10;
  const cube = ink - 16;
  const parts =
    ink >= 232 ? [grey, grey, grey] : [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

interface Run {
  readonly column: number;
  readonly row: number;
  readonly style: Style;
  text: string;
  cells: number;
}

/** Collects neighbours of one style into one text, and lines of one colour into one path, so that the picture stays small. */
class Pen {
  readonly #name: Name;
  readonly #papers: string[] = [];
  readonly #texts: string[] = [];
  readonly #strokes = new Map<string, Strokes>();
  readonly #fills = new Map<string, string[]>();
  #run: Run | null = null;
  #paper: { readonly colour: string; readonly column: number; cells: number; readonly row: number } | null = null;

  constructor(name: Name) {
    this.#name = name;
  }

  put(column: number, row: number, cell: Cell, style: Style): void {
    if (cell.width === 0) return;
    this.#putPaper(column, row, cell.width, style.paper);
    const shape = shapeOf(cell.text);
    if (shape !== null) {
      this.#endText();
      this.#putShape(shape, column, row, style);
    } else if (isPlain(cell.text)) this.#putText(column, row, cell, style);
    else {
      this.#endText();
      this.#putSymbol(column, row, cell, style);
    }
  }

  endRow(): void {
    this.#endText();
    this.#endPaper();
    for (const strokes of this.#strokes.values()) strokes.endRow();
  }

  finish(): string[] {
    const strokes = [...this.#strokes].map(([key, each]) => `<path fill="none" ${key} d="${each.path()}"/>`);
    const fills = [...this.#fills].map(([key, parts]) => `<path ${key} d="${parts.join('')}"/>`);
    return [...this.#papers, ...fills, ...strokes, ...this.#texts];
  }

  #putPaper(column: number, row: number, cells: number, colour: string | null): void {
    const last = this.#paper;
    if (last !== null && last.colour === colour && last.row === row) {
      last.cells += cells;
      return;
    }
    this.#endPaper();
    this.#paper = colour === null ? null : { colour, column, cells, row };
  }

  #endPaper(): void {
    if (this.#paper !== null) {
      const { colour, column, cells, row } = this.#paper;
      const place = `x="${x(column)}" y="${y(row)}" width="${round(cells * size.width)}" height="${size.height}"`;
      this.#papers.push(`<rect ${place} fill="${this.#name(colour, 'paper')}"/>`);
    }
    this.#paper = null;
  }

  #putText(column: number, row: number, cell: Cell, style: Style): void {
    const last = this.#run;
    if (last !== null && last.column + last.cells === column && isSame(last.style, style)) {
      last.text += cell.text || ' ';
      last.cells += cell.width;
      return;
    }
    this.#endText();
    this.#run = { column, row, style, text: cell.text || ' ', cells: cell.width };
  }

  #endText(): void {
    const run = this.#run;
    this.#run = null;
    if (run === null) return;
    if (run.style.marks.includes('decoration')) this.#write(run, run.text, 0);
    // In pieces wherever there is more than one space: browsers do not agree on how wide many of them are.
    else for (const piece of run.text.matchAll(/\S+(?: \S+)*/g)) this.#write(run, piece[0], piece.index);
  }

  #write(run: Run, text: string, from: number): void {
    const place = `x="${x(run.column + from)}" y="${y(run.row) + baseline}" textLength="${round(text.length * size.width)}"`;
    const fill = `fill="${this.#name(run.style.ink, 'ink')}"${run.style.marks}`;
    this.#texts.push(`<text ${place} lengthAdjust="spacingAndGlyphs" ${fill}>${escapeXml(text)}</text>`);
  }

  /** A sign that a browser may take from another font, so it gets its own place in the middle of its cells. */
  #putSymbol(column: number, row: number, cell: Cell, style: Style): void {
    const place = `x="${round(x(column) + (cell.width * size.width) / 2)}" y="${y(row) + baseline}"`;
    this.#texts.push(
      `<text ${place} text-anchor="middle" fill="${this.#name(style.ink, 'ink')}"${style.marks}>${escapeXml(cell.text)}</text>`,
    );
  }

  #putShape(shape: Shape, column: number, row: number, style: Style): void {
    const left = x(column);
    const top = y(row);
    const ink = this.#name(style.ink, 'ink');
    const dim = style.marks.includes('opacity') ? 0.6 : 1;
    if (shape.kind === 'arms') {
      const weight = Math.max(...shape.arms);
      const key = `stroke="${ink}" stroke-width="${weight === 2 ? 2.6 : 1.2}"${dim < 1 ? ` opacity="${dim}"` : ''}`;
      const strokes = this.#strokes.get(key) ?? new Strokes();
      this.#strokes.set(key, strokes);
      strokes.put(shape, left, top);
      return;
    }
    const opacity = dim * (shape.kind === 'boxes' ? shape.opacity : 1);
    const colour =
      shape.kind === 'boxes' ? `fill="${ink}"` : `stroke="${ink}" stroke-width="2.2" stroke-linecap="round"`;
    const key = `${colour}${opacity < 1 ? ` opacity="${round(opacity)}"` : ''}`;
    const parts = this.#fills.get(key) ?? [];
    this.#fills.set(key, parts);
    if (shape.kind === 'boxes')
      parts.push(
        ...shape.boxes.map((box) =>
          rectangle(
            left + box.x * size.width,
            top + box.y * size.height,
            box.width * size.width,
            box.height * size.height,
          ),
        ),
      );
    else parts.push(...shape.dots.map(([across, down]) => dot(left + across * size.width, top + down * size.height)));
  }
}

/** Lines of one colour and weight; those along a row become one. */
class Strokes {
  readonly #parts: string[] = [];
  #across: { from: number; to: number; at: number } | null = null;

  put({ arms: [up, right, down, left], round: isRound, dashes }: Shape & { kind: 'arms' }, x: number, y: number): void {
    const middle = { x: round(x + size.width / 2), y: round(y + size.height / 2) };
    const end = { x: round(x + size.width), y: round(y + size.height) };
    if (dashes > 0) {
      this.#dash(dashes, left > 0, x, y);
      return;
    }
    if (isRound) {
      const across = right > 0 ? end.x : x;
      const along = down > 0 ? end.y : y;
      this.#parts.push(`M${across} ${middle.y}Q${middle.x} ${middle.y} ${middle.x} ${along}`);
      return;
    }
    if (left > 0) this.#line(x, middle.x, middle.y);
    if (right > 0) this.#line(middle.x, end.x, middle.y);
    if (up > 0) this.#parts.push(`M${middle.x} ${y}V${middle.y}`);
    if (down > 0) this.#parts.push(`M${middle.x} ${middle.y}V${end.y}`);
  }

  endRow(): void {
    if (this.#across !== null) this.#parts.push(`M${this.#across.from} ${this.#across.at}H${this.#across.to}`);
    this.#across = null;
  }

  path(): string {
    return this.#parts.join('');
  }

  #line(from: number, to: number, at: number): void {
    const last = this.#across;
    if (last !== null && last.at === at && Math.abs(last.to - from) < 0.05) last.to = to;
    else {
      this.endRow();
      this.#across = { from, to, at };
    }
  }

  #dash(dashes: number, isAcross: boolean, x: number, y: number): void {
    const length = (isAcross ? size.width : size.height) / dashes;
    for (let part = 0; part < dashes; part += 1) {
      const from = (part + 0.2) * length;
      const to = (part + 0.8) * length;
      this.#parts.push(
        isAcross
          ? `M${round(x + from)} ${round(y + size.height / 2)}H${round(x + to)}`
          : `M${round(x + size.width / 2)} ${round(y + from)}V${round(y + to)}`,
      );
    }
  }
}

const baseline = 13.5;

const x = (column: number) => round(margin + column * size.width);
const y = (row: number) => margin + row * size.height;

/** Hundredths, so that neighbours still touch. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function rectangle(left: number, top: number, width: number, height: number): string {
  return `M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** No longer than a point: its round ends are the dot. */
function dot(across: number, down: number): string {
  return `M${Math.round(across * 10) / 10} ${Math.round(down * 10) / 10}h0`;
}

/** Letters, digits and signs that every font has in the same width. */
function isPlain(text: string): boolean {
  return text === '' || /^[\u0020-\u007e\u00a1-\u00ff]+$/.test(text);
}

function isSame(a: Style, b: Style): boolean {
  return a.ink === b.ink && a.paper === b.paper && a.marks === b.marks;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
