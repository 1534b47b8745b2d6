/**
 * Takes the place of two functions of Ink's when the program is bundled (scripts/build/options.js): one looks at every text of
 * every frame anew, the other keeps all that it was ever asked.
 */
import stringWidth from '../string-width.js';
import { Recent } from './recent.js';

interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** The same function, which knows its latest results. */
export function rememberedText(of: (text: string) => string): (text: string) => string {
  const known = new Recent(of);
  return (text) => known.get(text);
}

/** How much room a text takes, in cells and rows. */
export function rememberedMeasure(): (text: string) => Dimensions {
  const known = new Recent(dimensions);
  return (text) => known.get(text);
}

function dimensions(text: string): Dimensions {
  if (text === '') return { width: 0, height: 0 };
  const lines = text.split('\n');
  return { width: Math.max(...lines.map(stringWidth)), height: lines.length };
}
