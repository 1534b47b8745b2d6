/**
 * Tells what was done from what was not, what would be, what was only wished for, and what one always does.
 *
 * Within a clause a negation or a modal covers everything after it; the tense is that of the first finite verb. This is the
 * scope heuristic of NegEx (Chapman et al. 2001, "A simple algorithm for identifying negated findings"), with clauses in
 * place of a window of words.
 */
import type { Actor } from './actors.js';
import type { Span } from './clauses.js';
import {
  be,
  conditions,
  habitual,
  have,
  inquiries,
  modals,
  negations,
  postnegations,
  unfulfilled,
} from './grammar-words.js';

/** In what sense a word is said: as a fact of the past, a habit, what would be, what was wanted, what was not, a question. */
export type Modality = 'fact' | 'habit' | 'hypothetical' | 'wished' | 'negated' | 'asked';

export type Tense = 'past' | 'present' | 'none';

export interface Sense {
  readonly tense: Tense;
  /** Of the clause as a whole, where no word of it is negated. */
  readonly clause: Modality;
  /** Of each token of the span. */
  readonly tokens: readonly Modality[];
}

/** What a sentence carries from clause to clause. */
export interface Carried {
  readonly isQuestion: boolean;
  readonly isDenied: boolean;
  /** A condition came before: what follows it in the present is no fact either. */
  readonly conditional: boolean;
  /** The clause before ends in a negated "say that", "true that". */
  readonly keepsNegation: boolean;
}

export function carriedInto(span: Span, before: Carried | null, sense: Sense | null, last: Span | null): Carried {
  const { sentence } = span;
  const first = sentence.word(sentence.start);
  const begin = Array.from({ length: 9 }, (_, at) => sentence.word(sentence.start + at)).join(' ');
  const opened = last === null ? '' : last.opener;
  const wasCondition = conditions.has(opened) || (opened === 'when' && sense?.tense === 'present');
  const word = sentence.word(span.from - 1);
  return {
    isQuestion: sentence.word(sentence.end - 1) === '?' && isAsked(first, sentence.has(sentence.start, 'QuestionWord')),
    isDenied: deniesAll(begin),
    conditional: (before?.conditional ?? false) || wasCondition,
    keepsNegation:
      span.opener === 'that' &&
      sense?.tokens.at(-1) === 'negated' &&
      /^(true|case|say|claim|think|believe|remember|correct)$/.test(word),
  };
}

/** The sense of a clause and of each of its words. */
export function senseOf(span: Span, actor: Actor, carried: Carried): Sense {
  const { sentence } = span;
  const length = span.to - span.from;
  const negated = new Array<boolean>(length).fill(false);
  const wished = new Array<boolean>(length).fill(false);
  const imagined = new Array<boolean>(length).fill(false);
  let tense: Tense = 'none';
  let not = carried.keepsNegation;
  let wish = false;
  let modal = false;
  let general = false;
  for (let at = 0; at < length; at++) {
    const index = span.from + at;
    const here = sentence.word(index);
    if (habitual.has(here) && !not) general = true;
    if (startsNegation(span, index)) {
      not = true;
      if (postnegations.has(here)) negateBack(span, index, negated);
    } else if (here === 'instead' || (here === 'rather' && sentence.word(index + 1) === 'than')) not = true;
    else if (unfulfilled.has(here) && /^(to|about|of|up)$|ing$/.test(sentence.word(index + 1)) && here !== 'signed') {
      if (not) not = false;
      else wish = true;
    } else if (not && /^(stop|wait|hesitate|forget|fail|only)/.test(here)) not = false;
    else if (here === 'thought' && /^(about|of)$/.test(sentence.word(index + 1))) wish = true;
    if (modals.has(here) || (/^(could|must)$/.test(here) && have.has(sentence.word(index + 1)))) modal = true;
    if (here === 'could' && actor === 'i' && tense === 'none' && !sentence.has(index + 1, 'PastTense')) modal = true;
    tense = tenseAt(span, index, tense, actor);
    negated[at] = not || carried.isDenied;
    wished[at] = wish;
    imagined[at] = modal;
  }
  const isCondition = conditions.has(span.opener) && !isInquiry(span);
  const whole = ((): Modality => {
    if (carried.isQuestion) return 'asked';
    if (isCondition || (carried.conditional && tense !== 'past')) return 'hypothetical';
    if (actor === 'you' && tense !== 'past') return 'hypothetical';
    return tense === 'present' || general ? 'habit' : 'fact';
  })();
  const tokens = negated.map((isNegated, at): Modality => {
    if (isNegated) return 'negated';
    if (whole === 'asked' || whole === 'hypothetical') return whole;
    if (imagined[at]) return 'hypothetical';
    return wished[at] ? 'wished' : whole;
  });
  const main = tokens.findLast((sense, at) => sense !== whole && sentence.has(span.from + at, 'Verb'));
  return { tense, clause: main ?? whole, tokens };
}

