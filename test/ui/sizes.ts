import type { Size } from '../../src/text/size.js';
import { viewportOf } from '../../src/ui/viewport.js';

/** Terminals that every screen is laid out for. */
export const terminals: readonly (readonly [columns: number, rows: number])[] = [
  [60, 20],
  [72, 22],
  [80, 24],
  [100, 30],
  [120, 40],
  [160, 45],
  [200, 50],
  [240, 70],
];

/** What a screen gets of a terminal. */
export function contentOf(columns: number, rows: number): Size {
  return viewportOf({ columns, rows }).content;
}
