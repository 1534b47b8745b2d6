import { expect } from 'vitest';
import type { Course } from '../../src/course/course.js';
import {
  type Exercise,
  type Material,
  type Practice,
  PracticeError,
  type Turn,
} from '../../src/practice/legacy-exercise.js';
import type { LearnerEvent } from '../../src/progress/event.js';
import type { Progress } from '../../src/progress/fold.js';
import { noProgress } from '../../src/progress/fold.js';
import type { Draw } from '../../src/questions/kind.js';
import { Streams } from '../../src/simulations/engine/streams.js';
import type { Key } from '../../src/text/key.js';
import { type Line, plain } from '../../src/text/line.js';
import { lineWidth } from '../../src/text/width.js';
import { toKeys } from '../keys.js';

export function drawOf(seed: number): Draw {
  const stream = new Streams(seed).of('test');
  return (n) => stream.below(n);
}

export function materialOf(course: Course, wishes: Partial<Material> & { readonly seed?: number } = {}): Material {
  const { seed = 1, ...rest } = wishes;
  return { course, progress: noProgress, draw: drawOf(seed), now: 0, ...rest };
}

const sizes = [
  { columns: 60, rows: 15 },
  { columns: 58, rows: 15 },
  { columns: 76, rows: 19 },
  { columns: 118, rows: 36 },
] as const;

const printable = toKeys('abcdehjklmnprstxyzXY0123456789.-+^~><=|* ');
const named = [
  'up',
  'down',
  'left',
  'right',
  'enter',
  'tab',
  'backspace',
  'home',
  'end',
  'page-down',
  'page-up',
  'escape',
  'ctrl-u',
] as const;

/** Presses keys at random and hands every state on the way to `look`. */
export function pressAtRandom(
  begin: Exercise,
  seed: number,
  presses: number,
  look: (exercise: Exercise) => void,
): void {
  const draw = drawOf(seed);
  let exercise = begin;
  for (let count = 0; count < presses; count++) {
    look(exercise);
    const keys = draw(3) === 0 ? printable : named;
    exercise = exercise.press(draw(4) === 0 ? 'enter' : (keys[draw(keys.length)] ?? 'enter'), count).exercise;
  }
}

/** Says which line is too wide or too many, if any. */
export function misfit(exercise: Exercise): string | null {
  for (const size of sizes) {
    const lines = exercise.view(size, 0);
    if (lines.length > size.rows) return `${lines.length} lines at ${size.columns}×${size.rows}`;
    const wide = lines.find((content) => lineWidth(content) > size.columns);
    if (wide !== undefined) return `${lineWidth(wide)} cells at ${size.columns}×${size.rows}: ${plain(wide)}`;
  }
  return null;
}

export function shown(exercise: Exercise, size: { columns: number; rows: number } = sizes[2]): string {
  return exercise.view(size, 0).map(plain).join('\n');
}

export function words(lines: readonly Line[]): string {
  return lines.map(plain).join('\n');
}

/** Presses one key after the other and collects the events. */
export function press(exercise: Exercise, ...keys: Key[]): Turn {
  return keys.reduce<Turn>(
    ({ exercise: current, events }, key) => {
      const turn = current.press(key, 0);
      return { exercise: turn.exercise, events: [...events, ...turn.events] };
    },
    { exercise, events: [] },
  );
}

export function type(exercise: Exercise, text: string): Exercise {
  return press(exercise, ...toKeys(text)).exercise;
}

/** Reads lines as linear mode does: what goes on without an answer goes on. */
export function answer(exercise: Exercise, ...lines: string[]): Turn {
  let turn: Turn = { exercise, events: [] };
  for (const text of lines) {
    const next = turn.exercise.read(text, 0);
    if ('malformed' in next) throw new Error(`"${text}" is malformed: ${next.malformed}`);
    turn = { exercise: next.exercise, events: [...turn.events, ...next.events] };
  }
  return turn;
}

/** Progress in which this practice was left where the events leave it. */
export function progressAfter(events: readonly LearnerEvent[]): Progress {
  const unfinished: Record<string, string> = {};
  for (const event of events) {
    if (event.type === 'practised') unfinished[event.practice] = event.state;
    if (event.type === 'sorted') delete unfinished[event.practice];
  }
  return { ...noProgress, unfinished };
}

export function beginFails(practice: Practice, material: Material): string {
  try {
    practice.begin(material);
  } catch (error) {
    expect(error).toBeInstanceOf(PracticeError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it began');
}
