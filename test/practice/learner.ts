import fc from 'fast-check';
import { expect } from 'vitest';
import type { Course } from '../../src/course/course.js';
import type { AnyPractice, Exercise, Input, Turn } from '../../src/practice/kit/exercise.js';
import { type Material, PracticeError } from '../../src/practice/kit/practice.js';
import type { LearnerEvent } from '../../src/progress/event.js';
import { noProgress, type Progress } from '../../src/progress/fold.js';
import type { Draw } from '../../src/questions/kind.js';
import { Streams } from '../../src/simulations/engine/streams.js';
import type { Key } from '../../src/text/key.js';
import { type Line, plain } from '../../src/text/line.js';
import { designSize, type Size } from '../../src/text/size.js';
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

/** What the screen leaves for a practice at 60×20, 80×24 and 120×40, and a little less. */
const sizes: readonly Size[] = [
  { columns: 56, rows: 14 },
  { columns: 58, rows: 15 },
  { columns: 76, rows: 18 },
  { columns: 116, rows: 34 },
];

export function words(lines: readonly Line[]): string {
  return lines.map(plain).join('\n');
}

/** Somebody doing a practice: keys a tenth of a second each, and all that went into the journal. */
export class Learner {
  readonly events: LearnerEvent[] = [];
  /** A text that the practice wants edited in the learner's own editor. */
  wantsEdited: string | undefined;
  /** What the practice said to a line that it did not understand. */
  malformed: string | undefined;

  constructor(
    public exercise: Exercise,
    public now = 0,
    public size: Size = { columns: 76, rows: 18 },
  ) {}

  /** Something happens, so many milliseconds later. */
  take(input: Input, later = 100): this {
    this.now += later;
    const turn: Turn = this.exercise.take(input, { now: this.now, size: this.size });
    this.exercise = turn.exercise;
    this.events.push(...turn.events);
    this.wantsEdited = turn.edit;
    this.malformed = turn.malformed;
    return this;
  }

  press(...keys: Key[]): this {
    for (const key of keys) this.take({ type: 'key', key });
    return this;
  }

  type(text: string): this {
    return this.press(...toKeys(text));
  }

  paste(text: string): this {
    return this.take({ type: 'paste', text });
  }

  /** Lets time go by, with one look at the clock at its end. */
  wait(milliseconds: number): this {
    return this.take({ type: 'tick' }, milliseconds);
  }

  flush(): this {
    return this.take({ type: 'flush' }, 0);
  }

  edited(text: string): this {
    return this.take({ type: 'edited', text });
  }

  /** Types lines in linear mode, every one of which must be understood. */
  read(...lines: string[]): this {
    for (const text of lines) {
      this.take({ type: 'line', text });
      if (this.malformed !== undefined) throw new Error(`"${text}" is malformed: ${this.malformed}`);
    }
    return this;
  }

  /** What is on screen. */
  get screen(): string {
    return words(this.exercise.view(this.size, this.now));
  }

  get said(): string {
    return words(this.exercise.say);
  }

  get answers(): readonly Extract<LearnerEvent, { type: 'answered' }>[] {
    return this.events.filter((event) => event.type === 'answered');
  }
}

export function learner(practice: AnyPractice, material: Material, size?: Size): Learner {
  return new Learner(practice.start(material), material.now, size);
}

/** Says which line is too wide or too many, if any, at any size. */
export function misfit(exercise: Exercise, now = 0): string | null {
  for (const size of sizes) {
    const lines = exercise.view(size, now);
    if (lines.length > size.rows) return `${lines.length} lines at ${size.columns}×${size.rows}`;
    const wide = lines.find((content) => lineWidth(content) > size.columns);
    if (wide !== undefined) return `${lineWidth(wide)} cells at ${size.columns}×${size.rows}: ${plain(wide)}`;
  }
  return null;
}

const printable = toKeys('abcdehjklmnprstxyzXY0123456789.-+^~><=|* ');
const named = toKeys([
  ...['up', 'down', 'left', 'right', 'enter', 'tab', 'backspace', 'delete', 'home', 'end', 'page-down', 'page-up'],
  ...['ctrl-u', 'ctrl-k', 'ctrl-w', 'alt-b'],
]);

/**
 * Whatever happens to it, in whatever order, an exercise fits every size, says what can be pressed, has something to say, and
 * drawing it changes nothing: a second drawing is the same.
 */
export function alwaysFits(start: () => Exercise, { runs = 15, length = 60, keys = [] as readonly Key[] } = {}): void {
  const key = fc.oneof(
    fc.constantFrom<Key>('enter', ...keys),
    fc.constantFrom(...named),
    fc.constantFrom(...printable),
  );
  const input: fc.Arbitrary<Input> = fc.oneof(
    { weight: 12, arbitrary: key.map((pressed): Input => ({ type: 'key', key: pressed })) },
    { weight: 1, arbitrary: fc.constant<Input>({ type: 'tick' }) },
    { weight: 1, arbitrary: fc.constant<Input>({ type: 'flush' }) },
    {
      weight: 1,
      arbitrary: fc.constant<Input>({ type: 'paste', text: '^1.2.3\nI asked our lead, she agreed. 漢字👍🏽 e\u0301' }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'a', '1', 'nonsense', '漢字').map((text): Input => ({ type: 'line', text })),
    },
  );
  fc.assert(
    fc.property(fc.array(input, { minLength: 5, maxLength: length }), (inputs) => {
      const player = new Learner(start());
      for (const next of inputs) {
        player.take(next, 700);
        const { exercise, now } = player;
        expect(misfit(exercise, now)).toBeNull();
        expect(exercise.keys.length).toBeGreaterThan(0);
        expect(exercise.say.length).toBeGreaterThan(0);
        expect(exercise.view(designSize, now)).toEqual(exercise.view(designSize, now));
      }
    }),
    { numRuns: runs },
  );
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

/** Why a practice cannot begin with this, in its own words. */
export function startFails(practice: AnyPractice, material: Material): string {
  try {
    practice.start(material);
  } catch (error) {
    expect(error).toBeInstanceOf(PracticeError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it began');
}
