declare const kind: unique symbol;

/** A text that names one thing of a course. Its kind is part of its type, so that no lesson is looked up as a question. */
type Id<Kind extends string = string> = string & { readonly [kind]: Kind };

export type TrackId = Id<'track'>;
export type LessonId = Id<'lesson'>;
export type QuestionId = Id<'question'>;
export type CardId = Id<'card'>;
export type DeckId = Id<'deck'>;

/** Makes an id of a text. Only `content/` does, where ids are read and checked, and the helpers of tests. */
export function asId<Of extends Id>(text: string): Of {
  return text as Of;
}

/** Whether a course has a thing of this name, which was typed, linked or kept in a journal. */
export function isIn<Of extends Id>(things: Readonly<Record<Of, unknown>>, name: string): name is Of {
  return Object.hasOwn(things, name);
}

/** The thing of this name, which was typed, linked or kept in a journal; undefined where the course has none. */
export function findIn<Of extends Id, Thing>(things: Readonly<Record<Of, Thing>>, name: string): Thing | undefined {
  return isIn(things, name) ? things[name] : undefined;
}
