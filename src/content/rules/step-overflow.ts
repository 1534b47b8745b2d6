import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import { plainBlocks } from '../../course/plain.js';
import { type Line, line } from '../../text/line.js';
import { type DrawLive, typeset } from '../../text/typeset.js';
import { wrap } from '../../text/wrap.js';
import { withoutSources } from '../walk.js';
import type { Rule } from './rule.js';

/** The text of a step on a screen of 80 by 24. */
const columns = 76;
const screen = 18;
/** A screen and a half: a short scroll. */
const most = 27;

export const stepOverflow: Rule = {
  name: 'step-overflow',
  severity: 'warning',
  reason: 'A step is one idea on one screen, or a short scroll; more than that is two steps.',
  *find({ course }) {
    const draw = drawLive(course);
    for (const { steps } of Object.values(course.lessons)) {
      for (const { title, blocks, place } of steps) {
        const rows = 2 + typeset(withoutSources(blocks), columns, draw).length;
        if (rows > most)
          yield { place, message: `"${title}" takes ${rows} lines, and a screen holds ${screen}; split it` };
      }
    }
  },
};

/** As much room as a live block takes before anything was done with it. */
function drawLive({ questions }: Course): DrawLive {
  const set = (text: string, width: number): readonly Line[] => wrap(line(text), width - 4);
  return (block, width) => {
    if (block.kind === 'simulation') return [...set(block.embed.predict?.ask ?? block.embed.scenario, width), line()];
    if (block.kind === 'practice') return [line(block.use), line()];
    return set(plainBlocks(findIn(questions, block.use)?.prompt ?? []).replaceAll('\n', ' '), width);
  };
}
