import { labels, momentNouns, systemNouns, timeUnits } from './nouns.js';
import { isPersonAt } from './people.js';
import type { Token } from './tokens.js';

/**
 * What a word stands for: a person, an amount, a clock time or date, a length of time, a moment told by another ("that
 * afternoon", "by lunch"), a thing built or worked for, a version.
 */
export type Mark = 'person' | 'pronoun' | 'number' | 'clock' | 'date' | 'duration' | 'moment' | 'system' | 'version';

/** The marks of each token. */
export function markTokens(tokens: readonly Token[]): ReadonlySet<Mark>[] {
  return tokens.map((token, index) => {
    const marks = new Set<Mark>();
    if (isPersonAt(tokens, index)) marks.add('person');
    if (/^(him|her|them)$/.test(token.word)) marks.add('pronoun');
    markTime(tokens, index, marks);
    if (!marks.has('clock') && !marks.has('date') && isAmount(tokens, index)) marks.add('number');
    if (systemNouns.has(token.root) && !token.tags.has('Verb')) marks.add('system');
    if (/^v?\d+\.\d+\.\d+$/.test(token.word) || /^v\d/.test(token.word)) marks.add('version');
    return marks;
  });
}

function isAmount(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const { word, tags } = token;
  const before = tokens[index - 1]?.root ?? '';
  if (/^[€$£]?\d[\d.,'’]*\s?(%|k|m|ms|s|x|gb|mb|tb|h|€|million|th)?$/i.test(word) || /^\d+\/\d+$/.test(word)) {
    const isYear = /^(19|20)\d\d$/.test(word);
    return !isYear && !/^\d+\.\d+\.\d+/.test(word) && !labels.has(before);
  }
  if (tags.has('Percent') || tags.has('Money')) return true;
  if (/^(both|dozen|hundred|thousand|million|half|third|quarter|twice|hundreds|thousands)$/.test(word))
    return !/^(first|second|next|this|last|every|each)$/.test(before) && word !== 'both';
  return (
    tags.has('Value') &&
    !tags.has('Ordinal') &&
    !/[\d-]/.test(word) &&
    !/^(a|an|one|zero|few|several|many|couple|some|first|second|much|more)$/.test(word) &&
    !labels.has(before)
  );
}

function markTime(tokens: readonly Token[], index: number, marks: Set<Mark>) {
  const token = tokens[index];
  if (token === undefined) return;
  const { word, root, tags } = token;
  const before = tokens[index - 1]?.word ?? '';
  const earlier = tokens[index - 2]?.word ?? '';
  const next = tokens[index + 1]?.word ?? '';
  if (/^([01]?\d|2[0-3])([:h][0-5]\d)(am|pm)?$/.test(word) || /^\d{1,2}(am|pm)$/.test(word)) marks.add('clock');
  else if (/^(at|by|until|till|before|past|to|since)$/.test(before) && /^([ap]\.?m\.?|o'?clock)$/.test(next))
    marks.add('clock');
  else if (/^(noon|midnight)$/.test(word) || tags.has('Time')) marks.add('clock');
  if (tags.has('WeekDay') || (tags.has('Month') && (token.capital || /^\d/.test(before) || /^\d/.test(next))))
    marks.add('date');
  else if (/^\d{1,2}(st|nd|rd|th)$/.test(word) && !tags.has('Percent')) marks.add('date');
  const counted = /^(\d|a$|an$|half$|whole$|few$|couple$|several$|of$|more$|last$|first$)/.test(before);
  const hasCount = counted || tokens[index - 1]?.tags.has('Value') === true || /^(half|whole)$/.test(earlier);
  if (timeUnits.has(root) && hasCount && !/^(first|last)$/.test(before)) marks.add('duration');
  else if (/-(minute|hour|day|week|month)s?$/.test(word)) marks.add('duration');
  const isPointed =
    /^(that|same|next|this|last|by|before|until|till|following|after|on|every|each|in|until|since|first|second|third)$/.test(
      before,
    );
  if (momentNouns.has(root) && (isPointed || /^(by|before|until|till|same|next)$/.test(earlier))) marks.add('moment');
  else if (/^(yesterday|tonight|overnight|afterwards|immediately|straightaway|tomorrow)$/.test(word))
    marks.add('moment');
  else if (word === 'day' && /^\d|^(one|two|three|four|five|six)$/.test(next)) marks.add('moment');
}
