import type { Draft } from './draft.js';
import type { ProgressEvent } from './event.js';
import type { Attempt } from './progress.js';

/** What learners decide about their own learning, and how it is taken back. */
type Decision = Extract<ProgressEvent, { type: 'suspended' | 'flagged' | 'overruled' | 'planned' }>;

/** Minutes on a day, for a plan that says none. */
export const usualMinutes = 30;

/** No day has more, in minutes; a journal may say anything. */
const longestDay = 600;

export function addDecision(draft: Draft, event: Decision): void {
  switch (event.type) {
    case 'suspended':
      draft.suspended.put(event.item, event.id);
      break;
    case 'flagged':
      draft.flagged.put(event.item, event.id);
      break;
    case 'overruled':
      draft.overruled.put(event.event, event.id);
      changeAnswer(draft, event.event, (attempt) => asCounted(draft, attempt));
      break;
    case 'planned': {
      const minutes = Math.min(
        Math.max(Math.round(event.minutes ?? draft.interview?.minutes ?? usualMinutes), 1),
        longestDay,
      );
      draft.interview = event.date === null ? null : { date: event.date, minutes, said: event.at };
      break;
    }
  }
}

/** The answer as it counts: right where the learner has said so. It may be known before the answer is: journals are merged. */
export function asCounted(draft: Draft, attempt: Attempt): Attempt {
  const { correct, points, event, marked } = attempt;
  if (event === undefined || marked !== undefined || !draft.overruled.has(event)) return attempt;
  return { ...attempt, correct: true, points: 1, marked: { correct, points } };
}

/** Leaves the decision of this event out of all that was worked out so far. */
export function takeBackDecision(draft: Draft, id: string): void {
  for (const table of [draft.suspended, draft.flagged]) {
    for (const [item, event] of Object.entries(table.result)) if (event === id) table.remove(item);
  }
  for (const [lesson, { event }] of Object.entries(draft.claimed.result)) {
    if (event === id) draft.claimed.remove(lesson);
  }
  for (const [answer, event] of Object.entries(draft.overruled.result)) {
    if (event !== id) continue;
    draft.overruled.remove(answer);
    changeAnswer(draft, answer, ({ marked, ...attempt }) => ({ ...attempt, ...marked }));
  }
}

function changeAnswer(draft: Draft, event: string, change: (attempt: Attempt) => Attempt): void {
  const question = draft.answers.keyOf(event);
  if (question === undefined) return;
  draft.answers.map(question, (attempt) => (attempt.event === event ? change(attempt) : attempt));
  const after = draft.answers.result[question]?.find((attempt) => attempt.event === event);
  if (after === undefined) return;
  for (const [quiz, round] of Object.entries(draft.quizzes.result)) {
    if (!round.outcomes.some((outcome) => outcome.event === event)) continue;
    const outcomes = round.outcomes.map((outcome) =>
      outcome.event === event ? { ...outcome, right: after.correct, points: after.points } : outcome,
    );
    draft.quizzes.put(quiz, { ...round, outcomes });
  }
}

/** A lesson as if it had never been opened, with these questions and cards. Bookmarks and notes are the learner's own, and stay. */
export function resetLesson(draft: Draft, lesson: string, items: readonly string[]): void {
  draft.lessons.remove(lesson);
  draft.claimed.remove(lesson);
  draft.quizzes.remove(`lesson:${lesson}`);
  for (const table of [draft.predictions, draft.runs, draft.goals]) {
    for (const key of Object.keys(table.result)) if (key.startsWith(`${lesson}:`)) table.remove(key);
  }
  for (const item of items) {
    draft.answers.keep(item, () => false);
    draft.cards.keep(item, () => false);
    draft.suspended.remove(item);
  }
}
