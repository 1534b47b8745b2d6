import { type Reading as Mooded, readMoods } from './moods.js';
import { isNarrative } from './narrative.js';
import { isRole, isThing } from './people.js';
import type { Token } from './token.js';
import { tokenise } from './tokenise.js';

/** An answer as the coach has read it. */
export interface AnswerRead {
  readonly answer: string;
  readonly tokens: readonly Token[];
  readonly moods: readonly Mooded[];
  /**
   * The tokens in one line, a space between them, people marked with "@", numbers with "#", clock times with "~" and
   * versions with "^": "i asked our finance @analyst for #thirty minutes ; @she found the rule".
   */
  readonly text: string;
  /** Index of the token at a place in `text`. */
  readonly tokenAt: (place: number) => number;
  /** Whether present tense is how this story is told. */
  readonly narrative: boolean;
  /** The words of tokens `from` to `to` exactly as the learner wrote them. */
  readonly quote: (from: number, to: number) => string;
}

/** Reads an answer. Needs the tagger loaded. */
export function readAnswer(answer: string): AnswerRead {
  const tokens = tokenise(answer);
  const marked = tokens.map((token, index) => marker(answer, tokens, index) + token.word);
  const starts: number[] = [];
  let length = 0;
  for (const word of marked) {
    starts.push(length);
    length += word.length + 1;
  }
  const text = marked.join(' ');
  const moods = readMoods(tokens);
  return {
    answer,
    tokens,
    moods,
    text,
    narrative: isNarrative(text, moods),
    tokenAt: (place) => lastAtOrBefore(starts, place),
    quote: (from, to) => answer.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0).trim(),
  };
}

function marker(answer: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const { word, tags } = token;
  if (/^\d{1,2}(:\d\d|h\d\d)/.test(word) || (tags.has('Time') && /^\d/.test(word))) return '~';
  if (/^v?\d+\.\d+\.\d+/.test(word) || /^v\d/.test(word)) return '^';
  if (
    /^[€$£]?\d/.test(word) ||
    (tags.has('Value') &&
      !tags.has('Ordinal') &&
      !/^(a|an|one|first|second|half|few|several|many|couple|some)$/.test(word))
  )
    return '#';
  if (isRole(word) || isName(answer, tokens, index)) return '@';
  return '';
}

/** A name: known as one, or written with a capital where a sentence has none and no article goes before it. */
function isName(answer: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.word.length < 2 || isThing(token.word)) return false;
  const { tags, start, end, sentence } = token;
  if (tags.has('Date') || tags.has('Organization') || tags.has('Pronoun')) return false;
  if (tags.has('FirstName')) return true;
  const before = tokens[index - 1];
  if (before === undefined || before.sentence !== sentence || /^(the|a|an|our|my|this|[.:-])$/.test(before.word))
    return false;
  return /^\p{Lu}\p{Ll}+$/u.test(answer.slice(start, end).replace(/['’]s$/, ''));
}

function lastAtOrBefore(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
