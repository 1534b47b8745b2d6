import type { Question, QuestionKind } from '../course/question.js';
import type { PlainPhrase } from '../words/phrase.js';
import type { Answer, AnswerForm, Choice, Draw, Kind, Reading, Shape } from './kind.js';
import { line } from './line.js';
import { match } from './match.js';
import { multiple } from './multiple.js';
import { number } from './number.js';
import { order } from './order.js';
import { short } from './short.js';
import { single } from './single.js';
import { sort } from './sort.js';

/** Every kind of question. Adding one is a file, a line here and its name in `QuestionKind`. */
export const kinds = {
  single: forget(single),
  multiple: forget(multiple),
  order: forget(order),
  match: forget(match),
  sort: forget(sort),
  number: forget(number),
  short: forget(short),
  line: forget(line),
} as const satisfies Record<QuestionKind, Kind<unknown>>;

/** What a shape was recognised as; null when no kind claims it. */
export type Recognised = ({ readonly kind: QuestionKind } & Understood) | Mistake | null;
type Understood = Extract<Reading<unknown>, { body: unknown }>;
type Mistake = Extract<Reading<unknown>, { wrong: string }>;

/**
 * Which kind of question has this shape, and what it keeps of it. A shape that two kinds claim is refused, since nobody can
 * say which of them the author meant.
 */
export function recognise(shape: Shape, among: Readonly<Record<QuestionKind, Kind<unknown>>> = kinds): Recognised {
  const claims = names.flatMap((kind) => {
    const reading = among[kind].recognise(shape);
    return reading === null ? [] : [{ kind, reading }];
  });
  const [claim] = claims;
  if (claim === undefined) return null;
  if (claims.length > 1) {
    const claimed = claims.map(({ kind }) => kinds[kind].title).join(' and as ');
    return { wrong: `it can be read as ${claimed}; give it the shape of one of them` };
  }
  return 'wrong' in claim.reading ? claim.reading : { kind: claim.kind, ...claim.reading };
}

const names = Object.keys(kinds).filter((name): name is QuestionKind => Object.hasOwn(kinds, name));

/** A question on an answer form. */
export function ask(question: Question, draw: Draw): AnswerForm {
  return kindOf(question).ask(question, draw);
}

/** What can be answered, as far as the author wrote it down, in the author's order. */
export function choicesOf(question: Question): readonly Choice[] {
  return kindOf(question).choices(question.body);
}

/** A kept answer in one line of words; null when the question has changed and it means nothing any more. */
export function recallAnswer(question: Question, answer: Answer): string | null {
  return kindOf(question).recall(question.body, answer);
}

/** "single choice", "put in order". */
export function titleOf(question: Question): PlainPhrase {
  return kindOf(question).title;
}

const kindOf = ({ kind }: Question): Kind<unknown> => kinds[kind];

/**
 * Forgets what a kind keeps of a question. That is safe because a body only ever reaches the kind whose `recognise` made
 * it: both carry the same name.
 */
function forget<Body>(kind: Kind<Body>): Kind<unknown> {
  return {
    title: kind.title,
    recognise: (shape) => kind.recognise(shape),
    ask: (question, draw) => kind.ask(question as Question<Body>, draw),
    choices: (body) => kind.choices(body as Body),
    recall: (body, answer) => kind.recall(body as Body, answer),
  };
}
