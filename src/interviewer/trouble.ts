import { cleanLine } from '../content/sanitize.js';

/** Why an errand came to nothing: one line, without anything that a terminal would obey. */
export class Trouble extends Error {
  constructor(why: string) {
    super(cleanLine(why));
  }
}

/** The line for any error at all. */
export function whyOf(error: unknown): string {
  return error instanceof Trouble ? error.message : cleanLine(error instanceof Error ? error.message : String(error));
}
