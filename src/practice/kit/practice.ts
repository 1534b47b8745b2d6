import type { Course } from '../../course/course.js';
import type { LearnerEvent } from '../../progress/event.js';
import type { Progress } from '../../progress/fold.js';
import type { Draw } from '../../questions/kind.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Key } from '../../text/key.js';
import type { Line } from '../../text/line.js';
import type { Meaning } from '../../words/phrase.js';
import type { Allowed, Endpoint, Errand, News } from './errand.js';

/** What a practice may draw on when it begins. */
export interface Material {
  readonly course: Course;
  readonly progress: Progress;
  /** Seeded. Only for `begin`: a state that needs randomness later keeps a seed. */
  readonly draw: Draw;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What a lesson's fence or the command line asked for. */
  readonly deck?: string;
  readonly question?: string;
  /** Entries of its decks that are due, by their ids: a round takes them first. */
  readonly due?: readonly string[];
  /** A chat endpoint of the learner's own, where one is set; why it cannot be used, where it cannot. */
  readonly interviewer?: Endpoint | { readonly fault: string };
  /** Endpoints that the learner has allowed answers to be sent to. */
  readonly allowed?: readonly string[];
  /** A command that writes down what is said. */
  readonly transcribe?: string;
}

/** When something happened, and the viewport that the learner saw it in: what ↑ or PgDn reaches depends on both. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly size: Size;
}

/** What happens to every practice, whatever its own intents are. A practice that does not care falls through to `stay`. */
export type CommonIntent =
  /** A pasted text, newlines and all: never a command. */
  | { readonly type: 'paste'; readonly text: string }
  /** The clock moved: only sent while `every` is not null. */
  | { readonly type: 'tick' }
  /** The practice is being left, for whatever reason: what is not yet recorded is recorded now. */
  | { readonly type: 'flush' }
  /** The text that a step asked to have edited came back from the learner's own editor. */
  | { readonly type: 'edited'; readonly text: string }
  /** What the errand of this id brings. The kit hands on only news of the errand that the stage names. */
  | { readonly type: 'news'; readonly errand: string; readonly news: News };

/** The next state, and what follows from it outside, as data. */
export interface Step<State> {
  readonly state: State;
  /** What goes into the journal. */
  readonly events: readonly LearnerEvent[];
  /** A text to open in the learner's own editor; it comes back as an `edited` intent. */
  readonly edit?: string;
  /** An endpoint that the learner allows answers to be sent to, from now on. */
  readonly allow?: Allowed;
}

/** A line of linear mode that could not be understood, and what would be. */
export interface Malformed {
  readonly malformed: string;
}

/**
 * What a key means now. Behaviour, footer and help are made from the same list, so that they cannot differ.
 */
export interface Binding<Intent> {
  readonly keys: readonly Key[];
  readonly intent: Intent;
  /** How the keys are written: "↑↓"; made from the first of them where it is missing. */
  readonly label?: string;
  /** In a word or two: "scroll". A binding without one works and is not shown (it shares its label with another). */
  readonly meaning?: Meaning;
}

/** What a practice is at one of its stages. Made from the state whenever that changes, so that the state stays plain data. */
export interface Stage<State, Intent extends { readonly type: string }> {
  /** Where in it the learner is: "case 3/10". */
  readonly status: string;
  /** What can be pressed now, the most useful first. */
  readonly bindings: readonly Binding<Intent>[];
  /** How to answer in linear mode, in a few words; null when there is nothing to answer and it only goes on. */
  readonly form: string | null;
  /** Set while printable keys are text, so that nobody else takes them for commands. */
  readonly typing?: true;
  /** Set when it is over; enter then leaves it. */
  readonly done?: true;
  /** Milliseconds between the ticks it wants; left out when nothing moves. */
  readonly every?: number;
  /** What it waits for outside. Done for as long as the stage names it; `news` intents say what comes of it. */
  readonly errand?: Errand;
  /** Takes any intent of the practice: one of another stage comes too late and changes nothing. */
  update(intent: Intent | CommonIntent, moment: Moment): Step<State>;
  /** At most `size.rows` lines of `size.columns` cells. Pure: drawing changes nothing. */
  view(size: Size, now: number): readonly Line[];
  /** What linear mode says at this point: the task, the feedback, the question to answer next. Sentences, no drawing. */
  say(): readonly Line[];
  /** What a line of linear mode means, with the spaces around it taken off. */
  read(line: string): Intent | Malformed;
  /** What a key means that no binding lists: a character being typed. */
  typed?(key: Key): Intent | null;
}

/**
 * A kind of practice. `State` is plain immutable data, `Intent` is what a learner means, whatever key or line says it; both
 * can be logged and replayed. One folder each; `registry.ts` lists them.
 */
export interface Practice<State, Intent extends { readonly type: string }> {
  readonly id: string;
  readonly title: Meaning;
  readonly summary: Meaning;
  /** Throws a PracticeError, in one line, when the material it needs is not in the course. */
  begin(material: Material): State;
  /** What it is in this state. */
  stage(state: State): Stage<State, Intent>;
}

export class PracticeError extends Error {}

/** Nothing changes. */
export function stay<State>(state: State): Step<State> {
  return { state, events: [] };
}

/** On to a state, with what goes into the journal. */
export function step<State>(state: State, ...events: readonly LearnerEvent[]): Step<State> {
  return { state, events };
}

/** A stage of a part of a state, as a stage of the whole; once the part has an end, `over` says how the whole goes on. */
export function stageWithin<Part, End, Whole, Intent extends { readonly type: string }>(
  stage: Stage<Part, Intent>,
  whole: (part: Part) => Whole,
  endOf: (part: Part) => End | null,
  over: (part: Part, end: End, moment: Moment) => Step<Whole>,
): Stage<Whole, Intent> {
  return {
    ...stage,
    update(intent, moment) {
      const taken = stage.update(intent, moment);
      const end = endOf(taken.state);
      if (end === null) return within(taken, whole);
      const after = over(taken.state, end, moment);
      return { ...taken, ...after, events: [...taken.events, ...after.events] };
    },
  };
}

/** A step of a part of a state, as a step of the whole. */
export function within<Part, Whole>(step: Step<Part>, whole: (part: Part) => Whole): Step<Whole> {
  return { ...step, state: whole(step.state) };
}
