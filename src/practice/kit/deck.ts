import type { Inline, ListItem } from '../../course/block.js';
import type { Course, Deck, DeckEntry } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import type { Place } from '../../course/place.js';
import { plainBlocks, plainText } from '../../course/plain.js';
import type { Progress } from '../../progress/fold.js';
import type { Draw } from '../../questions/kind.js';
import { shuffled } from '../../questions/shuffle.js';
import { type Material, PracticeError } from './practice.js';

/** The deck that was asked for, else the practice's own. Throws a PracticeError when the course has none of that name. */
export function findDeck({ course, deck }: Pick<Material, 'course' | 'deck'>, own: string): Deck {
  const id = deck ?? own;
  const found = findIn(course.decks, id);
  if (found === undefined) throw new PracticeError(noDeck(course, id));
  return found;
}

function noDeck(course: Course, id: string): string {
  const known = Object.keys(course.decks);
  return `this course has no deck "${id}" in quizzes/decks; it has ${known.length === 0 ? 'none' : known.join(', ')}`;
}

export function complain({ file, line }: Place, message: string): PracticeError {
  return new PracticeError(`${file}:${line}: ${message}`);
}

/** The list items of an entry that have the form `key: value`. */
export class EntryFields {
  readonly #entry: DeckEntry;
  readonly #values = new Map<string, readonly Inline[]>();

  constructor(entry: DeckEntry) {
    this.#entry = entry;
    for (const block of entry.blocks) {
      if (block.kind !== 'list' || block.start !== null) continue;
      for (const item of block.items) this.#add(item);
    }
  }

  #add(item: ListItem): void {
    const [first] = item.blocks;
    if (first?.kind !== 'paragraph') return;
    const [head, ...rest] = first.text;
    const match = /^([^:]+):\s*/.exec(head?.text ?? '');
    if (head === undefined || match === null) return;
    const remaining = { ...head, text: head.text.slice(match[0].length) };
    this.#values.set((match[1] ?? '').trim(), remaining.text === '' ? rest : [remaining, ...rest]);
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** The value with its styles; throws a PracticeError with file and line when the entry has no such key. */
  need(key: string): readonly Inline[] {
    const value = this.#values.get(key);
    if (value === undefined) throw this.wrong(`needs a list item "${key}: …"`);
    return value;
  }

  find(key: string): readonly Inline[] | null {
    return this.#values.get(key) ?? null;
  }

  text(key: string): string {
    return plainText(this.need(key)).trim();
  }

  /** The value without its styles; null where the entry has no such key. */
  optional(key: string): string | null {
    const value = this.find(key);
    return value === null ? null : plainText(value).trim();
  }

  /** What stands in the entry beside its lists, as plain text. */
  get prose(): string {
    return plainBlocks(this.#entry.blocks.filter(({ kind }) => kind !== 'list'));
  }

  /** An error that names the file, the line and the entry. */
  wrong(message: string): PracticeError {
    return complain(this.#entry.place, `${this.#entry.id} ${message}`);
  }
}

/** How an item of a deck is called in the journal. */
export function itemKey(deck: string, id: string): string {
  return `${deck}/${id}`;
}

/**
 * Chooses `count` ids of a deck: what was wrong last time comes back first (at most half of the sample, so that there is
 * always something else), then what was never seen, then what was seen longest ago. The sample is shuffled.
 */
export function sample(deck: string, ids: readonly string[], count: number, progress: Progress, draw: Draw): string[] {
  const last = (id: string) => progress.answers[itemKey(deck, id)]?.at(-1);
  const mixed = shuffled(ids, draw);
  const missed = mixed.filter((id) => last(id)?.correct === false).slice(0, Math.ceil(count / 2));
  const rest = mixed.filter((id) => !missed.includes(id)).sort((a, b) => seenAt(last(a)) - seenAt(last(b)));
  const chosen = [...missed, ...rest].slice(0, count);
  return shuffled(chosen, draw);
}

function seenAt(attempt: { readonly at: string } | undefined): number {
  return attempt === undefined ? 0 : Date.parse(attempt.at);
}
