import { phrase, spokenTag } from '../words/phrase.js';
import { formatNumber } from './number.js';

let places: Intl.PluralRules | null = null;

/** "1 card", "3 cards", "1,400 messages": a number with its noun, which takes an s unless `many` is given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "1st", "2nd", "3rd", "11th": a whole number as the place of something in a row. */
export function ordinal(place: number): string {
  if (spokenTag() !== 'en') return phrase('{n}. ##place in a row', { n: place });
  places ??= new Intl.PluralRules('en', { type: 'ordinal' });
  return `${place}${endings[places.select(place)]}`;
}

const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  // Never chosen in English.
  zero: 'th',
  many: 'th',
};
