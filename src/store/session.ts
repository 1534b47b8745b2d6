import type { Card, Question } from '../course/question.js';
import type { Confidence, LearnerEvent, Rating } from '../progress/event.js';
import type { AnswerForm, Draw, Graded, Intent } from '../questions/kind.js';

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
  readonly items: readonly Item[];
  readonly index: number;
  readonly stage: Stage;
  readonly outcomes: readonly Outcome[];
}

export interface Asking {
  /** Puts a question on a fresh answer form. */
  ask(question: Question, draw: Draw): AnswerForm;
  draw: Draw;
  now: number;
}

/** A session and what goes into the journal. */
export interface Move {
  readonly session: Session;
  readonly events: readonly LearnerEvent[];
}

export function startSession(about: Pick<Session, 'purpose' | 'title' | 'lesson' | 'items'>, asking: Asking): Session {
  return { ...about, index: 0, stage: stageOf(about.items[0], asking), outcomes: [] };
}

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

export function press(session: Session, intent: Intent): Session {
  if (session.stage.at !== 'question') return session;
  return { ...session, stage: { ...session.stage, form: session.stage.form.press(intent), complaint: null } };
}

/** Says how sure the learner is; saying it twice takes it back. */
export function confide(session: Session, confidence: Confidence): Session {
  if (session.stage.at !== 'question') return session;
  const said = session.stage.confidence === confidence ? null : confidence;
  return { ...session, stage: { ...session.stage, confidence: said } };
}

export function showHint(session: Session): Session {
  if (session.stage.at !== 'question') return session;
  return { ...session, stage: { ...session.stage, hint: true } };
}

/** Hands the answer in, or says what is missing. A prediction is kept, and counts for nothing. */
export function handIn(session: Session, now: number): Move {
  const { stage, purpose, lesson } = session;
  const item = currentItem(session);
  if (stage.at !== 'question' || item?.kind !== 'question') return { session, events: [] };
  if (stage.form.missing !== null) {
    return { session: { ...session, stage: { ...stage, complaint: stage.form.missing } }, events: [] };
  }
  const graded = stage.form.grade();
  const { correct, points, answer } = graded;
  const event: LearnerEvent =
    purpose === 'prediction'
      ? { type: 'predicted', lesson: lesson ?? '', about: item.question.id, guess: answer, actual: graded.solution }
      : {
          type: 'answered',
          question: item.question.id,
          answer,
          correct,
          points,
          confidence: stage.confidence,
          ms: Math.max(0, now - stage.since),
        };
  return {
    session: {
      ...session,
      stage: { at: 'feedback', graded, confidence: stage.confidence, gaveUp: false },
      outcomes: [...session.outcomes, { item, right: correct, points }],
    },
    events: [event],
  };
}

/** An answer typed in linear mode, with how sure the learner is: handed in, or refused in a sentence that says what is missing. */
export function typeAnswer(
  session: Session,
  line: string,
  confidence: Confidence | null,
  now: number,
): Move & { readonly refused?: string } {
  const { stage } = session;
  if (stage.at !== 'question') return { session, events: [] };
  const form = stage.form.read(line);
  if ('malformed' in form) return { session, events: [], refused: form.malformed };
  const moved = handIn({ ...session, stage: { ...stage, form, confidence, complaint: null } }, now);
  const after = moved.session.stage;
  return after.at === 'question' && after.complaint !== null ? { ...moved, refused: after.complaint } : moved;
}

/** Shows the answer to someone who gives up. No answer is recorded: not having tried is not a wrong answer. */
export function giveUp(session: Session): Move {
  const { stage } = session;
  const item = currentItem(session);
  if (stage.at !== 'question' || item?.kind !== 'question') return { session, events: [] };
  const graded = stage.form.reveal();
  return {
    session: {
      ...session,
      stage: { at: 'feedback', graded, confidence: null, gaveUp: true },
      outcomes: [...session.outcomes, { item, right: null, points: 0 }],
    },
    // Who would rather not guess may read on: a prediction that was declined is a prediction made.
    events: session.purpose === 'prediction' ? [declined(session, item.question, graded.solution)] : [],
  };
}

function declined({ lesson }: Session, question: Question, solution: string): LearnerEvent {
  return { type: 'predicted', lesson: lesson ?? '', about: question.id, guess: '', actual: solution };
}

export function turnCard(session: Session): Session {
  return session.stage.at === 'front' ? { ...session, stage: { at: 'back' } } : session;
}

/** The learner's own judgement of a card; it moves on. */
export function judge(session: Session, rating: Rating, asking: Asking): Move {
  const item = currentItem(session);
  if (session.stage.at !== 'back' || item?.kind !== 'card') return { session, events: [] };
  const right = rating !== 'again';
  const outcomes = [...session.outcomes, { item, right, points: right ? 1 : 0 }];
  return {
    session: next({ ...session, outcomes }, asking),
    events: [{ type: 'reviewed', card: item.card.id, rating }],
  };
}

/** To the next question or card, and after the last to the summary. */
export function next(session: Session, asking: Asking): Session {
  const index = session.index + 1;
  return { ...session, index, stage: stageOf(session.items[index], asking) };
}

/** Passes a question by without seeing its answer. Once it is answered there is nothing to skip. */
export function skip(session: Session, asking: Asking): Session {
  const item = currentItem(session);
  if (item === null || session.stage.at === 'feedback') return session;
  return next({ ...session, outcomes: [...session.outcomes, { item, right: null, points: 0 }] }, asking);
}

export interface Summary {
  readonly asked: number;
  readonly right: number;
  readonly skipped: number;
  /** 0 to 1. */
  readonly score: number;
  /** Ids of the lessons with something wrong or skipped, in the order they came up. */
  readonly revisit: readonly string[];
}

export function summarise({ outcomes }: Session): Summary {
  const lessonOf = ({ item }: Outcome) => (item.kind === 'question' ? item.question.lesson : item.card.lesson);
  return {
    asked: outcomes.length,
    right: outcomes.filter(({ right }) => right === true).length,
    skipped: outcomes.filter(({ right }) => right === null).length,
    score: outcomes.length === 0 ? 0 : outcomes.reduce((sum, { points }) => sum + points, 0) / outcomes.length,
    revisit: [...new Set(outcomes.filter(({ right }) => right !== true).map(lessonOf))],
  };
}
