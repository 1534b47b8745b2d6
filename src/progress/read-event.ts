import type { Deed, ProgressEvent, UnknownEvent } from './event.js';

/** What each type must carry for the fold to use it. A type that is missing here does not compile. */
const needs: { readonly [Type in Deed['type']]: Readonly<Record<string, readonly string[]>> } = {
  'lesson-opened': { lesson: ['string'] },
  'step-reached': { lesson: ['string'], step: ['number'] },
  'lesson-completed': { lesson: ['string'] },
  predicted: { lesson: ['string'], about: ['string'], guess: ['string', 'number', 'object'] },
  'simulation-run': { simulation: ['string'], knobs: ['object'] },
  answered: { question: ['string'], correct: ['boolean'], points: ['number'] },
  reviewed: { card: ['string'], rating: ['string'] },
  drafted: { question: ['string'], text: ['string'] },
  practised: { practice: ['string'], state: ['string'] },
  sorted: { practice: ['string'], score: ['number'], of: ['number'] },
};

export type ReadEvent =
  | { readonly kind: 'known'; readonly event: ProgressEvent }
  | { readonly kind: 'future'; readonly event: UnknownEvent }
  | { readonly kind: 'foreign'; readonly why: string };

/** Reads one line of a journal. Never throws: what it cannot read is foreign, what it does not know is from the future. */
export function readEvent(line: string): ReadEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'foreign', why: 'it is not JSON' };
  }
  if (!isRecord(value)) return { kind: 'foreign', why: 'it is not an object' };
  const { v, id, at, type } = value;
  if (typeof v !== 'number' || typeof id !== 'string' || id === '' || typeof type !== 'string') {
    return { kind: 'foreign', why: 'it has no v, id and type' };
  }
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
    return { kind: 'foreign', why: 'its time cannot be read' };
  if (v !== 1 || !isDeed(type, value)) return { kind: 'future', event: { v, id, at, type } };
  // Checked field by field just above; TypeScript cannot follow a check that is driven by a table.
  return { kind: 'known', event: value as unknown as ProgressEvent };
}

function isDeed(type: string, value: Record<string, unknown>): boolean {
  if (!Object.hasOwn(needs, type)) return false;
  return Object.entries(needs[type as Deed['type']]).every(
    ([field, kinds]) => kinds.includes(typeof value[field]) && value[field] !== null,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
