import * as v from 'valibot';
import { syncName } from '../progress/names.js';
import { keepText, keptText } from './keep-file.js';

/** It is never larger, in bytes. */
const largest = 2 ** 16;

const target = v.union([
  v.object({ kind: v.literal('git'), url: v.string() }),
  v.object({ kind: v.literal('folder'), path: v.string() }),
]);

const schema = v.object({
  v: v.literal(1),
  /** Random, and the same for as long as this folder is kept: it names this machine's file. */
  machine: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)),
  target: v.exactOptional(target),
  /** Whether it is done after each session, without being asked. */
  afterSession: v.exactOptional(v.boolean()),
  team: v.exactOptional(v.object({ target, name: v.string() })),
});

/** What is remembered about syncing: where to, and as whom. */
export type SyncMemory = v.InferOutput<typeof schema>;

/** What was kept in the learner's folder; null where nothing was, or where it cannot be understood. */
export function recall(folder: string): SyncMemory | null {
  try {
    const read = v.safeParse(schema, JSON.parse(keptText(folder, syncName, largest) ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Keeps it for the learner alone: a URL may hold a token. `unique` keeps processes apart. Throws where it cannot. */
export function remember(folder: string, memory: SyncMemory, unique: string): void {
  keepText(folder, syncName, `${JSON.stringify(memory, null, 2)}\n`, unique);
}
