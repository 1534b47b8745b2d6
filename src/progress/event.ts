import * as v from 'valibot';

/**
 * What a learner did, as the journal holds it: the one place that says which events there are. Their types and the check
 * of what is read both come from it. An optional field may be missing from what is read: an older version, another
 * program or a hand at the file has left it out.
 */
const finite = v.custom<number>(Number.isFinite);
// One check and no union: a union makes an issue for each kind that a value is not, for every event of a long journal.
const textOrNumber = v.custom<string | number>((value) => typeof value === 'string' || Number.isFinite(value));
const givenAnswer = v.union([v.pipe(v.array(finite), v.readonly()), textOrNumber]);
const settings = v.pipe(v.record(v.string(), textOrNumber), v.readonly());
const names = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
);

const confidence = v.picklist(['guess', 'sure']);
const rating = v.picklist(['again', 'hard', 'good', 'easy']);

const id = v.custom<string>((value) => typeof value === 'string' && value !== '');
const time = v.custom<string>((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));

/** What every event has: `id` is unique over all machines; `at` is ISO 8601 in UTC. */
const stamp = { v: v.literal(1), id, at: time };

/**
 * What asked it, where that was a quiz or a review: `lesson:…`, `track:…`, `review`. Its first event says which questions and
 * cards it asks, in order; it goes on where its answers end.
 */
const inQuiz = { quiz: v.exactOptional(v.string()), begins: v.exactOptional(names) };

/** Steps count from 1, as on the screen. */
export const eventSchemas = {
  'lesson-opened': v.object({ ...stamp, type: v.literal('lesson-opened'), lesson: v.string() }),
  'step-reached': v.object({ ...stamp, type: v.literal('step-reached'), lesson: v.string(), step: finite }),
  'lesson-completed': v.object({ ...stamp, type: v.literal('lesson-completed'), lesson: v.string() }),
  /** A guess made before a run or an explanation; `actual` is null until it is known. It never counts as right or wrong. */
  predicted: v.object({
    ...stamp,
    type: v.literal('predicted'),
    lesson: v.string(),
    /** The question's id, or `simulation/scenario/metric`. */
    about: v.string(),
    guess: givenAnswer,
    actual: v.exactOptional(v.nullable(textOrNumber)),
  }),
  'simulation-run': v.object({
    ...stamp,
    type: v.literal('simulation-run'),
    simulation: v.string(),
    scenario: v.exactOptional(v.nullable(v.string())),
    knobs: v.exactOptional(settings),
    lesson: v.exactOptional(v.string()),
    /** The goal of a lesson that this run was tried for: "secondsToDrain at most 20". */
    goal: v.exactOptional(v.string()),
    /** The challenge that it was made for, and how many stars it brought (0 to 3). */
    challenge: v.exactOptional(v.string()),
    stars: v.exactOptional(finite),
  }),
  answered: v.object({
    ...stamp,
    type: v.literal('answered'),
    question: v.string(),
    answer: v.exactOptional(givenAnswer),
    correct: v.boolean(),
    /** Share of full marks, 0 to 1; where it is missing, all or nothing. */
    points: v.exactOptional(finite),
    confidence: v.exactOptional(v.nullable(confidence)),
    /** From the question on screen to the answer. */
    ms: v.exactOptional(finite),
    ...inQuiz,
  }),
  /** A card turned and judged by the learner. */
  reviewed: v.object({
    ...stamp,
    type: v.literal('reviewed'),
    card: v.string(),
    rating,
    ...inQuiz,
  }),
  /** A question or card of a quiz that was skipped, or whose answer was shown. */
  passed: v.object({ ...stamp, type: v.literal('passed'), item: v.string(), ...inQuiz }),
  /** Takes back, by its id, what the learner did or decided: see `undoable` in the fold. */
  undone: v.object({ ...stamp, type: v.literal('undone'), event: v.string() }),
  bookmarked: v.object({ ...stamp, type: v.literal('bookmarked'), lesson: v.string(), step: finite }),
  noted: v.object({ ...stamp, type: v.literal('noted'), lesson: v.string(), step: finite, text: v.string() }),
  /** A question or card that is not to come back in reviews. */
  suspended: v.object({ ...stamp, type: v.literal('suspended'), item: v.string() }),
  /** A question or card that the learner wants to look at again. */
  flagged: v.object({ ...stamp, type: v.literal('flagged'), item: v.string() }),
  /** Counts an `answered` event, by its id, as right: the learner knew it, and the course could not tell. */
  overruled: v.object({ ...stamp, type: v.literal('overruled'), event: v.string() }),
  /** A lesson that the learner says they know. */
  claimed: v.object({ ...stamp, type: v.literal('claimed'), lesson: v.string() }),
  /** One lesson as if it had never been opened; `items` are its questions and cards. What was done stays in the journal. */
  'lesson-reset': v.object({ ...stamp, type: v.literal('lesson-reset'), lesson: v.string(), items: names }),
  /** The day of the interview, "2026-12-07", and how many minutes there are on a day until then; null: there is none any more. */
  planned: v.object({
    ...stamp,
    type: v.literal('planned'),
    date: v.nullable(v.pipe(v.string(), v.isoDate())),
    minutes: v.exactOptional(finite),
  }),
  /** An interview answer as it stood; the newest of a question is its draft. */
  drafted: v.object({
    ...stamp,
    type: v.literal('drafted'),
    question: v.string(),
    text: v.string(),
    level: v.exactOptional(finite),
  }),
  /** How far a practice has come, in words that only it reads; the newest is where it goes on, until it is `sorted`. */
  practised: v.object({ ...stamp, type: v.literal('practised'), practice: v.string(), state: v.string() }),
  /** A practice done: `score` of `of`. */
  sorted: v.object({
    ...stamp,
    type: v.literal('sorted'),
    practice: v.string(),
    deck: v.exactOptional(v.string()),
    score: finite,
    of: finite,
    details: v.exactOptional(settings),
  }),
};

export type EventType = keyof typeof eventSchemas;

type Stamped = { [Type in EventType]: Readonly<v.InferOutput<(typeof eventSchemas)[Type]>> }[EventType];

/** Leaves out of each event of a union what the stamp adds. */
type WithoutStamp<Event> = Event extends unknown ? Omit<Event, keyof typeof stamp> : never;

export type LearnerEvent = WithoutStamp<Stamped>;

/** An event with its place in time. */
export type ProgressEvent = LearnerEvent & Pick<Stamped, keyof typeof stamp>;

export type Confidence = v.InferOutput<typeof confidence>;

export type Rating = v.InferOutput<typeof rating>;

/** An event of a version, type or form that this program does not know: kept in the journal, ignored by the fold. */
export interface UnknownEvent {
  readonly v: number;
  readonly id: string;
}
