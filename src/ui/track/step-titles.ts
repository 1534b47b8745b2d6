import type { Lesson } from '../../course/lesson.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, type Span, span, type Tone } from '../../text/line.js';

/** How a step stands in a list of them: what is before its title, and the tone of the title. */
interface StepLook {
  readonly mark: readonly Span[];
  readonly isHere: boolean;
  readonly tone?: Tone | undefined;
}

/** The titles of a lesson's steps, each whole: one that is too long for a row goes on under itself. */
export function stepTitles(
  steps: readonly Pick<Lesson['steps'][number], 'title'>[],
  columns: number,
  lookOf: (index: number) => StepLook,
): readonly Line[] {
  return steps.flatMap(({ title }, index) => {
    const { mark, isHere, tone } = lookOf(index);
    return hangingIndent(mark, [isHere ? { text: title, bold: true } : span(title, tone)], columns);
  });
}

/** "▸ 3 ": the number of a step, its digits under each other, and the pointer where the learner is. */
export function stepMark(index: number, steps: number, isHere: boolean): readonly Span[] {
  const number = String(index + 1).padStart(String(steps).length);
  return [span(isHere ? '▸ ' : '  ', 'accent'), span(`${number} `, 'dim')];
}
