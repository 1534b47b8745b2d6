/** A round of tasks. Longer than most: a closure over the kind of task, whose types are nobody else's business. */

import { drawFrom } from '../../simulations/engine/draw.js';
import { pressField } from '../../text/field.js';
import { line } from '../../text/line.js';
import type { Meaning } from '../../words/phrase.js';
import { itemKey } from '../kit/deck.js';
import { fieldPageBindings, passageStage, type Scroll, sayPassages, scrollBindings } from '../kit/page.js';
import { type CommonIntent, type Material, type Practice, type Stage, type Step, stay, step } from '../kit/practice.js';
import type { ItemSource } from './item-source.js';
import {
  openPlayground,
  type Playground,
  type PlaygroundIntent,
  type PlaygroundOf,
  playgroundBindings,
  updatePlayground,
} from './playground.js';
import { readStanding, standing, summaryOf } from './round-results.js';
import type { Outcome, TaskItem, TaskKind } from './task.js';

/** Tasks done one after the other, each with its answer in the journal at once, so that a killed terminal loses none. */
export interface Round<Item, Task> {
  /** The deck that the answers are recorded under. */
  readonly deck: string;
  readonly items: readonly Item[];
  /** What became of the first of them. */
  readonly outcomes: readonly Outcome[];
  /** The one that is being done; null at the end. */
  readonly current: { readonly item: Item; readonly task: Task } | null;
  readonly playground: Playground | null;
  /** When the task came on screen, in milliseconds since 1970. */
  readonly since: number;
  readonly scroll: number;
  readonly seed: number;
}

export type RoundIntent<Intent> =
  | { readonly type: 'task'; readonly intent: Intent }
  | { readonly type: 'playground'; readonly intent: PlaygroundIntent }
  | { readonly type: 'next' }
  | Scroll;

export interface RoundOf<Item extends TaskItem, Task, Intent extends { readonly type: string }> {
  readonly id: string;
  readonly title: Meaning;
  readonly summary: Meaning;
  /** What one task is called: "case". */
  readonly noun: string;
  readonly kind: TaskKind<Item, Task, Intent>;
  readonly playground?: PlaygroundOf<Item>;
  /** Throws a PracticeError when the material is not in the course. */
  source(material: Material): ItemSource<Item>;
}

