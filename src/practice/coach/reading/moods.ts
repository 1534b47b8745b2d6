/**
 * Tells what was done from what was not, what would be, and what one always does.
 *
 * A sentence is cut into clauses: at punctuation, at words that open a clause ("but", "because", "which"), and at "and", "or"
 * and commas where a new subject or a new finite verb follows. "I did not rank the tasks, ask Ines or tell anyone" stays
 * one clause, so that its "not" covers all three; "I did not panic and called Ines" becomes two. Within a clause a negation or a
 * modal covers everything after it; the tense is that of the first finite verb. This is the scope heuristic of NegEx
 * (Chapman et al. 2001, "A simple algorithm for identifying negated findings"), with clauses in place of a word window.
 *
 * It is one file although it is long: every rule reads and moves the same cursor.
 */
import {
  asking,
  backward,
  be,
  closes,
  conditions,
  deniers,
  deniesAll,
  generic,
  have,
  isAsked,
  joins,
  modals,
  opens,
} from './clause-words.js';
import { isRole } from './people.js';
import type { Mood, Subject, Token } from './token.js';
import { sameInPast, unfulfilled } from './verbs.js';

export interface Reading {
  readonly mood: Mood;
  readonly subject: Subject;
  /** Index of its clause in the answer. */
  readonly clause: number;
}

interface Clause {
  readonly tokens: number[];
  readonly denied: Set<number>;
  readonly wished: Set<number>;
  tense: 'past' | 'present' | null;
  subject: Subject | 'you' | null;
  generic: boolean;
  condition: boolean;
  when: boolean;
  question: boolean;
}

/** The mood and subject of every token. */
export function readMoods(tokens: readonly Token[]): Reading[] {
  const readings: Reading[] = [];
  let clauses = 0;
  let start = 0;
  while (start < tokens.length) {
    let end = start;
    while (end < tokens.length && tokens[end]?.sentence === tokens[start]?.sentence) end += 1;
    for (const clause of cut(tokens, start, end)) {
      const subject: Subject = clause.subject === null ? 'none' : clause.subject === 'you' ? 'other' : clause.subject;
      for (const index of clause.tokens) readings[index] = { mood: moodOf(clause, index), subject, clause: clauses };
      clauses += 1;
    }
    start = end;
  }
  return readings;
}

function moodOf(clause: Clause, index: number): Mood {
  if (clause.denied.has(index)) return 'denied';
  if (clause.wished.has(index) || clause.condition || clause.question) return 'wish';
  if (clause.subject === 'you' && clause.tense === 'present') return 'wish';
  return clause.tense === 'present' || clause.generic ? 'habit' : 'real';
}

