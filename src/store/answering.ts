import type { Question } from '../course/question.js';
import type { Confidence, LearnerEvent, Rating } from '../progress/event.js';
import type { Intent } from '../questions/kind.js';
import { type Asking, currentItem, type Item, idOf, next, type Session } from './session.js';

type Answered = Extract<LearnerEvent, { type: 'answered' | 'reviewed' | 'passed' }>;

/** A session and what goes into the journal. */
export interface Move {
  readonly session: Session;
  readonly events: readonly LearnerEvent[];
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

/** The next hint; where there is none, the word that the answer is all that is left. */
export function showHint(session: Session): Session {
  if (session.stage.at !== 'question') return session;
  return { ...session, stage: { ...session.stage, hints: session.stage.hints + 1 } };
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
  const next: Session = {
    ...session,
    stage: { at: 'feedback', graded, confidence: stage.confidence, gaveUp: false },
    outcomes: [...session.outcomes, { item, right: correct, points }],
  };
  if (purpose === 'prediction') {
    const about = item.question.id;
    const guess = { type: 'predicted', lesson: lesson ?? '', about, guess: answer, actual: graded.solution } as const;
    return { session: next, events: [guess] };
  }
  return recorded(next, {
    type: 'answered',
    question: item.question.id,
    answer,
    correct,
    points,
    confidence: stage.confidence,
    ms: Math.max(0, now - stage.since),
  });
}

/** The move with its events, each of which names the quiz that asked; the first one says what that asks. */
function recorded(session: Session, ...events: readonly Answered[]): Move {
  const { quiz, isBegun, items } = session;
  if (quiz === null || events.length === 0) return { session, events };
  const asked = { quiz, ...(!isBegun && { begins: items.map(idOf) }) };
  return { session: { ...session, isBegun: true }, events: events.map((event) => ({ ...event, ...asked })) };
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
  const next: Session = {
    ...session,
    stage: { at: 'feedback', graded, confidence: null, gaveUp: true },
    outcomes: [...session.outcomes, { item, right: null, points: 0 }],
  };
  // Who would rather not guess may read on: a prediction that was declined is a prediction made.
  return session.purpose === 'prediction'
    ? { session: next, events: [declined(session, item.question, graded.solution)] }
    : recorded(next, ...passedBy(session, item));
}

/** Only a quiz has to know where it goes on. */
function passedBy({ quiz }: Session, item: Item): readonly Answered[] {
  return quiz === null ? [] : [{ type: 'passed', item: idOf(item) }];
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
  return recorded(next({ ...session, outcomes }, asking), { type: 'reviewed', card: item.card.id, rating });
}

/** Passes a question by without seeing its answer. Once it is answered there is nothing to skip. */
export function skip(session: Session, asking: Asking): Move {
  const item = currentItem(session);
  if (item === null || session.stage.at === 'feedback') return { session, events: [] };
  const outcomes = [...session.outcomes, { item, right: null, points: 0 }];
  return recorded(next({ ...session, outcomes }, asking), ...passedBy(session, item));
}
