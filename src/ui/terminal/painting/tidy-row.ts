import { Recent } from './recent.js';

/**
 * What Ink makes of a row that stands alone: the same characters, with no more escapes than it takes to get from the style of
 * one to that of the next, and none left open at its end. Ink cuts each row into characters with a list of styles each, to
 * put them together again: nearly half of what a frame cost.
 *
 * Here a row is cut at its escapes only. What stands in Ink's row for an escape depends on nothing but the style before it,
 * so it is a step from one style to another: the first time Ink itself is asked for it, ever after it is looked up. A row
 * with characters of which this is not known for sure goes through Ink as a whole.
 */
export class TidyRows {
  readonly #known: Recent<string>;
  #styles = new Map<string, Style>();
  #plain: Style;

  /** `ask` says what Ink makes of a row. */
  constructor(private readonly ask: (row: string) => string) {
    this.#plain = this.#style('', '');
    this.#known = new Recent((row) => (simple.test(row) ? this.#join(row) : ask(row)));
  }

  /** The row, tidy; spaces at its end may be missing. */
  tidy(row: string): string {
    return ascii.test(row) ? row : this.#known.get(row);
  }

  #join(row: string): string {
    if (this.#styles.size > mostStyles) {
      this.#styles = new Map();
      this.#plain = this.#style('', '');
    }
    let style = this.#plain;
    let tidy = '';
    let at = 0;
    for (let from = row.indexOf(esc); from !== -1; from = row.indexOf(esc, at)) {
      tidy += row.slice(at, from);
      at = from;
      while (row.startsWith(esc, at)) at = row.indexOf(row[at + 1] === '[' ? 'm' : bell, at) + 1;
      if (at === row.length) break;
      const step = this.#step(style, row.slice(from, at));
      tidy += step.written;
      style = step.to;
    }
    return tidy + row.slice(at) + style.closing;
  }

  #step(from: Style, escapes: string): Step {
    const known = from.steps.get(escapes);
    if (known !== undefined) return known;
    const [, written = '', closing = ''] = this.ask(`${from.opening}${block}${escapes}${block}`).split(block);
    const [opening = ''] = this.ask(`${from.opening}${escapes}${block}`).split(block);
    const step: Step = { written, to: this.#style(opening, closing) };
    from.steps.set(escapes, step);
    return step;
  }

  #style(opening: string, closing: string): Style {
    const known = this.#styles.get(opening);
    if (known !== undefined) return known;
    const style: Style = { opening, closing, steps: new Map() };
    this.#styles.set(opening, style);
    return style;
  }
}

interface Style {
  /** What turns it on, and off again. */
  readonly opening: string;
  readonly closing: string;
  /** Where escapes lead from it. */
  readonly steps: Map<string, Step>;
}

interface Step {
  /** What stands for the escapes between two characters. */
  readonly written: string;
  readonly to: Style;
}

/** A theme has some twenty styles; each link is one more, and those of a whole course are not kept for ever. */
const mostStyles = 500;

const esc = '\u001b';
const bell = '\u0007';

/** A character that stands in no escape. */
const block = '█';

const ascii = /^[\x20-\x7e]*$/;

/** Characters that are one each, whatever stands beside them: those that `width` counts without a table. */
const single =
  '[\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u024f\\u2010-\\u2027\\u2190-\\u21ff\\u2200-\\u22ff\\u2500-\\u25fc\\u2713\\u2717\\u2800-\\u28ff' +
  '\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60]*';

/** Colours and attributes, and links. */
const known = '(?:\\u001b\\[[\\d;]*m|\\u001b\\]8;[\\x20-\\x7e]*\\u0007)';

/** No part of it can be read in two ways: a row that does not match is found out in one pass. */
const simple = new RegExp(`^${single}(?:${known}${single})*$`);
