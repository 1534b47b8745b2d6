import type { LessonEntry } from '../course/course-index.js';
import type { Progress } from '../progress/fold.js';
import { lessonStanding, type Standing } from '../progress/standing.js';
import type { TrackProgress } from '../progress/summary.js';
import type { Tone } from '../text/line.js';
import { phrase } from '../words/phrase.js';

/** How a standing is drawn: a glyph of one cell, told apart without its colour. */
export const standingGlyphs: Readonly<Record<Standing, { readonly glyph: string; readonly tone: Tone }>> = {
  new: { glyph: '○', tone: 'dim' },
  begun: { glyph: '◔', tone: 'accent' },
  seen: { glyph: '◑', tone: 'accent' },
  answered: { glyph: '●', tone: 'good' },
  mastered: { glyph: '◆', tone: 'good' },
};

/** What a standing is called: a phrase. */
export const standingNames = {
  new: 'new',
  begun: 'begun',
  seen: 'seen',
  answered: 'answered',
  mastered: 'mastered',
} as const satisfies Record<Standing, string>;

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
      return phrase('step {step} of {steps}', {
        step: progress.lessons[lesson.id]?.step ?? 1,
        steps: lesson.steps.length,
      });
    case 'seen':
      return unanswered === 0
        ? phrase('seen')
        : phrase('seen, {n} question open|seen, {n} questions open', { n: unanswered });
    default:
      return phrase(standingNames[standing]);
  }
}

/** "3 of 9 lessons seen, 2 answered, 1 mastered, recall 91 %": what is nothing is left out. */
export function trackWords({ lessons, seen, answered, mastered, recall }: TrackProgress): string {
  return [
    phrase('{seen} of {n} lesson seen|{seen} of {n} lessons seen', { seen, n: lessons }),
    ...(answered > 0 ? [phrase('{n} answered', { n: answered })] : []),
    ...(mastered > 0 ? [phrase('{n} mastered', { n: mastered })] : []),
    ...(recall === null ? [] : [phrase('recall {share}', { share: `${Math.round(recall * 100)} %` })]),
  ].join(', ');
}