function isInquiry({ sentence, from }: Span): boolean {
  return [1, 2].some((back) => inquiries.has(sentence.word(from - back))) || sentence.word(from - 1) === 'as';
}

/** "asked nobody", "dropped nothing": the verb just before is negated too. */
function negateBack({ sentence, from }: Span, index: number, negated: boolean[]) {
  for (let back = index - 1; back >= Math.max(from, index - 4); back--) {
    if (sentence.has(back, 'Verb')) {
      negated[back - from] = true;
      return;
    }
    if (sentence.has(back, 'Noun') && !sentence.has(back, 'Pronoun')) return;
  }
}

function startsNegation({ sentence }: Span, index: number): boolean {
  const here = sentence.word(index);
  const next = sentence.word(index + 1);
  if (here === 'not')
    return (
      !/^(only|just|merely|simply|until|later|long|necessarily|because)$/.test(next) &&
      sentence.word(index - 1) !== 'whether'
    );
  if (here !== 'no') return negations.has(here);
  if (next === 'one') return true;
  // "I said no": that was an act.
  const isAnswer =
    /^(say|said|says|saying|told|tell|answer|answered|a|the|plain|clear|my|that|him|her|them|me)$/.test(
      sentence.word(index - 1),
    ) && /^([,.]||because|but|and|to|in|at|since|right|that|again|straight|as|so|with|the|i|we)$/.test(next);
  return !isAnswer && next !== ',' && !/^(doubt|longer|matter|later|sooner|more)$/.test(next);
}

function tenseAt(span: Span, index: number, tense: Tense, actor: Actor): Tense {
  const { sentence } = span;
  const here = sentence.word(index);
  const before = sentence.word(index - 1);
  if (tense === 'past') return tense;
  if (sentence.isPast(index) && !sentence.has(index, 'PastTense')) return 'past';
  if (have.has(here) && (sentence.has(index + 1, 'PastTense') || sentence.has(index + 2, 'PastTense'))) return 'past';
  const isPassive = tense === 'present' && be.has(sentence.word(index - 2));
  if (sentence.has(index, 'PastTense') && !be.has(before) && !isPassive) return 'past';
  if (/^(am|is|are|do|does|can|must|has|have)$/.test(here)) return tense === 'none' ? 'present' : tense;
  const isVerb = sentence.isBare(index) && before !== 'to' && !modals.has(before);
  return isVerb && actor !== 'none' && index > span.from && tense === 'none' ? 'present' : tense;
}

/** "It is not true that …" takes back the whole sentence. */
function deniesAll(beginning: string): boolean {
  return /^(?:it|that|this) (?:is|was) (?:not (?:true|so|the case|correct|right)|false|untrue|wrong|a lie) that\b|^(?:nobody|no one|i) (?:can|could|would|do|did|will) ?(?:not )?(?:say|claim|pretend) that\b/.test(
    beginning,
  );
}

/** Whether a sentence that ends in "?" puts a question, by its first word. */
function isAsked(first: string, isQuestionWord: boolean): boolean {
  return isQuestionWord || /^(do|did|does|have|has|had|is|are|was|were|would|will|can|could|should|any)$/.test(first);
}
