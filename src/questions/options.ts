import type { Inline } from '../course/block.js';
import { plainText } from '../course/plain.js';
import type { Choice, Draw, Item, Part } from './kind.js';
import { readQuantity } from './quantity.js';
import { shuffle } from './shuffle.js';

/** The options of a task list, and what both kinds of choice share. */
export function readOptions(
  part: Part | undefined,
): readonly Choice[] | { readonly wrong: string; readonly line: number } {
  if (part?.kind !== 'tasks') return [];
  const unmarked = part.items.find((item) => item.checked === null);
  if (unmarked !== undefined) return { wrong: 'each option starts with [ ] or [x]', line: unmarked.line };
  if (part.items.length < 2) return { wrong: 'a choice needs at least two options', line: part.line };
  const twin = findTwin(part.items.map((item) => item.text));
  if (twin !== null) return { wrong: `two options read "${twin}"`, line: part.line };
  return part.items.map((item) => choiceOf(item, item.checked === true));
}

export function choiceOf({ text, feedback, showMe, line }: Item, right: boolean): Choice {
  return { text, feedback, right, line, ...(showMe && { showMe }) };
}

/** The text that stands twice among these; null when all differ. */
export function findTwin(texts: readonly (readonly Inline[])[]): string | null {
  const seen = new Set<string>();
  for (const text of texts.map(plainText)) {
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return null;
}

/** The order to show options in: shuffled, unless they lean on each other or are a scale. */
export function arrange(options: readonly Choice[], draw: Draw): readonly number[] {
  return keepsOrder(options.map((option) => plainText(option.text)))
    ? options.map((_, index) => index)
    : shuffle(options.length, draw);
}

function keepsOrder(texts: readonly string[]): boolean {
  if (texts.some((text) => /\b(all|none|both|neither|any|either) of (the|these|them|those)\b/i.test(text))) return true;
  if (texts.some((text) => /\b(the )?(above|below|previous)\b/i.test(text))) return true;
  const values = texts.map((text) => readQuantity(text)?.value ?? Number.NaN);
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN));
  return texts.length > 2 && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
}
