import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import type { Lesson } from '../course/lesson.js';
import type { Question } from '../course/question.js';
import { choicesOf } from '../questions/registry.js';
import { type Line, line, plain } from '../text/line.js';
import { plural } from '../text/plural.js';
import { type DrawLive, typeset } from '../text/typeset.js';
import { spans, wrap } from '../text/wrap.js';
import type { Speaking } from './speaking.js';
import { columns, Quit } from './voice.js';

/** A part of a lesson that is said as a whole. */
interface Part {
  /** Stays the same while what is said changes. */
  readonly name: string;
  readonly lines: readonly Line[];
}

/**
 * The lesson on screen for its author, step by step, with its quiz; then, at every change of its files, what is said otherwise
 * now. Ends where the input does.
 */
export async function speakChanges(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  let said = partsOf(store.getState().course, lessonIn(speaking));
  for (const { name, lines } of said) voice.say([line(name), ...lines]);
  voice.tell(store.getState().watched ?? '');
  const stop = store.subscribe((state, before) => {
    if (state.course === before.course) return;
    const now = partsOf(state.course, lessonIn(speaking));
    const textOf = ({ lines }: Part): string => lines.map(plain).join('\n');
    const old = new Map(said.map((part) => [part.name, textOf(part)]));
    for (const part of now) {
      if (old.get(part.name) !== textOf(part)) voice.say([line(`${part.name} (changed)`), ...part.lines]);
      old.delete(part.name);
    }
    for (const name of old.keys()) voice.tell(`${name} is gone.`);
    said = now;
    voice.tell(state.watched ?? '');
  });
  try {
    for (;;) {
      const heard = await voice.hear('What changes is said when it is saved. Enter says all of it again, q quits:');
      if (heard === null || heard === 'q') throw new Quit();
      for (const { name, lines } of said) voice.say([line(name), ...lines]);
    }
  } finally {
    stop();
  }
}

function lessonIn({ store }: Speaking): string {
  const top = store.getState().screens.at(-1);
  return top?.name === 'lesson' ? top.lesson : '';
}

function partsOf(course: Course, id: string): readonly Part[] {
  const lesson = findIn(course.lessons, id);
  if (lesson === undefined) return [];
  const questions = lesson.questions.flatMap((question) => course.questions[question] ?? []);
  return [
    headOf(lesson),
    ...lesson.steps.map(({ title, blocks }) => ({ name: `Step "${title}"`, lines: typeset(blocks, columns, live) })),
    ...questions.map((question) => ({ name: `Question "${question.id}"`, lines: linesOf(question) })),
  ];
}

function headOf({ title, minutes, steps }: Lesson): Part {
  const length = `${plural(steps.length, 'step')}, about ${plural(minutes, 'minute')}`;
  return { name: `Lesson "${title}"`, lines: [line(length)] };
}

const live: DrawLive = (block) => {
  if (block.kind === 'question') return [line(`[question ${block.use}]`)];
  if (block.kind === 'practice') return [line(`[practice ${block.use}]`)];
  return [line(`[simulation ${block.embed.simulation}, ${block.embed.scenario}]`)];
};

function linesOf(question: Question): readonly Line[] {
  const choices = choicesOf(question).flatMap(({ text, feedback }) => [
    ...wrap([{ text: '- ' }, ...spans(text)], columns),
    ...typeset(feedback, columns - 2).map((content) => line('  ', ...content)),
  ]);
  return [...typeset(question.prompt, columns), ...choices, ...typeset(question.explanation, columns)];
}
