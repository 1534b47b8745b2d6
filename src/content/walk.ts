import type { Block, BlockOf, Inline, SimulationEmbed, SimulationReference } from '../course/block.js';
import type { Course } from '../course/course.js';
import { casesOf } from '../course/goal.js';
import type { Lesson, Step } from '../course/lesson.js';
import type { Place } from '../course/place.js';
import type { Question } from '../course/question.js';
import { choicesOf } from '../questions/registry.js';

/** Ways through a course, for those who look at all of it. */

/** A stretch of text on its own: a paragraph, a heading, a cell. */
export interface Passage {
  readonly text: readonly Inline[];
  readonly kind: 'paragraph' | 'heading' | 'cell';
  readonly place: Place;
}

/** Every passage in some blocks, those in lists, quotes and tables too. */
export function* passages(blocks: readonly Block[], around: Place): Generator<Passage> {
  for (const block of blocks) {
    const place = block.place ?? around;
    if (block.kind === 'paragraph' || block.kind === 'heading') yield { text: block.text, kind: block.kind, place };
    if (block.kind === 'list') for (const item of block.items) yield* passages(item.blocks, place);
    if (block.kind === 'quote') yield* passages(block.blocks, place);
    if (block.kind === 'table') {
      for (const cell of [block.head, ...block.rows].flat()) yield { text: cell, kind: 'cell', place };
    }
  }
}

/** Blocks that stand together, and the place that they start at. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Everything that a course says in its own voice: welcome, lessons, questions, cards. */
export function* bodies(course: Course): Generator<Body> {
  yield { blocks: course.welcome, place: { file: 'lessons/course.md', line: 1, column: 1 } };
  for (const lesson of Object.values(course.lessons)) yield* lesson.steps;
  for (const question of Object.values(course.questions)) {
    const { prompt, hint, explanation, place } = question;
    for (const blocks of [prompt, hint, explanation]) yield { blocks, place };
    for (const { text, feedback, line } of choicesOf(question)) {
      yield { blocks: [{ kind: 'paragraph', text }, ...feedback], place: { ...place, line, column: 1 } };
    }
  }
  for (const { front, back, place } of Object.values(course.cards)) {
    yield { blocks: front, place };
    yield { blocks: back, place };
  }
}

/** What stands in the decks: other people's voices, and lists for a practice to read. */
export function* deckBodies(course: Course): Generator<Body> {
  for (const deck of Object.values(course.decks)) yield* deck.entries;
}

/** The live blocks of a lesson, in its lists and quotes too. */
export function* embeds<Kind extends 'simulation' | 'question' | 'practice'>(
  lesson: Lesson,
  kind: Kind,
): Generator<{ readonly block: BlockOf<Kind>; readonly step: Step }> {
  for (const step of lesson.steps) for (const block of flat(step.blocks)) if (isOf(block, kind)) yield { block, step };
}

const isOf = <Kind extends Block['kind']>(block: Block, kind: Kind): block is BlockOf<Kind> => block.kind === kind;

function* flat(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* flat(item.blocks);
    if (block.kind === 'quote') yield* flat(block.blocks);
  }
}

/** A run that the course asks for, and the metrics it wants of it. */
export interface WantedRun {
  readonly reference: SimulationReference;
  readonly metrics: readonly string[];
  readonly place: Place;
}

/** Every run that lessons embed or questions show. Those in claims are found by reading the claims. */
export function* wantedRuns(course: Course): Generator<WantedRun> {
  for (const lesson of Object.values(course.lessons)) {
    for (const { block } of embeds(lesson, 'simulation')) {
      const { embed, place } = block;
      yield { reference: embed, metrics: metricsOf(embed), place };
      if (embed.goal?.under === undefined) continue;
      for (const set of casesOf(embed.goal))
        yield { reference: { ...embed, set: { ...embed.set, ...set } }, metrics: [], place };
    }
  }
  for (const question of Object.values(course.questions)) {
    for (const { showMe, line } of choicesOf(question)) {
      if (showMe !== undefined) yield { reference: showMe, metrics: [], place: { ...question.place, line } };
    }
  }
}

function metricsOf({ predict, goal }: SimulationEmbed): readonly string[] {
  return [predict?.metric, goal?.metric].filter((metric) => metric !== undefined);
}

/** The blocks of a step up to the rule that sets its sources off. */
export function withoutSources(blocks: readonly Block[]): readonly Block[] {
  const rule = blocks.findLastIndex((block) => block.kind === 'rule');
  return rule === -1 ? blocks : blocks.slice(0, rule);
}

/** The questions of a lesson in the order of its quiz. */
export function questionsOf(course: Course, lesson: Lesson): readonly Question[] {
  return lesson.questions.flatMap((id) => course.questions[id] ?? []);
}
