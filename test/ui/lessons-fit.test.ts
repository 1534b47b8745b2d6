import { describe, expect, it } from 'vitest';
import { noProgress } from '../../src/progress/fold.js';
import { liveState } from '../../src/store/step.js';
import { plain } from '../../src/text/line.js';
import { typeset } from '../../src/text/typeset.js';
import { lineWidth } from '../../src/text/width.js';
import { liveLines } from '../../src/ui/blocks/live.js';
import { course } from '../whole-course.js';

describe('every step of every lesson', () => {
  it.each(Object.values(course.lessons).map((lesson) => [lesson.id, lesson] as const))(
    'of %s fits 56, 76 and 84 columns',
    (_, lesson) => {
      for (const columns of [56, 76, 84]) {
        for (const step of lesson.steps) {
          const lines = typeset(step.blocks, columns, (block, room) =>
            liveLines(course, liveState(lesson, block, noProgress), room),
          );
          for (const line of lines) expect(lineWidth(line), plain(line)).toBeLessThanOrEqual(columns);
        }
      }
    },
  );

  it('shows diagrams and code whole at 76 columns', () => {
    for (const lesson of Object.values(course.lessons)) {
      for (const step of lesson.steps) {
        for (const block of step.blocks) {
          const rows = block.kind === 'diagram' ? block.picture : block.kind === 'code' ? block.text.split('\n') : [];
          for (const row of rows) expect(row.length, `${lesson.id}, ${step.title}: ${row}`).toBeLessThanOrEqual(74);
        }
      }
    }
  });
});
