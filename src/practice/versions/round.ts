import { drawFrom } from '../../simulations/engine/draw.js';
import type { Key } from '../../text/key.js';
import type { Line } from '../../text/line.js';
import { scrollTarget, squeezed } from '../../text/scroll.js';
import { showPassages } from '../kit/passages.js';
import { type CommonIntent, type Material, type Moment, type Step, stay, step } from '../kit/practice.js';
import { itemKey } from '../kit/sample.js';
import { type Bench, type BenchIntent, type BenchOf, benchOf, updateBench } from './bench.js';
import { standing, summaryOf } from './round-results.js';
import { readSavedRound } from './saved-round.js';
import type { Outcome, TaskItem, TaskKind } from './task.js';

export { sayPoints } from './round-results.js';

/** Tasks done one after the other, each with its answer in the journal at once, so that a killed terminal loses none. */
export interface Round<Item, Task> {
  /** The deck that the answers are recorded under. */
  readonly deck: string;
  readonly items: readonly Item[];
  /** What became of the first of them. */
  readonly outcomes: readonly Outcome[];
  /** The one in hand; null at the end. */
  readonly current: { readonly item: Item; readonly task: Task } | null;
  readonly bench: Bench | null;
  /** When the task came on screen, in milliseconds since 1970. */
  readonly since: number;
  readonly scroll: number;
  readonly seed: number;
}

export type RoundIntent<Intent> =
  | { readonly type: 'task'; readonly intent: Intent }
  | { readonly type: 'bench'; readonly intent: BenchIntent }
  | { readonly type: 'next' }
  | { readonly type: 'scroll'; readonly key: Key };

/** Where the items of a round come from. */
export interface Supply<Item> {
  readonly deck: string;
  find(id: string): Item | null;
  /** The ids of a new round. */
  sample(): readonly string[];
}

export interface RoundOf<Item extends TaskItem, Task, Intent extends { readonly type: string }> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What one task is called: "case". */
  readonly noun: string;
  readonly kind: TaskKind<Item, Task, Intent>;
  readonly bench?: BenchOf<Item>;
  /** Throws a PracticeError when the material is not in the course. */
  supply(material: Material): Supply<Item>;
}

/** A round of these items, as far as its outcomes go, and how it moves on: what `roundPractice` is made of. */
export function roundOf<Item extends TaskItem, Task, Intent extends { readonly type: string }>(
  of: RoundOf<Item, Task, Intent>,
) {
  type State = Round<Item, Task>;
  const { id, noun, kind } = of;
  const outcomeOf = ({ current }: State) => (current === null ? null : kind.outcome(current.item, current.task));

  /** What the bench is that comes before the first task, while it stands there. */
  const firstOf = ({ bench }: State) => (bench === null ? undefined : of.bench?.first);

  /** What is shown and said at the bench and of the task in hand. */
  const passagesOf = ({ current, bench }: State) => ({
    bench: current === null || bench === null ? [] : (of.bench?.passages(bench, current.item) ?? []),
    task: current === null ? [] : kind.passages(current.item, current.task),
  });

  const linesOf = (state: State, columns: number): readonly Line[] => {
    const { current, bench, items, outcomes } = state;
    if (current === null) return summaryOf(items.map(kind.label), outcomes, noun, columns);
    return showPassages(passagesOf(state)[bench === null ? 'task' : 'bench'], columns);
  };

  const taskAt = ({ items, seed }: Pick<State, 'items' | 'seed'>, index: number): State['current'] => {
    const item = items[index];
    return item === undefined ? null : { item, task: kind.begin(item, drawFrom(seed, item.id)) };
  };

  /** Goes on with the round that was left unfinished, else plays a new one; `question` asks for one item alone. */
  const begin = (material: Material): State => {
    const { question, progress, draw, now } = material;
    const { deck, find, sample } = of.supply(material);
    const alone = question !== undefined && find(question) !== null ? [question] : null;
    const saved = alone === null ? readSavedRound(progress.unfinished[id], deck) : null;
    const known = saved?.ids.every((one) => find(one) !== null) ? saved : null;
    const items = (alone ?? known?.ids ?? sample()).flatMap((one) => find(one) ?? []);
    const outcomes = known?.outcomes ?? [];
    const seed = draw(2 ** 31 - 1);
    const first = alone === null && known === null ? of.bench?.first : undefined;
    const bench = first === undefined ? null : benchOf([first.example], true);
    const current = taskAt({ items, seed }, outcomes.length);
    return { deck, items, outcomes, current, bench, since: now, scroll: 0, seed };
  };

  /** The task in hand after an intent. When that gave it its outcome, the journal gets it. */
  const take = (state: State, intent: Intent, now: number): Step<State> => {
    const { current, items, deck, since } = state;
    if (current === null || outcomeOf(state) !== null) return stay(state);
    const { item } = current;
    const task = kind.update(item, current.task, intent);
    const next = { ...state, current: { item, task }, bench: null };
    const outcome = kind.outcome(item, task);
    if (outcome === null) return step(next);
    const outcomes = [...state.outcomes, outcome];
    const { points, answer } = outcome;
    const question = itemKey(deck, item.id);
    const ms = Math.max(0, now - since);
    return step(
      { ...next, outcomes, scroll: 0 },
      { type: 'answered', question, answer, correct: points === 1, points, confidence: null, ms },
      standing(id, deck, items, outcomes),
    );
  };

  const atBench = (state: State, intent: BenchIntent, now: number): Step<State> => {
    const bench = updateBench(state.bench, intent);
    if (bench === state.bench) return stay(state);
    const isBegun = bench === null && firstOf(state) !== undefined;
    return step({ ...state, bench, scroll: 0, since: isBegun ? now : state.since });
  };

  const scrollBy = (state: State, key: Key, { size }: Moment): Step<State> => {
    const lines = squeezed(linesOf(state, size.columns), size.rows).length;
    return step({ ...state, scroll: scrollTarget(key, state.scroll, lines, size.rows) ?? state.scroll });
  };

  const update = (state: State, intent: RoundIntent<Intent> | CommonIntent, moment: Moment): Step<State> => {
    switch (intent.type) {
      case 'task':
        return take(state, intent.intent, moment.now);
      case 'bench':
        return atBench(state, intent.intent, moment.now);
      case 'paste':
        return state.bench === null ? stay(state) : atBench(state, { ...intent, type: 'insert' }, moment.now);
      case 'next':
        if (outcomeOf(state) === null) return stay(state);
        return step({ ...state, current: taskAt(state, state.outcomes.length), since: moment.now, scroll: 0 });
      case 'scroll':
        return scrollBy(state, intent.key, moment);
      default:
        return stay(state);
    }
  };

  return { outcomeOf, firstOf, passagesOf, linesOf, begin, update };
}
