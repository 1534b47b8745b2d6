import { takeBackDecision } from './decisions.js';
import type { Draft } from './draft.js';
import type { ProgressEvent } from './event.js';
import type { QuizOutcome } from './progress.js';

type Asked = Extract<ProgressEvent, { type: 'answered' | 'reviewed' | 'passed' }>;

/** No quiz asks more; a journal may say anything. */
const mostItems = 2000;

/** A quiz from its first question on. A round that was not finished is over with it; its answers count all the same. */
export function beginQuiz(draft: Draft, { at, quiz, begins }: Asked): void {
  if (quiz === undefined || begins === undefined) return;
  draft.quizzes.put(quiz, { begun: at, items: [...new Set(begins.slice(0, mostItems))], outcomes: [] });
}

/** What came of an item of a quiz; of two machines that both asked it, the newest. */
export function addOutcome(draft: Draft, event: Asked, outcome: Omit<QuizOutcome, 'event'>): void {
  beginQuiz(draft, event);
  const { quiz, id } = event;
  const round = quiz === undefined ? undefined : draft.quizzes.get(quiz);
  if (quiz === undefined || round === undefined || !round.items.includes(outcome.item)) return;
  const others = round.outcomes.filter(({ item }) => item !== outcome.item);
  draft.quizzes.put(quiz, { ...round, outcomes: [...others, { ...outcome, event: id }] });
}

/** Leaves the event of this id out of all that was worked out so far. */
export function takeBack(draft: Draft, id: string): void {
  draft.bookmarks.remove(id);
  draft.notes.remove(id);
  takeBackDecision(draft, id);
  for (const list of [draft.answers, draft.cards]) {
    const key = list.keyOf(id);
    if (key !== undefined) list.keep(key, ({ event }) => event !== id);
  }
  for (const [quiz, round] of Object.entries(draft.quizzes.result)) {
    const outcomes = round.outcomes.filter(({ event }) => event !== id);
    if (outcomes.length < round.outcomes.length) draft.quizzes.put(quiz, { ...round, outcomes });
  }
}