function cut(tokens: readonly Token[], start: number, end: number): Clause[] {
  const clauses: Clause[] = [];
  const word = (index: number) => (index >= start && index < end ? (tokens[index]?.word ?? '') : '');
  const has = (index: number, tag: string) => tokens[index]?.tags.has(tag) ?? false;
  const fresh = (subject: Clause['subject']): Clause => ({
    tokens: [],
    denied: new Set(),
    wished: new Set(),
    tense: null,
    subject,
    generic: false,
    condition: false,
    when: false,
    question: false,
  });
  let clause = fresh(null);
  let denied = false;
  let wished = false;
  let aside = false;
  let conditional = false;
  const isWhollyDenied = deniesAll(
    tokens
      .slice(start, start + 9)
      .map((token) => token.word)
      .join(' '),
  );
  const isQuestion = word(end - 1) === '?' && isAsked(word(start), has(start, 'QuestionWord'));
  clause.question = isQuestion;

  const close = (next: Clause) => {
    if (clause.tokens.length > 0) clauses.push(clause);
    if (clause.subject === null && beginsWithDeed(clause)) clause.subject = 'i';
    // What follows from a condition is no deed either, unless it is told in the past.
    if (clause.condition || (clause.when && clause.tense === 'present')) conditional = true;
    else if (conditional && clause.tense !== 'past') for (const index of clause.tokens) clause.wished.add(index);
    clause = next;
    clause.question = isQuestion;
    denied = false;
    wished = false;
    aside = false;
  };

  for (let index = start; index < end; index++) {
    const here = word(index);
    const opensClause =
      closes.has(here) ||
      (opens.has(here) && !(here === 'as' && word(index - 1) === 'well')) ||
      (here === 'that' &&
        (has(index - 1, 'Verb') || /^(true|case|sure|correct)$/.test(word(index - 1))) &&
        !have.has(word(index - 1)) &&
        opensAfterThat(index + 1));
    if (opensClause) {
      const keepsDenial: boolean =
        here === 'that' && denied && /^(true|case|say|claim|think|believe|remember|correct)$/.test(word(index - 1));
      const isRelative = here === 'which' || here === 'who' || here === 'whom';
      const keepsSubject = here === ':' || here === '-' || here === '(' ? null : isRelative ? 'other' : null;
      close(fresh(keepsSubject));
      if (
        conditions.has(here) &&
        !asking.has(word(index - 1)) &&
        !asking.has(word(index - 2)) &&
        word(index - 1) !== 'as'
      )
        clause.condition = true;
      if (here === 'when') clause.when = true;
      denied = keepsDenial;
    } else if (joins.has(here)) {
      const next = lookAhead(index + 1);
      if (next === 'subject') close(fresh(null));
      else if (next === 'finite') close(fresh(clause.subject));
    }
    // "Instead of asking Ines I called Tom": the one who acts ends what was not done.
    if (aside && /^(i|we|he|she|they)$/.test(here)) close(fresh(null));
    if (generic.has(here) && !denied) clause.generic = true;
    const subject = clause.tense === null ? subjectOf(index) : null;
    if (subject !== null) clause.subject = subject;

    if (startsDenial(index)) {
      denied = true;
      if (backward.has(here)) denyBack(index);
    } else if (here === 'instead' || (here === 'rather' && word(index + 1) === 'than')) {
      denied = true;
      aside = true;
    } else if (unfulfilled.has(here) && /^(to|about|of)$|ing$/.test(word(index + 1))) {
      if (denied) denied = false;
      else wished = true;
    } else if (denied && /^(stop|wait|hesitate|forget|fail)/.test(here)) denied = false;
    else if (here === 'thought' && /^(about|of)$/.test(word(index + 1))) wished = true;

    if (modals.has(here)) wished = true;
    else if ((here === 'could' || here === 'must') && have.has(word(index + 1))) wished = true;
    readTense(index);

    clause.tokens.push(index);
    if (denied || isWhollyDenied) clause.denied.add(index);
    if (wished) clause.wished.add(index);
  }
  close(fresh(null));
  return clauses;

  /** "agreed that we wait", "agreed that structure would wait"; but "deleted that comment". */
  function opensAfterThat(index: number): boolean {
    const starts =
      has(index, 'Pronoun') || has(index, 'Determiner') || has(index, 'Possessive') || word(index) === 'there';
    return starts || has(index + 1, 'Verb') || has(index + 2, 'Modal');
  }

  /** Notes leave the "I" out: "Rolled back first. Told support." */
  function beginsWithDeed({ tokens: within }: Clause): boolean {
    const first = within.find(
      (index) => !/^(,|[-.:;()]|and|then|but|so|also|first|finally|afterwards|later|\d+)$/.test(word(index)),
    );
    if (first === undefined || (!has(first, 'PastTense') && !(sameInPast.has(word(first)) && has(first, 'Verb'))))
      return false;
    return (
      !be.has(word(first)) &&
      !have.has(word(first)) &&
      !be.has(word(first - 1)) &&
      !/^(by|with|of|in)$/.test(word(first + 1))
    );
  }

  /** "asked nobody", "dropped nothing: the verb just before is denied too. */
  function denyBack(index: number) {
    for (let back = index - 1; back >= Math.max(start, index - 4); back--) {
      if (!clause.tokens.includes(back)) break;
      if (has(back, 'Verb')) {
        clause.denied.add(back);
        break;
      }
      if (has(back, 'Noun') && !has(back, 'Pronoun')) break;
    }
  }

  function startsDenial(index: number): boolean {
    const here = word(index);
    const next = word(index + 1);
    if (here === 'not')
      return (
        !/^(only|just|merely|simply|until|later|long|necessarily|because)$/.test(next) && word(index - 1) !== 'whether'
      );
    if (here === 'no') {
      if (next === 'one') return true;
      if (
        /^(say|said|says|saying|told|tell|answer|answered|a|the|plain|clear|my|that|him|her|them|me)$/.test(
          word(index - 1),
        ) &&
        (next === ',' ||
          next === '.' ||
          next === '' ||
          /^(because|but|and|to|in|at|since|right|that|again|straight|as|so|with|to|the|i|we)$/.test(next))
      )
        return false;
      if (next === ',') return false;
      return !/^(doubt|longer|matter|later|sooner|more)$/.test(next);
    }
    if (here === 'nothing') return true;
    return deniers.has(here);
  }

  function readTense(index: number) {
    const here = word(index);
    if (clause.tense === 'past') return;
    if (/^(was|were|had|did|could|went)$/.test(here) || isLoosePast(index)) clause.tense = 'past';
    else if (have.has(here) && (has(index + 1, 'PastTense') || has(index + 2, 'PastTense'))) clause.tense = 'past';
    else if (
      has(index, 'PastTense') &&
      !be.has(word(index - 1)) &&
      !(clause.tense === 'present' && be.has(word(index - 2)))
    )
      clause.tense = 'past';
    else if (
      sameInPast.has(here) &&
      has(index, 'Verb') &&
      !/^(to|will|would|should|can|do|does|must|not)$/.test(word(index - 1))
    )
      clause.tense = 'past';
    else if (/^(am|is|are|do|does|can|must|has|have)$/.test(here)) clause.tense ??= 'present';
    else if (isBare(index) && word(index - 1) !== 'to' && !modals.has(word(index - 1)) && hasSubjectBefore(index))
      clause.tense ??= 'present';
  }

  function hasSubjectBefore(index: number): boolean {
    return clause.subject !== null && clause.tokens.length > 0 && index > (clause.tokens[0] ?? index);
  }

  /** Pasts that the tagger takes for something else: "got up", and "failed" right behind its noun. */
  function isLoosePast(index: number): boolean {
    const here = word(index);
    if (has(index, 'PhrasalVerb'))
      return /ed$|^(got|came|took|went|put|set|gave|ran|broke|made|fell|held|woke|wrote|stood)$/.test(here);
    return has(index, 'Adjective') && /ed$/.test(here) && has(index - 1, 'Plural') && !has(index + 1, 'Noun');
  }

  function isBare(index: number): boolean {
    return (
      (has(index, 'PresentTense') || has(index, 'Infinitive')) && !has(index, 'Gerund') && !has(index, 'PastTense')
    );
  }

  function subjectOf(index: number): Clause['subject'] {
    const here = word(index);
    if (here === 'i') return 'i';
    if (here === 'we') return 'we';
    if (here === 'you') return 'you';
    if (
      /^(he|she|they|it|nobody|everyone|everybody|someone|somebody|this|that|these|those|there|others|other)$/.test(
        here,
      )
    )
      return 'other';
    if (
      clause.subject === null &&
      (has(index, 'Noun') || has(index, 'Value')) &&
      !has(index, 'Date') &&
      here !== 'my' &&
      here !== 'our'
    )
      return 'other';
    return null;
  }

  /** What begins after a joint: a clause with its own subject, one that goes on with the old subject, or no clause at all. */
  function lookAhead(from: number): 'subject' | 'finite' | 'none' {
    let subject = false;
    for (let index = from; index < Math.min(end, from + 9); index++) {
      const here = word(index);
      if (closes.has(here) || opens.has(here) || here === ',') return 'none';
      if (here === 'and' || here === 'or') {
        if (!subject) return 'none';
        continue;
      }
      if (/^(i|we|he|she|they|it|you|there|nobody|everyone)$/.test(here)) {
        subject = true;
        continue;
      }
      const isPast =
        has(index, 'PastTense') ||
        isLoosePast(index) ||
        /^(was|were|had|did|could|went)$/.test(here) ||
        (sameInPast.has(here) && has(index, 'Verb'));
      if (isPast && !have.has(word(index - 1))) return subject ? 'subject' : 'finite';
      if (have.has(here) || be.has(here) || modals.has(here) || /^(can|must|do|does)$/.test(here))
        return subject ? 'subject' : 'finite';
      const isCounted = has(index - 1, 'Value') || has(index - 1, 'Determiner') || has(index - 1, 'Possessive');
      if (isBare(index) && !isCounted && word(index - 1) !== 'to') return subject ? 'subject' : 'none';
      if ((has(index, 'Noun') || isCounted || isRole(here)) && !has(index, 'Possessive')) subject = true;
    }
    return 'none';
  }
}
