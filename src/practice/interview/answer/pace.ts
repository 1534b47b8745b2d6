import { countWords } from '../../../reading/length.js';
import { plural } from '../../../text/plural.js';

/** What people say while they look for a word. "like", "so" and "right" are left out: mostly they mean something. */
const fillers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['um', /\b(?:u+m+|e+r+m+|h+m+m+)\b/gi],
  ['uh', /\b(?:u+h+|e+h+|a+h+|e+r+)\b/gi],
  ['you know', /\byou know\b(?! (?:what|who|how|why|when|where|that|the)\b)/gi],
  ['I mean', /\bI mean\b/g],
  ['sort of', /\bsort of\b/gi],
  ['kind of', /\b(?<!(?:a|the|what|this|that|which|one|some|any) )kind of\b/gi],
  ['basically', /\bbasically\b/gi],
  ['actually', /\bactually\b/gi],
  ['literally', /\bliterally\b/gi],
];

/** Each filler of a transcript and how often it comes, the most frequent first. */
export function fillersIn(text: string): readonly (readonly [name: string, count: number])[] {
  return fillers
    .map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

/** Words a minute. */
export function paceOf(text: string, seconds: number): number {
  return Math.round(countWords(text) / (Math.max(1, seconds) / 60));
}

/** A pace at which listeners follow easily, in words a minute: what audio books and lectures are read at. */
const easy = { from: 110, to: 170 } as const;
/** With fewer words than this a pace is chance. */
const fewest = 20;
/** And within less time than this, in seconds. */
const shortest = 5;

/** How fast it was said, and with which fillers, in sentences. */
export function paceSentences(text: string, seconds: number): readonly string[] {
  const words = countWords(text);
  const pace = paceOf(text, seconds);
  const judged =
    pace > easy.to
      ? ', fast for a listener: breathe after each sentence'
      : pace < easy.from
        ? ', with long pauses or few words'
        : ', easy to follow';
  const found = fillersIn(text);
  const count = found.reduce((sum, [, times]) => sum + times, 0);
  return [
    ...(words < fewest || seconds < shortest ? [] : [`${pace} words a minute${judged}.`]),
    count === 0
      ? 'No fillers in what was written down; many transcribers leave them out.'
      : `${plural(count, 'filler')}: ${found.map(([name, times]) => `${name} ${times}`).join(', ')}.`,
  ];
}
