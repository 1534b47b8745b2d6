import type { LessonEntry } from '../course/course-index.js';
import type { Progress } from '../progress/fold.js';
import { lessonStanding, type Standing } from '../progress/standing.js';
import type { TrackProgress } from '../progress/summary.js';
import type { Tone } from '../text/line.js';
import { plural } from '../text/plural.js';

/** How a standing is drawn: a glyph of one cell, told apart without its colour. */
export const standingGlyphs: Readonly<Record<Standing, { readonly glyph: string; readonly tone: Tone }>> = {
  new: { glyph: '○', tone: 'dim' },
  begun: { glyph: '◔', tone: 'accent' },
  seen: { glyph: '◑', tone: 'accent' },
  answered: { glyph: '●', tone: 'good' },
  mastered: { glyph: '◆', tone: 'good' },
};

/** Beside a lesson of which something is due. */
export const dueGlyph = '↻';

/** "step 3 of 6", "seen, 2 questions open", "answered", "mastered"; nothing for a lesson that was never opened. */
export function standingWords(
  lesson: Pick<LessonEntry, 'id' | 'questions' | 'cards' | 'steps'>,
  progress: Progress,
  minutesEast: number,
): string {
  const { standing, unanswered } = lessonStanding(lesson, progress, minutesEast);
  switch (standing) {
    case 'new':
      return '';
    case 'begun':
      return `step ${progress.lessons[lesson.id]?.step ?? 1} of ${lesson.steps.length}`;
    case 'seen':
      return unanswered === 0 ? 'seen' : `seen, ${plural(unanswered, 'question')} open`;
    default:
      return standing;
  }
}

/** "3 of 9 lessons seen, 2 answered, 1 mastered, recall 91 %": what is nothing is left out. */
export function trackWords({ lessons, seen, answered, mastered, recall }: TrackProgress): string {
  return [
    `${seen} of ${plural(lessons, 'lesson')} seen`,
    ...(answered > 0 ? [`${answered} answered`] : []),
    ...(mastered > 0 ? [`${mastered} mastered`] : []),
    ...(recall === null ? [] : [`recall ${Math.round(recall * 100)} %`]),
  ].join(', ');
}
