/** A question or a card on its way between a course and another program's file. All texts are Markdown. */
export interface Item {
  /** Stable: it stays the same wherever the item goes. */
  readonly id: string;
  readonly prompt: string;
  readonly hint: string;
  readonly explanation: string;
  readonly tags: readonly string[];
  readonly answer: Answer;
}

/** An answer that can be given, and what to say to who gives it; Markdown of one line and of many. */
export interface Given {
  readonly text: string;
  readonly feedback: string;
}

/** What is asked for. A card is judged by its learner, who compares with the explanation. */
export type Answer =
  | { readonly kind: 'card' }
  | { readonly kind: 'choice'; readonly options: readonly (Given & { readonly right: boolean })[] }
  /** Words; plain text, the first is shown as the answer. */
  | { readonly kind: 'short'; readonly accepted: readonly string[]; readonly wrong: readonly Given[] }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: string;
      readonly tolerance: number;
      readonly wrong: readonly Given[];
    }
  /** Lines of the last code block of the prompt, from 1. */
  | { readonly kind: 'line'; readonly lines: readonly number[]; readonly remarks: readonly Given[] }
  | { readonly kind: 'order'; readonly items: readonly Given[] }
  | { readonly kind: 'match'; readonly pairs: readonly (readonly [left: string, right: string])[] }
  | { readonly kind: 'sort'; readonly buckets: readonly { readonly title: string; readonly items: readonly Given[] }[] }
  /** As a quiz file has it, for an author to write. */
  | { readonly kind: 'markdown'; readonly text: string };

/** Something read from another program's file. */
export interface ReadItem extends Omit<Item, 'id'> {
  /** What names it there; null where nothing does, and its words have to. */
  readonly name: string | null;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** A file of another program cannot be read: in one line what, and where from 1. */
export class ExchangeError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
