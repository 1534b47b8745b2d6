import * as v from 'valibot';
import { type EventType, eventSchemas, type ProgressEvent, type UnknownEvent } from './event.js';

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
  if (!isObject(value)) return { kind: 'foreign', why: 'it is not an object' };
  const type = typeof value.type === 'string' && isKnown(value.type) ? value.type : null;
  if (type !== null && v.is(eventSchemas[type], value)) return { kind: 'known', event: value };
  const envelope = v.safeParse(anyVersion, value, { abortEarly: true });
  if (!envelope.success) return { kind: 'foreign', why: envelope.issues[0].message };
  const future = { kind: 'future', event: envelope.output } as const;
  if (envelope.output.v !== 1) return future;
  const form = v.safeParse(thisVersion, value, { abortEarly: true });
  if (!form.success) return { kind: 'foreign', why: form.issues[0].message };
  if (type === null) return future;
  const usable = withoutSenseless(type, form.output);
  return usable === null ? future : { kind: 'known', event: usable };
}

const noEnvelope = 'it has no v and id';
const anyVersion = v.object(
  { v: v.number(noEnvelope), id: v.pipe(v.string(noEnvelope), v.nonEmpty(noEnvelope)) },
  noEnvelope,
);

const noTime = 'its time cannot be read';
const thisVersion = v.looseObject(
  {
    type: v.string('it has no type'),
    at: v.pipe(
      v.string(noTime),
      v.check((at) => !Number.isNaN(Date.parse(at)), noTime),
    ),
  },
  ({ expected }) => (expected === '"type"' ? 'it has no type' : noTime),
);

/** The event without the fields that make no sense, or null where it cannot do without one of them. */
function withoutSenseless(type: EventType, value: Readonly<Record<string, unknown>>): ProgressEvent | null {
  const { issues = [] } = v.safeParse(eventSchemas[type], value);
  const senseless = new Set(issues.map(({ path }) => path?.[0].key));
  const rest: unknown = Object.fromEntries(Object.entries(value).filter(([field]) => !senseless.has(field)));
  return v.is(eventSchemas[type], rest) ? rest : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnown(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type);
}

/** Control characters but for newline and tab, and marks that turn the direction of writing. */
const obeyed = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same as they may stand in JSON. Nearly no line has any, and looking is quicker than taking each line apart. */
export const mayBeObeyed = /\\[bfru]|[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Whether a text holds any of what a terminal would obey. */
export function hasControls(text: string): boolean {
  return text.search(obeyed) >= 0;
}

function withoutControls(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? part.replace(obeyed, '') : part;
}
