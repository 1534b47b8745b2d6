import type { SavedRound } from './round.js';
import type { Outcome } from './task.js';

/** Reads where a round stood; null for anything that is no round of this deck with something left to do. */
export function readSavedRound(state: string | undefined, deck: string): SavedRound | null {
  const value = parse(state ?? '');
  if (!isRecord(value) || value.deck !== deck) return null;
  const { ids, outcomes } = value;
  if (!Array.isArray(ids) || !Array.isArray(outcomes) || outcomes.length >= ids.length) return null;
  if (!ids.every(isText) || !outcomes.every(isOutcome)) return null;
  return { deck, ids, outcomes };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOutcome(value: unknown): value is Outcome {
  if (!isRecord(value)) return false;
  return typeof value.points === 'number' && isText(value.answer) && isText(value.remark);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
