import type { Item, Shape } from './kind.js';

/** What `Answer:` questions are made of: the text behind it, the code above it, the wrong answers listed below. */
export interface AnswerParts {
  readonly text: string;
  readonly code: string | null;
  readonly line: number;
  readonly mistakes: readonly Item[];
}

/** `Answer: line 3`, `Answer: lines 3 | 4`. */
const lineForm = /^lines?\s+\d+(\s*(\||,|or)\s*(line\s+)?\d+)*$/i;

export const namesLine = (text: string): boolean => lineForm.test(text.trim());

/** The parts of a question with `Answer:`; null for any other shape. */
export function answerParts({ parts }: Shape): AnswerParts | null {
  const [answer, list] = parts;
  if (answer?.kind !== 'answer' || parts.length > 2) return null;
  if (list !== undefined && list.kind !== 'bullets') return null;
  return { text: answer.text.trim(), code: answer.code, line: answer.line, mistakes: list?.items ?? [] };
}
