import type { LearnerEvent, ProgressEvent, UnknownEvent } from './event.js';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isFinite(value);
const truth: Check = (value) => typeof value === 'boolean';
const record: Check = isRecord;
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const answer: Check = (value) => text(value) || number(value) || (Array.isArray(value) && value.every(number));

/** Fields that the fold cannot do without, and fields that are only used where they make sense. */
interface Fields {
  readonly needs: Readonly<Record<string, Check>>;
  readonly takes?: Readonly<Record<string, Check>>;
}

/** A type that is missing here does not compile. */
const fields: { readonly [Type in LearnerEvent['type']]: Fields } = {
  'lesson-opened': { needs: { lesson: text } },
  'step-reached': { needs: { lesson: text, step: number } },
  'lesson-completed': { needs: { lesson: text } },
  predicted: {
    needs: { lesson: text, about: text, guess: answer },
    takes: { actual: orNull((value) => text(value) || number(value)) },
  },
  'simulation-run': { needs: { simulation: text }, takes: { scenario: orNull(text), knobs: record, lesson: text } },
  answered: {
    needs: { question: text, correct: truth },
    takes: { answer, points: number, confidence: orNull(oneOf('guess', 'sure')), ms: number },
  },
  reviewed: { needs: { card: text, rating: oneOf('again', 'hard', 'good', 'easy') } },
  drafted: { needs: { question: text, text }, takes: { level: number } },
  practised: { needs: { practice: text, state: text } },
  sorted: { needs: { practice: text, score: number, of: number }, takes: { deck: text, details: record } },
};

export type ReadEvent =
  | { readonly kind: 'known'; readonly event: ProgressEvent }
  | { readonly kind: 'future'; readonly event: UnknownEvent }
  | { readonly kind: 'foreign'; readonly why: string };

/**
 * Reads one line of a journal. Never throws: what it cannot read is foreign; a version, a type or a form that it does not
 * know is from the future. Anyone may have written the file, so what a terminal would obey is taken out of every text.
 */
export function readEvent(line: string): ReadEvent {
  let value: unknown;
  try {
    value = JSON.parse(line, mayBeObeyed.test(line) ? withoutControls : undefined);
  } catch {
    return { kind: 'foreign', why: 'it is not JSON' };
  }
  if (!isRecord(value)) return { kind: 'foreign', why: 'it is not an object' };
  const { v, id, at, type } = value;
  if (typeof v !== 'number' || typeof id !== 'string' || id === '')
    return { kind: 'foreign', why: 'it has no v and id' };
  if (v !== 1) return { kind: 'future', event: { v, id } };
  if (typeof type !== 'string') return { kind: 'foreign', why: 'it has no type' };
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
    return { kind: 'foreign', why: 'its time cannot be read' };
  const known = Object.hasOwn(fields, type) ? fields[type as LearnerEvent['type']] : undefined;
  if (known === undefined || !Object.entries(known.needs).every(([field, check]) => check(value[field])))
    return { kind: 'future', event: { v, id } };
  for (const [field, check] of Object.entries(known.takes ?? {})) if (!check(value[field])) delete value[field];
  // Checked field by field just above; TypeScript cannot follow a check that is driven by a table.
  return { kind: 'known', event: value as unknown as ProgressEvent };
}

/** Control characters but for newline and tab, and marks that turn the direction of writing. */
const obeyed = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same as they may stand in JSON. Nearly no line has any, and looking is quicker than taking each line apart. */
const mayBeObeyed = /\\[bfru]|[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function withoutControls(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? part.replace(obeyed, '') : part;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
