import type { LearnerEvent } from '../../progress/event.js';
import type { Size } from '../../simulations/engine/simulation.js';
import { type Key, keyName } from '../../text/key.js';
import type { Line } from '../../text/line.js';
import type { Endpoint, Errand } from './errand.js';
import type { CommonIntent, Material, Moment, Practice, Stage } from './practice.js';

/** What a person, the clock or linear mode does to an exercise. Plain data: a list of them replays what happened. */
export type Input =
  | { readonly type: 'key'; readonly key: Key }
  /** A line typed in linear mode. */
  | { readonly type: 'line'; readonly text: string }
  | CommonIntent;

/**
 * A practice being done: immutable, every input gives the next. It knows no terminal: the screen paints `view`, linear mode
 * says `say`, and both put the events of a turn into the journal. Made from a `Practice` and its state by `startPractice`;
 * it exists so that what uses practices need not know the type of their state.
 */
export interface Exercise {
  readonly practice: string;
  readonly title: string;
  readonly status: string;
  /** What can be pressed now: `[['space', 'choose'], …]`, the most useful first. */
  readonly keys: readonly (readonly [label: string, meaning: string])[];
  readonly typing: boolean;
  readonly done: boolean;
  readonly every: number | null;
  /** What it waits for outside; null for nothing. */
  readonly errand: Errand | null;
  /** Whether escape means something to it; otherwise it leaves the practice. */
  readonly takesEscape: boolean;
  readonly say: readonly Line[];
  readonly form: string | null;
  view(size: Size, now: number): readonly Line[];
  take(input: Input, moment: Moment): Turn;
}

export interface Turn {
  readonly exercise: Exercise;
  /** What goes into the journal. */
  readonly events: readonly LearnerEvent[];
  /** A text to edit in the learner's own editor; hand it back as an `edited` input. */
  readonly edit?: string;
  /** An endpoint that the learner allows answers to be sent to. */
  readonly allow?: Endpoint;
  /** Why a line could not be understood, and what would be. */
  readonly malformed?: string;
}

/** A practice whose state is nobody else's business. */
export interface AnyPractice {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Throws a PracticeError when the material it needs is not in the course. */
  start(material: Material): Exercise;
}

/** Hides the types of a practice's state and intents, so that practices can stand in one list. */
export function practice<State, Intent extends { readonly type: string }>(of: Practice<State, Intent>): AnyPractice {
  const { id, title, summary } = of;
  return { id, title, summary, start: (material) => exerciseOf(of, of.begin(material)) };
}

function exerciseOf<State, Intent extends { readonly type: string }>(
  of: Practice<State, Intent>,
  state: State,
): Exercise {
  const stage = of.stage(state);
  const { status, bindings, form, typing = false, done = false, every = null, errand = null } = stage;
  const exercise: Exercise = {
    practice: of.id,
    title: of.title,
    ...{ status, form, typing, done, every, errand },
    takesEscape: bindings.some(({ keys }) => keys.includes('escape')),
    keys: bindings.flatMap(({ keys: [first], label, meaning }): [string, string][] =>
      meaning === undefined || first === undefined ? [] : [[label ?? keyName(first), meaning]],
    ),
    get say() {
      return stage.say();
    },
    view: (size, now) => stage.view(size, now),
    take(input, moment) {
      const intent = intentOf(stage, input);
      if (intent === null) return { exercise, events: [] };
      if ('malformed' in intent) {
        // A clock may have run out while the line was written, and then it is not asked for again.
        const late = every === null ? null : exercise.take({ type: 'tick' }, moment);
        return late?.exercise.done ? late : { exercise, events: [], malformed: intent.malformed };
      }
      const { state: next, ...outside } = stage.update(intent, moment);
      return { ...outside, exercise: next === state ? exercise : exerciseOf(of, next) };
    },
  };
  return exercise;
}

function intentOf<State, Intent extends { readonly type: string }>(stage: Stage<State, Intent>, input: Input) {
  if (input.type === 'line') return stage.read(input.text.trim());
  // News of what was stopped comes too late.
  if (input.type === 'news' && input.errand !== stage.errand?.id) return null;
  if (input.type !== 'key') return input;
  const bound = stage.bindings.find(({ keys }) => keys.includes(input.key));
  return bound?.intent ?? stage.typed?.(input.key) ?? null;
}
