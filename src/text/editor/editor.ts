/**
 * A text of several lines being written. Immutable: every key gives the next one. It counts in what people see as
 * characters, and knows rows only where a key asks for one, because only the screen knows how wide they are.
 *
 * Keys: arrows; alt-b, alt-f, ctrl-← and ctrl-→ by words; home and end within the row; page-up and page-down; backspace,
 * delete; ctrl-w and alt-d delete a word; ctrl-k deletes to the end of the line; ctrl-u takes the last change back and ctrl-y brings it
 * again (ctrl-z belongs to the shell, ctrl-e to the learner's own editor).
 */
import { pressField } from '../field.js';
import { nextPlace, snap } from '../graphemes.js';
import { isPrintable, type Key } from '../key.js';
import { columnAt, placeAt, rowAt, rowsOf } from './rows.js';

export interface Editor {
  readonly text: string;
  /** A place in the text, between characters. */
  readonly cursor: number;
  /** The column that ↑ and ↓ try to keep; null when the cursor was moved otherwise. */
  readonly goal: number | null;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  /** What the last key did, so that a word typed is one change. */
  readonly last: 'type' | 'erase' | null;
}

interface Snapshot {
  readonly text: string;
  readonly cursor: number;
}

/** The longest text it takes: ten times what anybody says in an interview. */
export const longestText = 20_000;

const mostSnapshots = 200;

/** An editor with the cursor behind the text. */
export function openEditor(text = ''): Editor {
  const clean = cleaned(text);
  return { text: clean, cursor: clean.length, goal: null, past: [], future: [], last: null };
}

/** The editor after a key, in rows of `columns` cells; the same one if the key means nothing to it. */
export function pressKey(editor: Editor, key: Key, columns: number): Editor {
  const { text, cursor } = editor;
  if (isPrintable(key)) return insert(editor, key, 'type');
  switch (key) {
    case 'enter':
      return insert(editor, '\n', null);
    case 'tab':
      return insert(editor, '  ', null);
    case 'up':
      return moveRows(editor, -1, columns);
    case 'down':
      return moveRows(editor, 1, columns);
    case 'page-up':
      return moveRows(editor, -8, columns);
    case 'page-down':
      return moveRows(editor, 8, columns);
    case 'home':
    case 'ctrl-a':
      return moveTo(editor, currentRow(editor, columns).start);
    case 'end':
      return moveTo(editor, currentRow(editor, columns).end);
    case 'ctrl-home':
      return moveTo(editor, 0);
    case 'ctrl-end':
      return moveTo(editor, text.length);
    case 'ctrl-k':
      return cut(editor, lineEnd(text, cursor));
    case 'ctrl-u':
      return travel(editor, 'past', 'future');
    case 'ctrl-y':
      return travel(editor, 'future', 'past');
    default:
      return editLikeField(editor, key);
  }
}

/** What a key does within a line, it does in every field. */
function editLikeField(editor: Editor, key: Key): Editor {
  const field = pressField(editor, key, longestText);
  if (field === null) return editor;
  if (field.text === editor.text) return moveTo(editor, field.cursor);
  const kind = key === 'backspace' || key === 'delete' ? 'erase' : null;
  return {
    ...changed(editor, field.text, field.cursor, kind === 'erase' && editor.last === 'erase'),
    last: kind,
  };
}

/** The editor with a text put in at the cursor, as it was copied: nothing in it is a command. */
export function pasteText(editor: Editor, text: string): Editor {
  return insert(editor, cleaned(text), null);
}

/** The editor with another text in place of its own: it came back from the learner's own editor. */
export function replaceText(editor: Editor, text: string): Editor {
  const clean = cleaned(text).trimEnd();
  return clean === editor.text ? editor : { ...changed(editor, clean, clean.length), last: null };
}

function insert(editor: Editor, text: string, kind: Editor['last']): Editor {
  const room = longestText - editor.text.length;
  const fits = text.length <= room ? text : text.slice(0, snap(text, Math.max(0, room)));
  if (fits === '') return editor;
  const { cursor } = editor;
  const next = editor.text.slice(0, cursor) + fits + editor.text.slice(cursor);
  const goesOn = kind === 'type' && editor.last === 'type' && !/\s/.test(fits);
  return { ...changed(editor, next, snapForward(next, cursor + fits.length), goesOn), last: kind };
}

/** Without what stands between the cursor and a place behind it. */
function cut(editor: Editor, to: number): Editor {
  const { text, cursor } = editor;
  if (to <= cursor) return editor;
  return { ...changed(editor, text.slice(0, cursor) + text.slice(to), cursor), last: null };
}

/** A combining mark joins the character before it: the cursor goes behind both. */
function snapForward(text: string, place: number): number {
  const snapped = snap(text, place);
  return snapped === place ? place : nextPlace(text, snapped);
}

function changed(editor: Editor, text: string, cursor: number, goesOn = false): Editor {
  const past = goesOn
    ? editor.past
    : [...editor.past.slice(1 - mostSnapshots), { text: editor.text, cursor: editor.cursor }];
  return { ...editor, text, cursor, goal: null, past, future: [] };
}

function travel(editor: Editor, from: 'past' | 'future', to: 'past' | 'future'): Editor {
  const snapshot = editor[from].at(-1);
  if (snapshot === undefined) return editor;
  const here = { text: editor.text, cursor: editor.cursor };
  return {
    ...editor,
    ...snapshot,
    [from]: editor[from].slice(0, -1),
    [to]: [...editor[to], here],
    goal: null,
    last: null,
  };
}

function moveTo(editor: Editor, cursor: number): Editor {
  return cursor === editor.cursor && editor.goal === null ? editor : { ...editor, cursor, goal: null, last: null };
}

function moveRows(editor: Editor, by: number, columns: number): Editor {
  const rows = rowsOf(editor.text, columns);
  const at = rowAt(rows, editor.cursor);
  const to = at + by;
  const here = rows[at];
  if (here === undefined) return editor;
  if (to < 0) return moveTo(editor, 0);
  if (to >= rows.length) return moveTo(editor, editor.text.length);
  const goal = editor.goal ?? columnAt(editor.text, here, editor.cursor);
  const row = rows[to] ?? here;
  return { ...editor, cursor: placeAt(editor.text, row, goal), goal, last: null };
}

function currentRow({ text, cursor }: Editor, columns: number) {
  const rows = rowsOf(text, columns);
  return rows[rowAt(rows, cursor)] ?? { start: 0, end: text.length };
}

/** The end of the line, or behind its newline for someone who is there already. */
function lineEnd(text: string, cursor: number): number {
  const newline = text.indexOf('\n', cursor);
  if (newline < 0) return text.length;
  return newline === cursor ? newline + 1 : newline;
}

/** One kind of newline, no tabs, and nothing that a terminal would obey. */
function cleaned(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
    .replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)?/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  return plain.length <= longestText ? plain : plain.slice(0, snap(plain, longestText));
}
