import type { Learner } from '../learners.js';
import type { Act } from '../play.js';
import type { LookName } from '../svg.js';

/** A moment of the program that is worth looking at, and how to come there. */
export interface Scene {
  /** What `npm run pictures -- NAME` asks for; unique. */
  readonly name: string;
  readonly group: Group;
  /** What it shows, in a few words. */
  readonly about: string;
  /** The command's own words. */
  readonly args: readonly string[];
  /** In the middle of the course, unless told. */
  readonly learner?: Learner;
  readonly settings?: Readonly<Record<string, string | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The colours of the terminal that it stands in: dark, unless told. */
  readonly on?: LookName;
  /** Each act says what must be shown then; the last one is the picture. */
  readonly acts: readonly Act[];
  /** Kept as text in test/screens: it must not depend on how long anything took. */
  readonly golden?: boolean;
}

export type Group = 'screen' | 'question' | 'simulation' | 'practice' | 'help' | 'theme' | 'linear';

/** A terminal of so many cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export const sizes: readonly Size[] = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 50 },
];

/** "80x24". */
export function sizeName({ columns, rows }: Size): string {
  return `${columns}x${rows}`;
}
