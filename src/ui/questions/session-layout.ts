import type { Layout } from '../layout.js';

/** A question keeps the measure of a text; the run that it is part of stands beside it where there is room. */
export const sessionLayout: Layout<'question' | 'rail'> = {
  compact: [{ name: 'question', least: 40, most: 76 }],
  standard: [{ name: 'question', least: 60, most: 76 }],
  wide: [
    { name: 'question', least: 64, most: 76 },
    { name: 'rail', least: 30, most: 40 },
  ],
  full: [
    { name: 'question', least: 76, most: 76 },
    { name: 'rail', least: 36, most: 60 },
  ],
};
