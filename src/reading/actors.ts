import type { Span } from './clauses.js';
import { be, have, people, pronouns, samePast } from './grammar-words.js';
import { isPersonAt } from './people.js';
import type { Token } from './tokens.js';

/** Who acts in a clause: the speaker, the speaker with others, the listener or anybody, somebody else, a thing, nobody named. */
export type Actor = 'i' | 'we' | 'you' | 'person' | 'thing' | 'none';

/** The subject of a clause; `before` is that of the clause before it in the sentence. */
export function actorOf(tokens: readonly Token[], span: Span, before: Actor): Actor {
  const { sentence } = span;
  let actor: Actor = span.continues ? before : /^(which|who|whom)$/.test(span.opener) ? 'person' : 'none';
  for (let index = span.from; index < span.to; index++) {
    const here = sentence.word(index);
    if (/^(i|me)$/.test(here) && index <= span.from + 1) actor = 'i';
    else if (here === 'i') actor = 'i';
    else if (here === 'we' || here === 'you') actor = here;
    else if (/^(he|she|they)$/.test(here) || (people.has(here) && index <= span.from + 1 && !/^h[ie]m|them/.test(here)))
      actor = 'person';
    else if (pronouns.has(here) && actor === 'none') actor = 'thing';
    else if (actor === 'none' && isNounHead(span, index)) actor = isPersonAt(tokens, index) ? 'person' : 'thing';
    if (actor !== 'none' && isFiniteVerb(span, index)) break;
  }
  return beginsWithAction(span) && !span.continues ? 'i' : actor;
}

function isFiniteVerb({ sentence }: Span, index: number): boolean {
  return sentence.isPast(index) || sentence.isAuxiliary(index) || sentence.isBare(index);
}

function isNounHead({ sentence }: Span, index: number): boolean {
  const here = sentence.word(index);
  if (here === 'my' || here === 'our' || sentence.has(index, 'Date') || sentence.has(index, 'Possessive')) return false;
  if (!sentence.has(index, 'Noun') && !sentence.has(index, 'Value')) return false;
  return !sentence.has(index + 1, 'Noun') || sentence.has(index + 1, 'Pronoun') || sentence.has(index + 1, 'Verb');
}

/** Notes leave the "I" out: "Rolled back first. Told support." */
function beginsWithAction(span: Span): boolean {
  const { sentence } = span;
  let first = span.from;
  while (
    first < span.to &&
    /^(,|[-.:;()]|and|then|but|so|also|first|finally|afterwards|later|\d+)$/.test(sentence.word(first))
  )
    first += 1;
  const here = sentence.word(first);
  const isPast = sentence.has(first, 'PastTense') || (samePast.has(here) && sentence.has(first, 'Verb'));
  if (first >= span.to || !isPast || be.has(here) || have.has(here) || be.has(sentence.word(first - 1))) return false;
  return !/^(by|with|of|in)$/.test(sentence.word(first + 1));
}
