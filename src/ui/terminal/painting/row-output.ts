/**
 * Takes the place of the class in which Ink puts a frame together, when the program is bundled (scripts/build/options.js), and
 * gives the same frame to the byte. Ink's has a cell for each column of each row; here a row on which one text stands, which
 * is nearly every row of ours, is that text behind its spaces. What is not so simple is left to Ink's own: a row on which
 * several texts stand, and a frame in which anything is cut at its sides.
 */
import { TidyRows } from './tidy-row.js';

/** A box that cuts what is drawn in it: columns from `x1` to before `x2`, rows from `y1` to before `y2`. */
export interface Clip {
  readonly x1: number | undefined;
  readonly x2: number | undefined;
  readonly y1: number | undefined;
  readonly y2: number | undefined;
}

export type Transformer = (line: string, index: number) => string;

/** What Ink asks of the class, and what ours asks of Ink's. */
export interface FrameOutput {
  write(x: number, y: number, text: string, options: { transformers: Transformer[] }): void;
  clip(clip: Clip): void;
  unclip(): void;
  get(): { output: string; height: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Written {
  readonly x: number;
  readonly line: string;
}

type Operation = (to: FrameOutput) => void;

/** The class for Ink to use, given the one that it has. */
export function rowOutput(InkOutput: new (size: Size) => FrameOutput): new (size: Size) => FrameOutput {
  const inkRow = (written: readonly Written[], width: number): string => {
    const row = new InkOutput({ width, height: 1 });
    for (const { x, line } of written) row.write(x, 0, line, { transformers: [] });
    return row.get().output;
  };
  const rows = new TidyRows((line) => inkRow([{ x: 0, line }], 0));

  return class RowOutput implements FrameOutput {
    readonly #size: Size;
    /** Everything that was asked for, in case Ink has to do it after all. */
    readonly #operations: Operation[] = [];
    readonly #clips: Clip[] = [];
    readonly #rows: (Written[] | undefined)[] = [];
    #isSimple = true;

    constructor(size: Size) {
      this.#size = size;
    }

    clip(clip: Clip): void {
      this.#operations.push((to) => to.clip(clip));
      this.#clips.push(clip);
      if (clip.x1 !== undefined && clip.x2 !== undefined) this.#isSimple = false;
    }

    unclip(): void {
      this.#operations.push((to) => to.unclip());
      this.#clips.pop();
    }

    write(x: number, y: number, text: string, { transformers }: { transformers: Transformer[] }): void {
      if (text === '') return;
      this.#operations.push((to) => to.write(x, y, text, { transformers }));
      if (!this.#isSimple) return;
      if (!Number.isInteger(x) || !Number.isInteger(y) || x < 0 || x >= this.#size.width) {
        this.#isSimple = false;
        return;
      }
      const { y1, y2 } = this.#clips.at(-1) ?? {};
      const isClipped = y1 !== undefined && y2 !== undefined;
      const lines = text.includes('\n') ? text.split('\n') : [text];
      const first = isClipped ? Math.max(0, y1 - y) : 0;
      const last = Math.min(lines.length, isClipped ? y2 - y : lines.length);
      // As in Ink, what begins above the screen is not drawn at all.
      for (let index = first; index < last && this.#has(y + first); index++) {
        this.#put(y + index, x, transformed(lines[index] ?? '', transformers, index - first));
      }
    }

    get(): { output: string; height: number } {
      return this.#isSimple ? this.#simple() : this.#byInk();
    }

    #has(y: number): boolean {
      return y >= 0 && y < this.#size.height;
    }

    #put(y: number, x: number, line: string): void {
      if (line === '' || !this.#has(y)) return;
      const row = this.#rows[y];
      if (row === undefined) this.#rows[y] = [{ x, line }];
      else row.push({ x, line });
    }

    #simple(): { output: string; height: number } {
      const { width, height } = this.#size;
      let output = '';
      for (let y = 0; y < height; y++) {
        const row = this.#rows[y];
        const [only] = row ?? [];
        if (y > 0) output += '\n';
        if (row === undefined || only === undefined) continue;
        output += row.length === 1 ? (' '.repeat(only.x) + rows.tidy(only.line)).trimEnd() : inkRow(row, width);
      }
      return { output, height };
    }

    #byInk(): { output: string; height: number } {
      const ink = new InkOutput(this.#size);
      for (const operation of this.#operations) operation(ink);
      return ink.get();
    }
  };
}

function transformed(line: string, transformers: readonly Transformer[], index: number): string {
  return transformers.reduce((text, transform) => transform(text, index), line);
}
