import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { fromColumns, joined, parted, toColumns } from './columns.js';
import type { Folded } from './fold.js';
import { IdSet } from './id-set.js';
import type { Place } from './lines.js';
import { noProgress, type Progress } from './progress.js';
import { progressShape } from './progress-shape.js';
import { hasControls, mayBeObeyed } from './read-event.js';

/**
 * A checkpoint is what the fold had made of a journal up to a place, so that the next start reads only what came after. It
 * is a copy that may be lost at any time. As bytes it is a checksum, a line of JSON that says what follows, then each part
 * of the progress as JSON and the set of ids.
 */
export interface Checkpoint {
  readonly folded: Folded;
  readonly journal: JournalMark;
  /** Behind the last line that is in it. */
  readonly place: Place;
  /** Each id of a lesson that an event names, and the one that the lesson had then. */
  readonly lessons: readonly (readonly [named: string, found: string])[];
}

/** What a journal was recognised by when it was folded. */
export interface JournalMark {
  /** Device, inode, size and time of the last change; the same four are the same content. */
  readonly file: string;
  /** Of the file alone, whatever it holds: device and inode. */
  readonly inode: string;
  /** The checksum of what stands before the place. */
  readonly before: string;
}

/** To be raised when the fold makes something else of the same events: test/progress/checkpoint.test.ts says so. */
const foldForm = 1;

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moment = v.object({ time: v.number(), id: v.string() });
const header = v.object({
  form: v.string(),
  journal: v.object({ file: v.string(), inode: v.string(), before: v.string() }),
  place: v.object({ start: number, number }),
  lessons: v.array(v.tuple([v.string(), v.string()])),
  last: v.nullable(moment),
  ahead: v.nullable(v.number()),
  ids: number,
  parts: v.array(v.tuple([v.string(), number])),
});

const idsPart = 'ids';
const checksumLength = 64;
const newline = 0x0a;

/** `version` is the program's: another one may fold differently. */
export function writeCheckpoint({ folded, ...rest }: Checkpoint, version: string): Buffer {
  const { progress, ids, last, ahead } = folded;
  const parts: (readonly [string, Buffer])[] = [
    ...Object.entries(progress).map(([name, part]) => [name, Buffer.from(JSON.stringify(packed(part)))] as const),
    [idsPart, ids.bytes],
  ];
  const head: v.InferInput<typeof header> = {
    form: formOf(version),
    journal: rest.journal,
    place: rest.place,
    lessons: rest.lessons.map(([named, found]) => [named, found]),
    last,
    ahead,
    ids: ids.size,
    parts: parts.map(([name, { length }]) => [name, length]),
  };
  const content = [Buffer.from(`\n${JSON.stringify(head)}\n`), ...parts.map(([, bytes]) => bytes)];
  return Buffer.concat([Buffer.from(checksum(...content)), ...content]);
}

/** Null for what no program of this version wrote as a whole. */
export function readCheckpoint(bytes: Buffer, version: string): Checkpoint | null {
  const sum = bytes.toString('latin1', 0, checksumLength);
  const begin = checksumLength + 1;
  const end = bytes.indexOf(newline, begin);
  if (end < 0) return null;
  const head = v.safeParse(header, parsed(bytes.subarray(begin, end)));
  // The cheap comparisons first: after an update every checkpoint is of another form.
  if (!head.success || head.output.form !== formOf(version)) return null;
  if (checksum(bytes.subarray(checksumLength)) !== sum) return null;
  const { ids: size, last, ahead, journal, place, lessons } = head.output;
  const parts = partsOf(bytes, end + 1, head.output.parts);
  const ids = parts?.get(idsPart);
  const progress = parts && progressOf(parts);
  if (!ids || !progress) return null;
  try {
    return { folded: { progress, ids: new IdSet({ bytes: ids, size }), last, ahead }, journal, place, lessons };
  } catch {
    return null;
  }
}

/** The order of bytes is the machine's own: the folder may be one that several machines share. */
function formOf(version: string): string {
  const order = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big';
  return `backpressure ${version}, fold ${foldForm}, ${order}-endian`;
}

export function checksum(...parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function partsOf(
  bytes: Buffer,
  start: number,
  parts: readonly (readonly [string, number])[],
): ReadonlyMap<string, Buffer> | null {
  const found = new Map<string, Buffer>();
  let at = start;
  for (const [name, length] of parts) {
    found.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? found : null;
}

function progressOf(parts: ReadonlyMap<string, Buffer>): Progress | null {
  const names = Object.keys(noProgress);
  const entries = names.map((name) => [name, unpacked(parsed(parts.get(name)), name)] as const);
  const progress: unknown = Object.fromEntries(entries);
  return isProgress(progress) ? progress : null;
}

function isProgress(value: unknown): value is Progress {
  const parts = new Map(Object.entries(Object(value)));
  return Object.entries(progressShape).every(([name, check]) => check(parts.get(name)));
}

/** A part of the progress as it is written: long lists in columns. */
function packed(part: Progress[keyof Progress]): unknown {
  if (Array.isArray(part)) return joined(part);
  if (!isTable(part)) return part;
  const table: Record<string, unknown> = Object.create(null);
  for (const [id, item] of Object.entries(part)) table[id] = Array.isArray(item) ? toColumns(item) : item;
  return table;
}

function unpacked(part: unknown, name: string): unknown {
  const usual: unknown = Object.entries(noProgress).find(([one]) => one === name)?.[1];
  if (Array.isArray(usual)) return parted(part);
  if (!isTable(usual) || !isTable(part)) return part;
  // It has no prototype: an id such as "constructor" must find nothing.
  const table: Record<string, unknown> = Object.create(null);
  const isOfLists = listTables.has(name);
  for (const [id, item] of Object.entries(part)) table[id] = isOfLists ? fromColumns(item) : item;
  return table;
}

/** The tables that hold a list for each id. */
const listTables: ReadonlySet<string> = new Set(['answers', 'cards', 'answersWritten', 'rounds']);

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined for what is no JSON, or holds what a terminal would obey: the fold keeps none of it. */
function parsed(bytes: Buffer | undefined): unknown {
  const text = bytes?.toString('utf8') ?? '';
  let isHarmless = true;
  const look = (key: string, part: unknown) => {
    isHarmless &&= !hasControls(key) && !(typeof part === 'string' && hasControls(part));
    return part;
  };
  try {
    const value: unknown = JSON.parse(text, mayBeObeyed.test(text) ? look : undefined);
    return isHarmless ? value : undefined;
  } catch {
    return undefined;
  }
}
