import type { Key } from '../../text/key.js';
import type { Meaning } from '../../words/phrase.js';
import { type Choice, type CursorMove, cursorBindings, drawChoices, moveCursor, readChoice } from '../kit/list.js';
import { type Passage, picture } from '../kit/page.js';
import type { Binding } from '../kit/practice.js';
import { malformed, type Outcome, quoted, type TaskItem, type TaskKind } from './task.js';

/** A task that is answered by choosing from a list: once, or twice where something is heard between two votes. */
export interface Choosing {
  readonly cursor: number;
  /** Indexes of what was chosen so far. */
  readonly picks: readonly number[];
}

export type ChoiceIntent =
  | CursorMove
  /** Chooses what the cursor is at, or a choice by its index. */
  | { readonly type: 'choose'; readonly choice?: number };

/** What differs between the kinds of task that are answered by choosing. */
interface ChoiceOf<Item> {
  label(item: Item): string;
  choices(item: Item): readonly Choice[];
  /** Keys that choose at once, one for each choice. */
  readonly letters?: readonly Key[];
  /** What enter does: "vote". */
  verb(picks: readonly number[]): Meaning;
  votes?(item: Item): number;
  /** What a choice may be called in linear mode: lists in the order of the choices. */
  words(item: Item): readonly (readonly string[])[];
  form(item: Item): string;
  /** What is shown and said before a choice; the list follows it on screen. */
  asks(item: Item, picks: readonly number[]): readonly Passage[];
  outcome(item: Item, pick: number, picks: readonly number[]): Outcome;
  verdict(item: Item, pick: number): readonly Passage[];
}

export function choiceKind<Item extends TaskItem>(of: ChoiceOf<Item>): TaskKind<Item, Choosing, ChoiceIntent> {
  const lastPick = (item: Item, { picks }: Choosing) => picks[(of.votes?.(item) ?? 1) - 1];
  const formOf = (item: Item, { picks }: Choosing) => `${picks.length === 0 ? '' : 'keep, or '}${of.form(item)}`;
  return {
    begin: () => ({ cursor: 0, picks: [] }),
    label: of.label,
    outcome(item, task) {
      const pick = lastPick(item, task);
      return pick === undefined ? null : of.outcome(item, pick, task.picks);
    },
    update(item, task, intent) {
      const { cursor, picks } = task;
      if (intent.type === 'move-cursor')
        return { ...task, cursor: moveCursor(intent.key, cursor, of.choices(item).length) };
      const { choice = cursor } = intent;
      return { cursor: choice, picks: [...picks, choice] };
    },
    passages(item, task) {
      const pick = lastPick(item, task);
      if (pick !== undefined) return of.verdict(item, pick);
      return [...of.asks(item, task.picks), picture(drawChoices(of.choices(item), task.cursor))];
    },
    bindings: (_, { picks }) => [
      ...(of.letters ?? []).map((key, choice): Binding<ChoiceIntent> => {
        const shown = choice === 0 && { label: of.letters?.join('/') ?? '', meaning: of.verb(picks) };
        return { keys: [key], intent: { type: 'choose', choice }, ...shown };
      }),
      ...cursorBindings,
      { keys: ['enter', ' '], intent: { type: 'choose' }, meaning: of.verb(picks) },
    ],
    read(item, task, line) {
      const heard = task.picks.at(-1);
      if (heard !== undefined && /^k(eep)?$/i.test(line)) return { type: 'choose', choice: heard };
      const lists = of.words(item);
      const choice = lists.map((names) => readChoice(line, names)).find((index) => index !== null) ?? null;
      if (choice !== null) return { type: 'choose', choice };
      const several = lists[0]?.filter((name) => line !== '' && name.startsWith(line.toLowerCase())) ?? [];
      const wrong = several.length > 1 ? `may be ${several.join(' or ')}` : 'is none of the answers';
      return malformed(`${quoted(line)} ${wrong}`, formOf(item, task));
    },
    form: formOf,
  };
}

/** A question with two answers, y and n. */
export function yesOrNo<Item extends TaskItem>(
  of: Pick<ChoiceOf<Item>, 'label' | 'asks'> & {
    /** What yes and no mean here. */
    readonly means: readonly [string, string];
    /** Other words for them in linear mode. */
    readonly words?: readonly [string, string];
    readonly form: string;
    isYes(item: Item): boolean;
    remark(item: Item): string;
    verdict(item: Item, isRight: boolean): readonly Passage[];
  },
): TaskKind<Item, Choosing, ChoiceIntent> {
  const names = ['yes', 'no'];
  const isRight = (item: Item, pick: number) => of.isYes(item) === (pick === 0);
  return choiceKind<Item>({
    label: of.label,
    choices: () => of.means.map((means, index) => ({ name: names[index] ?? '', means })),
    letters: ['y', 'n'],
    verb: () => 'answer',
    words: () => [names, of.words ?? names],
    form: () => of.form,
    asks: of.asks,
    outcome: (item, pick) => ({
      points: isRight(item, pick) ? 1 : 0,
      answer: names[pick] ?? '',
      remark: of.remark(item),
    }),
    verdict: (item, pick) => of.verdict(item, isRight(item, pick)),
  });
}
