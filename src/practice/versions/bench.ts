import { fieldOf, insertText, pressField, type TextField } from '../../text/field.js';
import { isPrintable, type Key } from '../../text/key.js';
import type { Passage } from '../kit/passages.js';
import type { Binding } from '../kit/practice.js';

/** A place beside the tasks to type versions of one's own and see what becomes of them. While it is open it takes all the keys. */
export interface Bench {
  readonly fields: readonly TextField[];
  /** The index of the field that is typed in. */
  readonly focus: number;
  /** Nothing is typed yet: an example stands in the field, which the first character replaces. */
  readonly pristine: boolean;
}

export type BenchIntent =
  | { readonly type: 'edit'; readonly key: Key }
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'switch-field' }
  /** Texts for all the fields: what stands there when it is opened, or a line of linear mode. */
  | { readonly type: 'open-bench'; readonly texts: readonly string[] }
  | { readonly type: 'close-bench' };

/** What the bench of a practice is for. */
export interface BenchOf<Item> {
  passages(bench: Bench, item: Item): readonly Passage[];
  /** The texts that a line of linear mode wants tried; null when the line is for the task. */
  read(line: string, isOpen: boolean): readonly string[] | null;
  /** What enter goes to. */
  readonly next: string;
  /** What stands in the fields when it is opened with t beside an item. */
  texts?(item: Item): readonly string[];
  /** A bench that comes before the first task: its example, and how it is called in the status line and in linear mode. */
  readonly first?: { readonly example: string; readonly status: string; readonly intro: string; readonly form: string };
}

export function benchOf(texts: readonly string[], pristine = false): Bench {
  return { fields: texts.map((text) => fieldOf(text)), focus: 0, pristine };
}

/** The texts in the fields. */
export function textsOf({ fields }: Bench): [string, string] {
  return [fields[0]?.text ?? '', fields[1]?.text ?? ''];
}

/** The bench after an intent; null when it is closed, the same where nothing changes. */
export function updateBench(bench: Bench | null, intent: BenchIntent): Bench | null {
  if (intent.type === 'open-bench') return benchOf(intent.texts);
  const field = bench?.fields[bench.focus];
  if (bench === null || field === undefined || intent.type === 'close-bench') return null;
  if (intent.type === 'switch-field') return { ...bench, focus: (bench.focus + 1) % bench.fields.length };
  const from = bench.pristine && (intent.type === 'insert' || isPrintable(intent.key)) ? fieldOf() : field;
  const next = intent.type === 'insert' ? insertText(from, intent.text) : pressField(from, intent.key);
  if (next === null) return bench;
  return { ...bench, pristine: false, fields: bench.fields.map((one, index) => (index === bench.focus ? next : one)) };
}

export function benchBindings({ fields }: Bench, next: string): readonly Binding<BenchIntent>[] {
  return [
    fields.length > 1
      ? { keys: ['tab', 'shift-tab', 'up', 'down'], intent: { type: 'switch-field' }, meaning: 'other field' }
      : // Stands for all the keys of the field.
        { keys: ['backspace'], intent: { type: 'edit', key: 'backspace' }, label: 'type', meaning: 'a version' },
    { keys: ['enter'], intent: { type: 'close-bench' }, meaning: next },
  ];
}
