import type { Block } from '../../course/block.js';
import { width } from '../../text/width.js';
import type { Layout } from '../layout.js';

export type LessonPane = 'text' | 'aside' | 'steps' | 'simulation';

/** The widest that a text is set, and the narrowest beside something else, in cells. */
const text = { most: 76, least: 62 } as const;

/**
 * The text keeps its measure at every size; what belongs to it stands beside it as soon as there is room. `needs` is the width of
 * the widest row of the step that cannot be wrapped: that is never cut for the sake of what stands beside it. A lesson without a
 * simulation keeps no place for one.
 */
export function lessonLayout(needs: number, hasSimulation = true): Layout<LessonPane> {
  const least = Math.min(text.most, Math.max(text.least, needs));
  return {
    compact: [{ name: 'text', least: 40, most: 76 }],
    standard: [{ name: 'text', least: 60, most: 76 }],
    wide: [
      { name: 'text', least, most: text.most },
      { name: 'aside', least: 36, most: 72 },
    ],
    full: [
      { name: 'steps', least: 28, most: 44 },
      { name: 'text', least: text.most, most: text.most },
      ...(hasSimulation ? ([{ name: 'simulation', least: 46, most: 100 }] as const) : []),
    ],
  };
}

/** How wide the rows of a step are that cannot be wrapped: code and diagrams, which stand two cells in. */
export function unwrappable(blocks: readonly Block[]): number {
  const rows = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'code') return block.text.split('\n');
    if (block.kind === 'diagram') return block.picture;
    return [];
  });
  return rows.reduce((widest, row) => Math.max(widest, width(row) + 2), 0);
}
