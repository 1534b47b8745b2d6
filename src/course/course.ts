import type { Block } from './block.js';
import type { CardId, DeckId, LessonId, QuestionId, TrackId } from './id.js';
import type { Lesson } from './lesson.js';
import type { Place } from './place.js';
import type { Card, Question } from './question.js';

export interface Track {
  readonly id: TrackId;
  readonly title: string;
  readonly summary: string;
  /** Ids in reading order. */
  readonly lessons: readonly LessonId[];
}

/** One `##` section of a deck: what a practice deals out. */
export interface DeckEntry {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Material of a practice. Only the practice that uses it knows what its entries mean. */
export interface Deck {
  readonly id: DeckId;
  readonly title: string;
  readonly practice: string;
  /** The other keys of its front matter. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly entries: readonly DeckEntry[];
  readonly place: Place;
}

/** A whole course as plain data: it survives JSON, so a built course opens without parsing. */
export interface Course {
  readonly id: string;
  readonly title: string;
  /** The language of its texts, as a BCP 47 tag ("de", "pt-BR"); left out for English. */
  readonly language?: string;
  readonly welcome: readonly Block[];
  readonly tracks: readonly Track[];
  readonly lessons: Readonly<Record<LessonId, Lesson>>;
  readonly questions: Readonly<Record<QuestionId, Question>>;
  readonly cards: Readonly<Record<CardId, Card>>;
  readonly decks: Readonly<Record<DeckId, Deck>>;
}

export type Severity = 'error' | 'warning';

/** Something wrong in a course file, said so that its author can mend it. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** Names the rule, for example `duplicate-id`. */
  readonly rule: string;
  readonly message: string;
}
