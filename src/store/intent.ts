import type { KnobSettings, SimulationEmbed } from '../course/block.js';
import type { Course } from '../course/course.js';
import type { Endpoint, News } from '../practice/kit/errand.js';
import type { Input } from '../practice/kit/exercise.js';
import type { Confidence, Rating } from '../progress/event.js';
import type { Intent as QuestionIntent } from '../questions/kind.js';
import type { PlaybackAction } from '../simulations/engine/playback.js';
import type { Wishes } from '../simulations/engine/run.js';
import type { Key } from '../text/key.js';
import type { Size } from '../text/size.js';
import type { LiveBlock } from '../text/typeset.js';
import type { FirstStartIntent } from './first-start.js';
import type { PaletteScope } from './screen.js';
import type { Settings, TextName } from './settings.js';

/** Screens that need nothing but their name, or a name of something in the course, to be opened. */
export type Place =
  | { readonly name: 'simulations' | 'practices' | 'search' | 'settings' | 'notes' | 'plan' | 'progress' }
  | { readonly name: 'track'; readonly track: string }
  | { readonly name: 'scenarios'; readonly simulation: string };

/** What a learner means on a session's screen. */
export type SessionIntent =
  | { readonly type: 'press'; readonly intent: QuestionIntent }
  /** An answer typed in linear mode, and how sure they are of it. It is handed in at once if it can be read. */
  | { readonly type: 'read'; readonly line: string; readonly confidence: Confidence | null }
  | { readonly type: 'confide'; readonly confidence: Confidence }
  | { readonly type: 'show-hint' | 'hand-in' | 'give-up' | 'turn-card' | 'next' | 'skip' }
  /** Takes the last answer back; begins the quiz again from its first question. */
  | { readonly type: 'take-back' }
  | { readonly type: 'start-over' }
  /** Counts the last answer as right, though it was marked wrong; once more takes that back. */
  | { readonly type: 'overrule' }
  /** Keeps what was asked out of reviews, or marks it to be looked at again; once more takes that back. */
  | { readonly type: 'suspend' }
  | { readonly type: 'flag' }
  /** To another question of the quiz, from 0. */
  | { readonly type: 'jump'; readonly index: number }
  | { readonly type: 'judge'; readonly rating: Rating };

/** What a learner means on a simulation's screen. */
export type SimulationIntent =
  /** A whole guess, as linear mode reads it. */
  | { readonly type: 'type-guess'; readonly guess: string }
  /** A key of the field, or an arrow among the choices. */
  | { readonly type: 'press-guess'; readonly key: Key }
  /** A key of what is being typed for the selected knob; the first digit begins it. */
  | { readonly type: 'press-knob'; readonly key: Key }
  /** Sets the selected knob to what was typed, or drops that. */
  | { readonly type: 'set-knob' | 'drop-typed' }
  /** Goes on without a guess, or with the one that was typed. */
  | { readonly type: 'decline-guess' | 'commit-guess' }
  | { readonly type: 'play'; readonly action: PlaybackAction }
  /** The best known beside the learner's own run of a challenge, or away again. */
  | { readonly type: 'show-best' }
  /** Starts over with these knobs. */
  | { readonly type: 'rerun'; readonly knobs: KnobSettings };

/**
 * All that can happen to the program, whatever key, line or clock says it. Plain data: with the time at which each came, a list
 * of them replays what somebody did (`BACKPRESSURE_DEBUG=1` writes one).
 */
