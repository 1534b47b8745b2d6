import type { Progress } from './fold.js';

/** Progress while it is being worked out: nobody else has seen it yet. The lists of attempts may be shared and are replaced. */
export type Draft = {
  -readonly [Part in keyof Progress]: Progress[Part] extends readonly (infer T)[]
    ? T[]
    : Progress[Part] extends ByName<infer T>
      ? Record<string, T>
      : Progress[Part];
};

type ByName<T> = Readonly<Record<string, T>>;

/** The draft of someone who has done nothing yet. */
export function blank(): Draft {
  return copy({
    events: 0,
    lessons: {},
    answers: {},
    cards: {},
    predictions: {},
    runs: {},
    drafts: {},
    answersWritten: {},
    rounds: {},
    practices: {},
    unfinished: {},
    lastLesson: null,
    active: [],
  });
}

export function copy(progress: Progress): Draft {
  return {
    ...progress,
    lessons: byName(progress.lessons),
    answers: byName(progress.answers),
    cards: byName(progress.cards),
    predictions: byName(progress.predictions),
    runs: byName(progress.runs),
    drafts: byName(progress.drafts),
    answersWritten: byName(progress.answersWritten),
    rounds: byName(progress.rounds),
    practices: byName(progress.practices),
    unfinished: byName(progress.unfinished),
    active: [...progress.active],
  };
}

/** A copy without a prototype: an id such as "constructor" finds nothing that was not put there. */
function byName<T>(record: ByName<T>): Record<string, T> {
  return Object.assign(Object.create(null), record);
}
