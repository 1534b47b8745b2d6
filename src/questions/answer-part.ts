import type { Item, Shape } from './kind.js';
import { readQuantity } from './quantity.js';

/** What `Answer:` questions are made of: the text behind it, the code above it, the wrong answers listed below. */
export interface AnswerParts {
  /** The one kind of question that this text makes: no two of them may claim the same shape. */
  readonly kind: 'line' | 'number' | 'short';
  readonly text: string;
  readonly code: string | null;
  readonly line: number;
  readonly mistakes: readonly Item[];
}

/** The parts of a question with `Answer:`; null for any other shape. */
export function answerParts({ parts }: Shape): AnswerParts | null {
  const [answer, list] = parts;
  if (answer?.kind !== 'answer' || parts.length > 2) return null;
  if (list !== undefined && list.kind !== 'bullets') return null;
  const text = answer.text.trim();
  return { kind: kindOf(text), text, code: answer.code, line: answer.line, mistakes: list?.items ?? [] };
}

/** `Answer: line 3`, `Answer: lines 3 | 4`. */
const lineForm = /^lines?\s+\d+(\s*(\||,|or)\s*(line\s+)?\d+)*$/i;

function kindOf(text: string): AnswerParts['kind'] {
  if (lineForm.test(text)) return 'line';
  // Several accepted forms are words, whatever the words are: `Answer: 1.10.0 | v1.10.0`.
  if (text.includes('|')) return 'short';
  return toleranceMark.test(text) || readQuantity(text) !== null || isLooseNumber(text) ? 'number' : 'short';
}

/** What stands between a number and how far off an answer may be. */
export const toleranceMark = /±|\+\/-|\+-/;

const hedges = 'about|around|roughly|approximately|circa|nearly|at least|at most|more than|less than|over|under|up to';
const loose = [
  /^(?:between|from)?(.+?)(?:\band\b|\bto\b|-|–|—|\.{2,3}|…)(.+)$/i,
  new RegExp(`^(?:${hedges})\\s+(.+)$`, 'i'),
  /^(.+?)\s*(?:or (?:more|less|so)|ish)$/i,
];

/** Whether a text names numbers without being one: "between 10 and 100", "10–100", "about 70", "70 or more". */
export function isLooseNumber(text: string): boolean {
  return loose.some((pattern) => {
    const [, ...ends] = pattern.exec(text) ?? [];
    return ends.length > 0 && ends.every((end) => readQuantity(end) !== null);
  });
}
