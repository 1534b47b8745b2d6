import type { Goal } from './goal.js';
import type { Place } from './place.js';

/** A stretch of text in one style. A line break inside a paragraph is a piece whose text is "\n". */
export interface Inline {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** The address that the text links to. */
  readonly href?: string;
}

/** A knob setting as authors write it, before the simulation has read it. */
export type KnobSettings = Readonly<Record<string, string | number>>;

/** A run of a simulation that a course asks for. */
export interface SimulationReference {
  readonly simulation: string;
  readonly scenario: string;
  readonly set: KnobSettings;
}

export interface Prediction {
  readonly ask: string;
  /** The metric that answers it. */
  readonly metric: string;
  /** Where given, the learner picks one of these instead of typing a number. */
  readonly choices?: readonly string[];
}

export interface SimulationEmbed extends SimulationReference {
  readonly predict?: Prediction;
  readonly observe?: string;
  readonly goal?: Goal;
}

export interface ListItem {
  /** Null for an item that is no task. */
  readonly checked: boolean | null;
  readonly blocks: readonly Block[];
}

/** What a step, a prompt or an explanation is made of, top to bottom. */
export type Block = Content & Placed;

interface Placed {
  /** Where it stands in its file; absent where no file says it, and in a built course, whose readers write nothing. */
  readonly place?: Place;
}

type Content =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'heading'; readonly depth: number; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly align: readonly ('left' | 'right' | 'center')[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'rule' }
  /** A sequence diagram: its Mermaid source, and the picture drawn from it when the course was built. */
  | { readonly kind: 'diagram'; readonly source: string; readonly picture: readonly string[] }
  | { readonly kind: 'simulation'; readonly embed: SimulationEmbed; readonly place: Place }
  | { readonly kind: 'question'; readonly use: string; readonly predict: boolean; readonly place: Place }
  | {
      readonly kind: 'practice';
      readonly use: string;
      readonly deck?: string;
      readonly question?: string;
      readonly place: Place;
    }
  /** Stands where something could not be shown, and says so. */
  | { readonly kind: 'notice'; readonly text: string };

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
