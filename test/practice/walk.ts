import fc from 'fast-check';
import { expect } from 'vitest';
import type { Exercise, Turn } from '../../src/practice/legacy-exercise.js';
import type { LearnerEvent } from '../../src/progress/event.js';
import { type Line, plain } from '../../src/text/line.js';
import { lineWidth } from '../../src/text/width.js';
import { toKeys } from '../keys.js';

const sizes = [
  { columns: 58, rows: 15 },
  { columns: 76, rows: 19 },
  { columns: 116, rows: 35 },
];

export const textOf = (lines: readonly Line[]): string => lines.map(plain).join('\n');

/** An exercise being done by keys, a tenth of a second each. */
export class Walk {
  readonly events: LearnerEvent[] = [];
  now: number;
  exercise: Exercise;

  constructor(exercise: Exercise, now = 0) {
    this.exercise = exercise;
    this.now = now;
  }

  press(...keys: string[]): this {
    for (const key of toKeys(keys)) this.take(this.exercise.press(key, this.later(100)));
    return this;
  }

  type(text: string): this {
    return this.press(...text);
  }

  paste(text: string): this {
    return this.take(this.exercise.paste(text, this.later(100)));
  }

  wait(milliseconds: number): this {
    return this.take(this.exercise.tick(this.later(milliseconds)));
  }

  read(...lines: string[]): this {
    for (const line of lines) {
      const turn = this.exercise.read(line, this.later(100));
      if ('malformed' in turn) throw new Error(`"${line}" was refused: ${turn.malformed}`);
      this.take(turn);
    }
    return this;
  }

  private later(milliseconds: number): number {
    this.now += milliseconds;
    return this.now;
  }

  take(turn: Turn): this {
    this.events.push(...turn.events);
    this.exercise = turn.exercise;
    return this;
  }

  /** What is on screen at the middle size. */
  get screen(): string {
    return textOf(this.exercise.view({ columns: 76, rows: 40 }, this.now));
  }

  get said(): string {
    return textOf(this.exercise.say);
  }
}

/** Whatever is pressed, typed or pasted, every view fits every size. */
export function alwaysFits(begin: () => Exercise, keys: readonly string[], seed: number, numRuns = 12): void {
  const step = fc.oneof(fc.constantFrom(...keys), fc.constantFrom('paste', 'tick'));
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 45 }), (steps) => {
      const walk = new Walk(begin());
      for (const pressed of steps) {
        if (pressed === 'paste')
          walk.paste('I asked our lead, she agreed.\nWe shipped 3 days early. 漢字👍🏽 '.repeat(3));
        else if (pressed === 'tick') walk.wait(2100);
        else walk.press(pressed);
        for (const size of sizes) {
          const lines = walk.exercise.view(size, walk.now);
          expect(lines.length).toBeLessThanOrEqual(size.rows);
          for (const line of lines) expect(lineWidth(line), textOf([line])).toBeLessThanOrEqual(size.columns);
        }
        for (const line of walk.exercise.say) expect(line.map(({ tone }) => tone).length).toBeGreaterThan(0);
      }
    }),
    { seed, numRuns },
  );
}