export type Intent =
  | { readonly type: 'open'; readonly place: Place }
  /** Leaves the screen on top; does nothing on the first one. */
  | { readonly type: 'back' | 'go-home' | 'toggle-help' | 'retry-saving' }
  /**
   * A key in a list of so many items, a page of which shows. Several may come before anything is drawn, so that it is the
   * key that counts and never a place worked out from what was drawn last.
   */
  | { readonly type: 'move-cursor'; readonly key: Key; readonly items: number; readonly page: number }
  /** A key, or a turn of the wheel, over so many lines in a window of so many rows; on the screen, or in its help. */
  | { readonly type: 'scroll' | 'scroll-help'; readonly key: Key; readonly lines: number; readonly rows: number }
  /** Why a key did nothing, in a sentence, until the next one; null for one of which nobody expects an answer. */
  | { readonly type: 'hint'; readonly hint: string | null }
  /** A list of all that can be opened, or of a part of it. */
  | { readonly type: 'open-palette'; readonly scope: PaletteScope }
  /** Opens an address in the browser; without one, that of the step on screen, or a list of them. */
  | { readonly type: 'follow'; readonly href?: string }
  /** Marks the step on screen, or takes the mark away. */
  | { readonly type: 'bookmark' }
  /** A note on the step on screen; or, by the id of its event, one that is there already. */
  | { readonly type: 'open-note'; readonly note?: string }
  | { readonly type: 'note'; readonly key: Key }
  | { readonly type: 'save-note' | 'leave-note' }
  /** Takes a bookmark or a note away, by the id of its event. */
  | { readonly type: 'take-back'; readonly event: string }
  /** A key in the field of the search or the palette. Several may come before anything is drawn, so it is the key that counts. */
  | { readonly type: 'search'; readonly key: Key }
  /** Escape on home: asks before the program ends, and a second time takes the question back. */
  | { readonly type: 'ask-to-leave' | 'stay' }
  /** The half minute of a first start; does nothing for someone who has been here. */
  | { readonly type: 'open-first-start' }
  | { readonly type: 'first-start'; readonly intent: FirstStartIntent }
  | { readonly type: 'leave-first-start'; readonly to: 'lesson' | 'home' }
  | { readonly type: 'change-settings'; readonly settings: Settings }
  /** A setting that is typed: begun, a key of it, kept, or left as it was. */
  | { readonly type: 'type-setting'; readonly name: TextName }
  | { readonly type: 'press-setting'; readonly key: Key }
  | { readonly type: 'keep-setting' | 'drop-setting' }
  /** One line for the learner about something that just happened; null takes it away. */
  | { readonly type: 'notify'; readonly notice: string | null }
  /** At the saved step, unless one is named; steps count from 0. */
  | { readonly type: 'open-lesson'; readonly lesson: string; readonly step?: number }
  /** Another step of the lesson on screen, and past the last one its end. */
  | { readonly type: 'turn-to'; readonly step: number }
  /** Opens what a step embeds. */
  | { readonly type: 'enter'; readonly block: LiveBlock }
  | { readonly type: 'open-quiz'; readonly lesson: string }
  | { readonly type: 'open-track-quiz'; readonly track: string }
  | { readonly type: 'open-question'; readonly question: string }
  /** What is due, or as much of it as there is time for: by the settings, where no minutes are named. */
  | { readonly type: 'open-review'; readonly minutes?: number }
  /** What is known least, due or not; of one lesson, if one is named. */
  | { readonly type: 'open-weakest'; readonly lesson?: string }
  /** The questions of a lesson that are not known to be right: all of them right, and it is completed. */
  | { readonly type: 'open-test-out'; readonly lesson: string }
  /** Says that the learner knows a lesson; once more takes that back. */
  | { readonly type: 'claim'; readonly lesson: string }
  /** Starts one lesson over. */
  | { readonly type: 'reset-lesson'; readonly lesson: string }
  /** The day of the interview, "2026-12-07", and the minutes on a day; null for none. */
  | { readonly type: 'plan'; readonly date: string | null; readonly minutes?: number }
  /** Moves the day and the minutes of the plan on screen by so much; keeps what came of it. */
  | { readonly type: 'turn-plan'; readonly days: number; readonly minutes: number }
  | { readonly type: 'keep-plan' }
  | { readonly type: 'session'; readonly intent: SessionIntent }
  | {
      readonly type: 'open-simulation';
      readonly simulation: string;
      readonly scenario?: string | undefined;
      readonly set?: KnobSettings | undefined;
      readonly embed?: SimulationEmbed;
      readonly lesson?: string;
    }
  /** A task of a simulation, with a seed that others can have too. Throws a KnobError. */
  | { readonly type: 'open-challenge'; readonly simulation: string; readonly challenge: string; readonly seed?: number }
  /** A run put together by hand, outside of any lesson. Throws a KnobError. */
  | { readonly type: 'open-run'; readonly simulation: string; readonly wishes: Wishes }
  | { readonly type: 'simulation'; readonly intent: SimulationIntent }
  /** Leaves the simulation and records that it was run. */
  | { readonly type: 'leave-simulation' }
  | {
      readonly type: 'open-practice';
      readonly practice: string;
      readonly deck?: string;
      readonly question?: string;
      readonly lesson?: string;
      /** In place of those in the settings. */
      readonly interviewer?: Endpoint;
      readonly transcribe?: string;
    }
  /** What the errand of a practice on any of the screens brings. */
  | { readonly type: 'news'; readonly errand: string; readonly news: News }
  /** What happens to the practice on screen, seen in a viewport of this size. */
  | { readonly type: 'practice'; readonly input: Input; readonly size: Size }
  /** What was typed into the field on screen just before the program ended: text, and no command. */
  | { readonly type: 'type-ahead'; readonly text: string }
  /** The files of the course were changed by its author: this is what it is now, and what there is to say about that. */
  | { readonly type: 'course-changed'; readonly course: Course; readonly watched: string }
  /** The program or the practice is being left: what a practice would record at the next pause is recorded now. */
  | { readonly type: 'flush' };

export type IntentOf<Type extends Intent['type']> = Extract<Intent, { readonly type: Type }>;
