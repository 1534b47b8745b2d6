import type { Key } from '../../text/key.js';
import type { Line } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import type { Binding, CommonIntent, Malformed, Moment, Practice, Step } from './practice.js';

/** What a practice is at one of its stages. Made from the state whenever it is asked for, so that the state stays plain data. */
export interface Stage<State, Intent extends { readonly type: string }> {
  /** Where in it the learner is. */
  readonly status: string;
  readonly bindings: readonly Binding<Intent>[];
  /** How to answer in linear mode; null when it only goes on. */
  readonly form: string | null;
  readonly typing?: true;
  readonly done?: true;
  /** Milliseconds between the ticks it wants. */
  readonly every?: number;
  /** Takes any intent of the practice: one of another stage comes too late and changes nothing. */
  update(intent: Intent | CommonIntent, moment: Moment): Step<State>;
  view(size: Size, now: number): readonly Line[];
  say(): readonly Line[];
  read(line: string): Intent | Malformed;
  typed?(key: Key): Intent | null;
}

/** A practice from what it is at each of its stages. */
export function staged<State, Intent extends { readonly type: string }>(
  of: Pick<Practice<State, Intent>, 'id' | 'title' | 'summary' | 'begin'>,
  stageOf: (state: State) => Stage<State, Intent>,
): Practice<State, Intent> {
  return {
    ...of,
    update: (state, intent, moment) => stageOf(state).update(intent, moment),
    view: (state, size, now) => stageOf(state).view(size, now),
    say: (state) => stageOf(state).say(),
    bindings: (state) => stageOf(state).bindings,
    typed: (state, key) => stageOf(state).typed?.(key) ?? null,
    typing: (state) => stageOf(state).typing ?? false,
    read: (state, line) => stageOf(state).read(line),
    form: (state) => stageOf(state).form,
    status: (state) => stageOf(state).status,
    done: (state) => stageOf(state).done ?? false,
    every: (state) => stageOf(state).every ?? null,
  };
}

/** A step of a part of a state, as a step of the whole. */
export function within<Part, Whole>(step: Step<Part>, whole: (part: Part) => Whole): Step<Whole> {
  return { ...step, state: whole(step.state) };
}

/** Lines of plain text for linear mode. */
export function said(...lines: readonly string[]): Line[] {
  return lines.filter((text) => text !== '').map((text) => [{ text }]);
}
