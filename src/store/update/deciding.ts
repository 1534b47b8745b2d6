import { findIn } from '../../course/id.js';
import type { LearnerEvent } from '../../progress/event.js';
import type { Progress } from '../../progress/fold.js';
import { phrase } from '../../words/phrase.js';
import type { ScreenOf } from '../screen.js';
import { currentItem, type Item, idOf, type Session } from '../session.js';
import type { State } from '../state.js';
import type { Update } from './handler.js';
import { refuse, replace } from './screens.js';

/** What the learner decides about the answer that they gave last, and what was asked. */

/** What a decision is about: what stands in front of the learner once it is answered or is a card, else what was asked last. */
function itemInHand(session: Session): Item | null {
  return session.stage.at === 'question' || session.stage.at === 'summary'
    ? (session.outcomes.at(-1)?.item ?? null)
    : currentItem(session);
}

/** The last answer counts as right, though it was marked wrong; or as it was marked, if it did already. */
export function overrule(state: State, screen: ScreenOf<'session'>): Update {
  const { session } = screen;
  const last = session.outcomes.at(-1);
  const attempt = last?.item.kind === 'question' ? state.progress.answers[idOf(last.item)]?.at(-1) : undefined;
  if (session.purpose === 'prediction') return refuse(state, phrase('A guess never counts.'));
  if (last === undefined || attempt?.event === undefined || last.right === null)
    return refuse(state, phrase('There is no answer to count as right.'));
  const taken = state.progress.overruled[attempt.event];
  if (taken === undefined && attempt.correct) return refuse(state, phrase('It counts as right already.'));
  const marked = attempt.marked ?? attempt;
  const { right, points } =
    taken === undefined ? { right: true, points: 1 } : { right: marked.correct, points: marked.points };
  const outcomes = [...session.outcomes.slice(0, -1), { ...last, right, points }];
  const hint =
    taken === undefined
      ? phrase('Counted as right. The same key again takes that back.')
      : phrase('It counts as it was marked.');
  return {
    state: { ...replace(state, { ...screen, session: { ...session, outcomes } }), hint },
    events: [taken === undefined ? { type: 'overruled', event: attempt.event } : { type: 'undone', event: taken }],
  };
}

const decisions = {
  suspend: {
    type: 'suspended',
    done: 'Kept out of reviews. The same key again lets it back in.',
    undone: 'It comes back in reviews.',
  },
  flag: {
    type: 'flagged',
    done: 'Flagged. "backpressure review --list" names what is.',
    undone: 'Not flagged any more.',
  },
} as const;

/** Keeps what was asked out of reviews or flags it; or takes that back. */
export function decideOn(state: State, session: Session, what: keyof typeof decisions): Update {
  const item = itemInHand(session);
  if (item === null) return refuse(state, phrase('Nothing was asked yet.'));
  const id = idOf(item);
  const { type, done, undone } = decisions[what];
  const before = state.progress[type][id];
  return {
    state: { ...state, hint: phrase(before === undefined ? done : undone) },
    events: [before === undefined ? { type, item: id } : { type: 'undone', event: before }],
  };
}

/** The lesson as completed, once each of its questions was right the last time; nothing before. */
export function testedOut({ course, progress }: State, session: Session): readonly LearnerEvent[] {
  const lesson = lessonTested(session);
  if (lesson === null || progress.lessons[lesson]?.completed) return [];
  const questions = findIn(course.lessons, lesson)?.questions ?? [];
  return questions.every((id) => isRight(progress, id)) ? [{ type: 'lesson-completed', lesson }] : [];
}

/** The lesson that a session lets the learner test out of; null for any other session. */
function lessonTested({ quiz, lesson }: Session): string | null {
  return quiz?.startsWith('test-out:') ? lesson : null;
}

function isRight({ answers }: Progress, question: string): boolean {
  return answers[question]?.at(-1)?.correct === true;
}
