import type { Card, Question } from '../course/question.js';
import type { Confidence } from '../progress/event.js';
import type { QuizRound } from '../progress/progress.js';
import type { AnswerForm, Draw, Graded } from '../questions/kind.js';

/** Why questions are being asked: it decides whether answers count and where the learner goes afterwards. */
export type Purpose = 'step' | 'prediction' | 'quiz' | 'review';

export type Item =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'card'; readonly card: Card };

export type Stage =
  | {
      readonly at: 'question';
      readonly form: AnswerForm;
      readonly confidence: Confidence | null;
      readonly hint: boolean;
      /** Milliseconds since 1970, when it came on screen. */
      readonly since: number;
      /** Why the last try to hand in was refused. */
      readonly complaint: string | null;
    }
  | {
      readonly at: 'feedback';
      readonly graded: Graded;
      readonly confidence: Confidence | null;
      readonly gaveUp: boolean;
    }
  | { readonly at: 'front' }
  | { readonly at: 'back' }
  | { readonly at: 'summary' };

export interface Outcome {
  readonly item: Item;
  /** Null for a question that was skipped. */
  readonly right: boolean | null;
  readonly points: number;
}

/** Questions and cards asked one after the other. Pure: the screen and linear mode both run on it. */
export interface Session {
  readonly purpose: Purpose;
  readonly title: string;
  readonly lesson: string | null;
  /** What the journal calls it, so that it goes on where it was left; null for a question on its own. */
  readonly quiz: string | null;
  /** Whether the journal knows that it was begun. */
  readonly isBegun: boolean;
  readonly items: readonly Item[];
  readonly index: number;
  readonly stage: Stage;
  /** In the order in which they came about; one an item. */
  readonly outcomes: readonly Outcome[];
}

export interface Asking {
  /** Puts a question on a fresh answer form. */
  ask(question: Question, draw: Draw): AnswerForm;
  draw: Draw;
  now: number;
}

/** What a session is begun with. */
export type Beginning = Pick<Session, 'purpose' | 'title' | 'lesson' | 'items'> & { readonly quiz?: string | null };

export function startSession(about: Beginning, asking: Asking): Session {
  const stage = stageOf(about.items[0], asking);
  return { quiz: null, ...about, isBegun: false, index: 0, stage, outcomes: [] };
}

/** What stands in front of the learner at an item; the summary where there is none. */
function stageOf(item: Item | undefined, { ask, draw, now }: Asking): Stage {
  if (item === undefined) return { at: 'summary' };
  if (item.kind === 'card') return { at: 'front' };
  return {
    at: 'question',
    form: ask(item.question, draw),
    confidence: null,
    hint: false,
    since: now,
    complaint: null,
  };
}

export function currentItem(session: Session): Item | null {
  return session.stage.at === 'summary' ? null : (session.items[session.index] ?? null);
}

/** The id of a question or a card. */
export function idOf(item: Item): string {
  return item.kind === 'question' ? item.question.id : item.card.id;
}

/** On to the next item without an outcome, past the last one from the front again, and then to the summary. */
export function next(session: Session, asking: Asking): Session {
  const { items, index } = session;
  const order = [...items.keys()].map((step) => (index + 1 + step) % items.length);
  const open = order.find((place) => outcomeOf(session, items[place]) === undefined);
  return open === undefined ? { ...session, index: items.length, stage: { at: 'summary' } } : at(session, open, asking);
}

/** To an item that is still open; the same session where it is not. */
export function jumpTo(session: Session, index: number, asking: Asking): Session {
  const item = session.items[index];
  return item === undefined || outcomeOf(session, item) !== undefined ? session : at(session, index, asking);
}

/** To the item of the last outcome, as if it had not been there; the same session where there is none. */
export function stepBack(session: Session, asking: Asking): Session {
  const last = session.outcomes.at(-1);
  if (last === undefined) return session;
  return at({ ...session, outcomes: session.outcomes.slice(0, -1) }, session.items.indexOf(last.item), asking);
}

/** The session as the journal knows it, at the first item without an outcome; null where it has not been begun, or is over. */
export function resumeSession(about: Beginning, round: QuizRound, asking: Asking): Session | null {
  const items = new Map(about.items.map((item) => [idOf(item), item]));
  const outcomes = round.outcomes.flatMap(({ item: id, right, points }): Outcome[] => {
    const item = items.get(id);
    return item === undefined ? [] : [{ item, right, points }];
  });
  if (outcomes.length === 0 || outcomes.length >= items.size) return null;
  const last = outcomes.at(-1)?.item;
  const index = last === undefined ? -1 : about.items.indexOf(last);
  return next({ ...startSession(about, asking), isBegun: true, index, outcomes }, asking);
}

/**
 * The session with items that were written anew. The one that is being asked is asked anew where it has changed; what was
 * answered stays answered.
 */
export function renewed(session: Session, itemNow: (item: Item) => Item, asking: Asking): Session {
  const items = session.items.map((item) => {
    const now = itemNow(item);
    return JSON.stringify(now) === JSON.stringify(item) ? item : now;
  });
  if (items.every((item, index) => item === session.items[index])) return session;
  const outcomes = session.outcomes.map((outcome) => {
    const item = items[session.items.indexOf(outcome.item)];
    return item === undefined ? outcome : { ...outcome, item };
  });
  const next = { ...session, items, outcomes };
  const isSame = items[session.index] === session.items[session.index];
  return isSame || session.stage.at === 'summary' ? next : at(next, session.index, asking);
}

function at(session: Session, index: number, asking: Asking): Session {
  return { ...session, index, stage: stageOf(session.items[index], asking) };
}

export function outcomeOf({ outcomes }: Session, item: Item | undefined): Outcome | undefined {
  return outcomes.find((outcome) => outcome.item === item);
}
