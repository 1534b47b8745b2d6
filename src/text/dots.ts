/**
 * A canvas of dots, two across and four down in each cell of a terminal, as Braille characters have them (Unicode
 * U+2800 to U+28FF: each dot is one bit). It is how a curve gets eight times the resolution of the text around it.
 */
const bits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

export const dotsAcross = 2;
export const dotsDown = 4;
export const emptyCell = 0;
export const fullCell = 0xff;

export class Dots {
  readonly columns: number;
  readonly rows: number;
  readonly #cells: Uint8Array;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.#cells = new Uint8Array(columns * rows);
  }

  /** Sets a dot; x counts from the left, y from the bottom. Outside of the canvas nothing happens. */
  set(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.columns * dotsAcross || y >= this.rows * dotsDown) return;
    const down = this.rows * dotsDown - 1 - y;
    const cell = Math.floor(down / dotsDown) * this.columns + Math.floor(x / dotsAcross);
    const bit = bits[down % dotsDown]?.[x % dotsAcross] ?? 0;
    this.#cells[cell] = (this.#cells[cell] ?? 0) | bit;
  }

  /** The dots of one cell, as the bits of a Braille character; rows count from the top. */
  at(column: number, row: number): number {
    return this.#cells[row * this.columns + column] ?? emptyCell;
  }
}

export function brailleOf(dots: number): string {
  return String.fromCharCode(0x2800 + dots);
}

/** What comes nearest in ASCII: where in the cell the dots are, and whether it is nearly full. */
export function brailleAsAscii(character: string): string {
  const dots = (character.codePointAt(0) ?? 0x2800) - 0x2800;
  if (dots === emptyCell) return ' ';
  const count = dots.toString(2).replaceAll('0', '').length;
  if (count >= 6) return '#';
  const isHigh = (dots & 0x1b) !== 0;
  const isLow = (dots & 0xe4) !== 0;
  return isHigh && isLow ? ':' : isHigh ? "'" : '.';
}
