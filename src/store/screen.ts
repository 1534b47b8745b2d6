import type { Exercise } from '../practice/kit/exercise.js';
import type { TextField } from '../text/field.js';
import type { FirstStart } from './first-start.js';
import type { Session } from './session.js';
import type { TextName } from './settings.js';
import type { Simulating } from './simulating.js';

/** What is on screen, with all that this screen remembers. Screens lie on a stack: leaving one shows the one before. */
export type Screen =
  /** `leaving` while it asks whether to leave; it keeps the notice that the question stands in place of. */
  | { readonly name: 'home'; readonly cursor: number; readonly leaving?: { readonly notice: string | null } }
  | { readonly name: 'first-start'; readonly first: FirstStart }
  | { readonly name: 'track'; readonly track: string; readonly cursor: number }
  /** `step` counts from 0; `scroll` is the first line on screen. */
  | { readonly name: 'lesson'; readonly lesson: string; readonly step: number; readonly scroll: number }
  /** After the last step: what to do with what was learned. */
  | { readonly name: 'lesson-end'; readonly lesson: string; readonly cursor: number }
  | { readonly name: 'session'; readonly session: Session; readonly scroll: number }
  | { readonly name: 'simulations'; readonly cursor: number }
  | { readonly name: 'scenarios'; readonly simulation: string; readonly cursor: number }
  | { readonly name: 'simulation'; readonly simulating: Simulating }
  | { readonly name: 'practices'; readonly cursor: number }
  | { readonly name: 'practice'; readonly exercise: Exercise; readonly lesson: string | null }
  | { readonly name: 'search'; readonly field: TextField; readonly cursor: number }
  /** `typing` while the value of a setting is typed. */
  | {
      readonly name: 'settings';
      readonly cursor: number;
      readonly typing?: { readonly name: TextName; readonly field: TextField };
    }
  | { readonly name: 'palette'; readonly scope: PaletteScope; readonly field: TextField; readonly cursor: number }
  /** The days until the interview; `draft` while the day or the minutes are being turned. */
  | {
      readonly name: 'plan';
      readonly draft: { readonly date: string; readonly minutes: number } | null;
      readonly scroll: number;
    }
  /** How it is going, in charts. */
  | { readonly name: 'progress'; readonly scroll: number }
  /** Bookmarks and notes. */
  | { readonly name: 'notes'; readonly cursor: number }
  | {
      readonly name: 'note';
      readonly lesson: string;
      /** From 0. */
      readonly step: number;
      readonly field: TextField;
      /** The event of the note that is being changed. */
      readonly replaces: string | null;
      /** Set when leaving was asked for and would have lost what is typed. */
      readonly warned: boolean;
    };

/** What a palette lists: all that can be opened, the lessons, the steps of the lesson below it, the questions of the quiz, the links of the step. */
export type PaletteScope = 'all' | 'lessons' | 'steps' | 'questions' | 'links';

export type ScreenName = Screen['name'];

export type ScreenOf<Name extends ScreenName> = Extract<Screen, { name: Name }>;

/** Home as it is found. */
export const home: ScreenOf<'home'> = { name: 'home', cursor: 0 };
