import { fieldOf, insertText, pressField, type TextField } from '../../text/field.js';
import { isPrintable, type Key } from '../../text/key.js';
import type { Meaning } from '../../words/phrase.js';
import type { Passage } from '../kit/page.js';
import type { Binding } from '../kit/practice.js';

/** A place beside the tasks to type versions of one's own and see what becomes of them. While it is open it takes all the keys. */
export interface Playground {
  readonly fields: readonly TextField[];
  /** The index of the field that is typed in. */
  readonly focus: number;
  /** Nothing is typed yet: an example stands in the field, which the first character replaces. */
  readonly pristine: boolean;
}

export type PlaygroundIntent =
  | { readonly type: 'edit'; readonly key: Key }
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'switch-field' }
  | { readonly type: 'close' }
  /** Texts for all the fields: what stands there when it is opened, or a line of linear mode. */
  | { readonly type: 'open'; readonly texts: readonly string[] };

/** What the playground of a practice is for. */
export interface PlaygroundOf<Item> {
  passages(playground: Playground, item: Item): readonly Passage[];
  /** The texts that a line of linear mode wants tried; null when the line is for the task. */
  read(line: string, isOpen: boolean): readonly string[] | null;
  /** What enter goes to. */
  readonly next: Meaning;
  /** What stands in the fields when it is opened with t beside an item. */
  texts?(item: Item): readonly string[];
  /** One that comes before the first task: its example, and how it is called in the status line and in linear mode. */
  readonly first?: { readonly example: string; readonly status: string; readonly intro: string; readonly form: string };
}

export function openPlayground(texts: readonly string[], pristine = false): Playground {
  return { fields: texts.map((text) => fieldOf(text)), focus: 0, pristine };
}

/** The texts in the fields. */
export function textsOf({ fields }: Playground): [string, string] {
  return [fields[0]?.text ?? '', fields[1]?.text ?? ''];
}

/** The playground after an intent; null when it is closed, the same where nothing changes. */
export function updatePlayground(playground: Playground | null, intent: PlaygroundIntent): Playground | null {
  if (intent.type === 'open') return openPlayground(intent.texts);
  const field = playground?.fields[playground.focus];
  if (playground === null || field === undefined || intent.type === 'close') return null;
  const { focus, fields, pristine } = playground;
  if (intent.type === 'switch-field') return { ...playground, focus: (focus + 1) % fields.length };
  const isNew = pristine && (intent.type === 'insert' || isPrintable(intent.key));
  const from = isNew ? fieldOf() : field;
  const next = intent.type === 'insert' ? insertText(from, intent.text) : pressField(from, intent.key);
  return next === null ? playground : { ...playground, pristine: false, fields: fields.with(focus, next) };
}

export function playgroundBindings({ fields }: Playground, next: Meaning): readonly Binding<PlaygroundIntent>[] {
  return [
    fields.length > 1
      ? { keys: ['tab', 'shift-tab', 'up', 'down'], intent: { type: 'switch-field' }, meaning: 'other field' }
      : // Stands for all the keys of the field.
        { keys: ['backspace'], intent: { type: 'edit', key: 'backspace' }, label: 'type', meaning: 'a version' },
    { keys: ['enter'], intent: { type: 'close' }, meaning: next },
  ];
}
