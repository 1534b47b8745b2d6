import type { Question } from '../course/question.js';
import type { Answer, AnswerForm, Choice, Draw, Kind, Reading, Shape } from './kind.js';
import { line } from './line.js';
import { match } from './match.js';
import { multiple } from './multiple.js';
import { number } from './number.js';
import { order } from './order.js';
import { short } from './short.js';
import { single } from './single.js';
import { sort } from './sort.js';

/** Every kind of question. Adding one is a file and a line here; its name is what a question keeps as its type. */
export const kinds = {
  single: forget(single),
  multiple: forget(multiple),
  order: forget(order),
  match: forget(match),
  sort: forget(sort),
  number: forget(number),
  short: forget(short),
  line: forget(line),
} as const;

export type KindName = keyof typeof kinds;

/** What a shape was recognised as; null when no kind claims it. */
export type Recognised = ({ readonly type: KindName } & Extract<Reading<unknown>, { body: unknown }>) | Mistake | null;
type Mistake = Extract<Reading<unknown>, { wrong: string }>;

/** Which kind of question has this shape, and what it keeps of it. */
export function recognise(shape: Shape): Recognised {
  for (const type of names) {
    const reading = kinds[type].recognise(shape);
    if (reading !== null) return 'wrong' in reading ? reading : { type, ...reading };
  }
  return null;
}

/** A question on a answer form. Throws a RangeError for a type that is not registered. */
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
export function titleOf(question: Question): string {
  return kindOf(question).title;
}

const names = Object.keys(kinds).filter((name): name is KindName => Object.hasOwn(kinds, name));

function kindOf({ id, type }: Question): Kind<unknown> {
  const name = names.find((known) => known === type);
  if (name === undefined) throw new RangeError(`question ${id} is of type "${type}"; there are ${names.join(', ')}`);
  return kinds[name];
}

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
