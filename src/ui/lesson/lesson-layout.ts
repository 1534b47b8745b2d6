import type { Layout } from '../layout.js';

export type LessonPane = 'text' | 'aside' | 'steps' | 'simulation';

/** The text keeps its measure at every size; what belongs to it stands beside it as soon as there is room. */
export const lessonLayout: Layout<LessonPane> = {
  compact: [{ name: 'text', least: 40, most: 76 }],
  standard: [{ name: 'text', least: 60, most: 76 }],
  wide: [
    { name: 'text', least: 62, most: 76 },
    { name: 'aside', least: 44, most: 72 },
  ],
  full: [
    { name: 'steps', least: 28, most: 44 },
    { name: 'text', least: 66, most: 76 },
    { name: 'simulation', least: 54, most: 100 },
  ],
};