/** A practice that is a round of tasks of one kind, with a playground beside them if they have one. */
export function roundPractice<Item extends TaskItem, Task, Intent extends { readonly type: string }>(
  of: RoundOf<Item, Task, Intent>,
): Practice<Round<Item, Task>, RoundIntent<Intent>> {
  type State = Round<Item, Task>;
  const { id, title, summary, noun, kind } = of;

  const taskAt = ({ items, seed }: Pick<State, 'items' | 'seed'>, index: number): State['current'] => {
    const item = items[index];
    return item === undefined ? null : { item, task: kind.begin(item, drawFrom(seed, item.id)) };
  };

  /** Goes on with the round that was left unfinished, else begins a new one; `question` asks for one item alone. */
  const begin = (material: Material): State => {
    const { question, progress, draw, now } = material;
    const { deck, find, sample } = of.source(material);
    const alone = question !== undefined && find(question) !== null ? [question] : null;
    const saved = alone === null ? readStanding(progress.unfinished[id], deck) : null;
    const known = saved?.ids.every((one) => find(one) !== null) ? saved : null;
    const items = (alone ?? known?.ids ?? sample()).flatMap((one) => find(one) ?? []);
    const outcomes = known?.outcomes ?? [];
    const seed = draw(2 ** 31 - 1);
    const first = alone === null && known === null ? of.playground?.first : undefined;
    const playground = first === undefined ? null : openPlayground([first.example], true);
    const current = taskAt({ items, seed }, outcomes.length);
    return { deck, items, outcomes, current, playground, since: now, scroll: 0, seed };
  };

  /** The task after an intent. When that gave it its outcome, the journal gets it. */
  const take = (state: State, intent: Intent, now: number): Step<State> => {
    const { current, items, deck, since } = state;
    if (current === null || kind.outcome(current.item, current.task) !== null) return stay(state);
    const { item } = current;
    const task = kind.update(item, current.task, intent);
    const next = { ...state, current: { item, task }, playground: null };
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

  const play = (state: State, intent: PlaygroundIntent, now: number): Step<State> => {
    const playground = updatePlayground(state.playground, intent);
    if (playground === state.playground) return stay(state);
    const isBegun = playground === null && of.playground?.first !== undefined;
    return step({ ...state, playground, scroll: 0, since: isBegun ? now : state.since });
  };

  const update = (state: State, intent: RoundIntent<Intent> | CommonIntent, now: number): Step<State> => {
    switch (intent.type) {
      case 'task':
        return take(state, intent.intent, now);
      case 'playground':
        return play(state, intent.intent, now);
      case 'paste':
        return state.playground === null ? stay(state) : play(state, { ...intent, type: 'insert' }, now);
      case 'next': {
        const current = taskAt(state, state.outcomes.length);
        return step({ ...state, current, playground: null, since: now, scroll: 0 });
      }
      default:
        return stay(state);
    }
  };

  const stageOf = (state: State): Stage<State, RoundIntent<Intent>> => {
    const { current, playground, items, outcomes } = state;
    if (current === null) {
      return passageStage({
        passages: summaryOf(items.map(kind.label), outcomes, noun),
        status: 'done',
        done: true,
        bindings: [{ keys: ['enter'], intent: { type: 'next' }, meaning: 'leave' }],
        form: null,
        update: () => stay(state),
        read: () => ({ type: 'next' }),
      });
    }
    const { item, task } = current;
    const isAnswered = kind.outcome(item, task) !== null;
    const passages = kind.passages(item, task);
    const tried = playground === null ? [] : (of.playground?.passages(playground, item) ?? []);
    const first = playground === null ? undefined : of.playground?.first;
    const texts = of.playground?.texts?.(item);
    const opening =
      texts === undefined
        ? []
        : [{ keys: ['t'], intent: playing({ type: 'open', texts }), meaning: 'try your own' } as const];
    return passageStage<State, RoundIntent<Intent>>({
      passages: playground === null ? passages : tried,
      say() {
        if (first === undefined) return sayPassages([...tried, ...passages]);
        return playground?.pristine ? [line(first.intro)] : sayPassages(tried);
      },
      scroll: { at: state.scroll, to: (scroll) => ({ ...state, scroll }) },
      status: first?.status ?? `${noun} ${outcomes.length + (isAnswered ? 0 : 1)}/${items.length}`,
      form: isAnswered ? null : (first?.form ?? kind.form(item, task)),
      ...(playground !== null && { typing: true as const }),
      bindings:
        playground !== null
          ? [
              ...playgroundBindings(playground, of.playground?.next ?? 'back').map((one) => ({
                ...one,
                intent: playing(one.intent),
              })),
              ...fieldPageBindings,
            ]
          : isAnswered
            ? [
                {
                  keys: ['enter', ' '],
                  intent: { type: 'next' },
                  meaning: outcomes.length < items.length ? 'next' : 'see how it went',
                },
                ...opening,
                ...scrollBindings,
              ]
            : [
                ...kind.bindings(item, task).map((one) => ({ ...one, intent: doing(one.intent) })),
                ...opening,
                ...fieldPageBindings,
              ],
      update: (intent, { now }) => (intent.type === 'next' && !isAnswered ? stay(state) : update(state, intent, now)),
      typed(key) {
        const field = playground?.fields[playground.focus];
        return field && pressField(field, key) !== null ? playing({ type: 'edit', key }) : null;
      },
      read(text) {
        if (isAnswered) return { type: 'next' };
        const wanted = of.playground?.read(text, playground !== null) ?? null;
        if (wanted !== null) return playing({ type: 'open', texts: wanted });
        if (first !== undefined) return playing({ type: 'close' });
        const read = kind.read(item, task, text);
        return 'malformed' in read ? read : doing(read);
      },
    });
  };

  return { id, title, summary, begin, stage: stageOf };
}

function doing<Intent>(intent: Intent) {
  return { type: 'task', intent } as const;
}

function playing(intent: PlaygroundIntent) {
  return { type: 'playground', intent } as const;
}
