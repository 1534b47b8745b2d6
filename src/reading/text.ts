import { type Actor, actorOf } from './actors.js';
import { cutClauses, type Span } from './clauses.js';
import { type Mark, markTokens } from './marks.js';
import { findMeanings, type Hit } from './meanings.js';
import { type Carried, carriedInto, type Modality, type Sense, senseOf, type Tense } from './modality.js';
import { type Token, tokenise } from './tokens.js';

/** A clause as it was read. */
export interface Clause {
  /** Token indexes, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly actor: Actor;
  readonly tense: Tense;
  readonly modality: Modality;
}

/** An answer as it was read: what each word is, and what it is said of and in which sense. */
export interface Text {
  readonly answer: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly senses: readonly Modality[];
  readonly marks: readonly ReadonlySet<Mark>[];
  readonly hits: readonly Hit[];
  /** Whether the story is told in the present tense, as a fact. */
  readonly isNarrative: boolean;
  /** Index of the clause of each token. */
  readonly clauseAt: readonly number[];
}

/** Reads an answer: words, clauses, who acts, in which sense, and what is named. Needs the tagger loaded. */
export function readText(answer: string): Text {
  const tokens = tokenise(answer);
  const spans = cutClauses(tokens);
  const clauses: Clause[] = [];
  const senses: Modality[] = [];
  const clauseAt: number[] = [];
  let carried: Carried | null = null;
  let last: { readonly span: Span; readonly sense: Sense; readonly actor: Actor } | null = null;
  for (const span of spans) {
    if (last?.span.sentence !== span.sentence) {
      carried = null;
      last = null;
    }
    const actor = actorOf(tokens, span, last?.actor ?? 'none');
    carried = carriedInto(span, carried, last?.sense ?? null, last?.span ?? null);
    const sense = senseOf(span, actor, carried);
    const { from, to } = span;
    sense.tokens.forEach((modality, at) => {
      senses[from + at] = modality;
      clauseAt[from + at] = clauses.length;
    });
    clauses.push({
      from,
      to,
      sentence: tokens[from]?.sentence ?? 0,
      actor,
      tense: sense.tense,
      modality: sense.clause,
    });
    last = { span, sense, actor };
  }
  const marks = markTokens(tokens);
  const isNarrative = isToldInPresent(tokens, marks, clauses);
  const told = (modality: Modality): Modality => (isNarrative && modality === 'habit' ? 'fact' : modality);
  return {
    answer,
    tokens,
    clauses: clauses.map((clause) => ({ ...clause, modality: told(clause.modality) })),
    senses: senses.map(told),
    marks,
    hits: findMeanings(tokens),
    clauseAt,
    isNarrative,
  };
}

/**
 * "So it's Friday, the shop goes down, I call Mia." People tell so to make it lively, or because English is not their first
 * language. It shows in what a general statement has not: times, amounts, names, and next to no "usually", "if" and "would".
 */
function isToldInPresent(
  tokens: readonly Token[],
  marks: readonly ReadonlySet<Mark>[],
  clauses: readonly Clause[],
): boolean {
  const anchors = marks.filter((found) =>
    (['clock', 'date', 'number', 'version'] as const).some((mark) => found.has(mark)),
  );
  const general = tokens.filter(({ word }) =>
    /^(always|usually|generally|often|never|normally|would|should|if|whenever|you)$/.test(word),
  );
  const present = clauses.filter(({ tense }) => tense === 'present').length;
  const past = clauses.filter(({ tense }) => tense === 'past').length;
  return anchors.length >= 3 && general.length <= 2 && clauses.length >= 6 && present > past;
}
