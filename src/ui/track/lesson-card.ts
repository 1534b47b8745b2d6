import type { Lesson } from '../../course/lesson.js';
import type { Progress } from '../../progress/fold.js';
import { lessonStanding } from '../../progress/standing.js';
import { lessonScore } from '../../progress/summary.js';
import { standingGlyphs } from '../../store/standing-words.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, span } from '../../text/line.js';
import { inlineText } from '../../text/plain-text.js';
import { truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { stepMark, stepTitles } from './step-titles.js';

/** What a lesson is about and how far the learner is in it, the most telling first: a preview may cut it off below. */
export function lessonCard(lesson: Lesson, progress: Progress, minutesEast: number, columns: number): readonly Line[] {
  const { title, minutes, steps, questions, cards, objectives } = lesson;
  const size = [
    phrase('{n} minute|{n} minutes', { n: minutes }),
    phrase('{n} step|{n} steps', { n: steps.length }),
    ...(questions.length > 0 ? [phrase('{n} question|{n} questions', { n: questions.length })] : []),
    ...(cards.length > 0 ? [phrase('{n} card|{n} cards', { n: cards.length })] : []),
  ].join(' · ');
  const at = progress.lessons[lesson.id];
  return [
    ...wrap([{ text: title, tone: 'heading', bold: true }], columns),
    ...wrap([span(size, 'dim')], columns),
    ...standingLines(lesson, progress, minutesEast, columns),
    [],
    ...objectives.flatMap((objective) => hangingIndent([span('· ', 'dim')], [span(objective)], columns)),
    [],
    ...stepTitles(steps, columns, (index) => {
      const isHere = at !== undefined && !at.completed && at.step === index + 1;
      return { mark: stepMark(index, steps.length, isHere), isHere };
    }),
  ];
}

/** How far it is, and what is missing to the next mark. */
export function standingLines(
  lesson: Lesson,
  progress: Progress,
  minutesEast: number,
  columns: number,
): readonly Line[] {
  const { standing, unanswered, unsure, isClaimed } = lessonStanding(lesson, progress, minutesEast);
  const { glyph, tone } = standingGlyphs[standing];
  const at = progress.lessons[lesson.id];
  const score = lessonScore(lesson, progress);
  const points = score === null ? '' : ` ${phrase('Quiz so far: {share}.', { share: `${Math.round(score * 100)} %` })}`;
  const words = {
    new: phrase('Not opened yet.'),
    begun: phrase('Begun: step {step} of {steps}.', { step: at?.step ?? 1, steps: lesson.steps.length }),
    seen:
      unanswered > 0
        ? phrase('Seen. {n} question is not answered yet.|Seen. {n} questions are not answered yet.', { n: unanswered })
        : phrase('Seen.'),
    answered: phrase(
      'Answered. {n} question or card has still to be right again on a later day.|Answered. {n} questions and cards have still to be right again on a later day.',
      { n: unsure },
    ),
    mastered: isClaimed
      ? phrase('Mastered, as you say; nothing in it was wrong since.')
      : phrase('Mastered: all of it was right again on a later day.'),
  }[standing];
  return hangingIndent([span(`${glyph} `, tone)], [span(words), span(points, 'dim')], columns);
}

/** The words that a lesson explains, each with its meaning. */
export function termLines(lesson: Lesson, columns: number, step: number | null = null): readonly Line[] {
  const terms = lesson.terms.filter((term) => step === null || term.step === step);
  return terms.flatMap((term, index) => [
    ...(index > 0 ? [[]] : []),
    [{ text: truncate(term.name, columns), bold: true as const }],
    ...wrap([span(inlineText(term.definition), 'dim')], columns),
  ]);
}
