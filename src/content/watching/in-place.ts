import type { Block } from '../../course/block.js';
import type { Course, Problem } from '../../course/course.js';
import type { Lesson, Step } from '../../course/lesson.js';

/** The lesson with each of its problems as a notice right above the block that it is about. */
export function withProblemsInPlace(lesson: Lesson, problems: readonly Problem[], course: Course): Lesson {
  if (problems.length === 0) return lesson;
  const places = problems.map((problem) => ({ problem, at: placeIn(lesson, problem, course) }));
  const steps = lesson.steps.map((step, index): Step => {
    const mine = places.flatMap(({ problem, at }) => {
      if (at.step !== 'all' && at.step !== index) return [];
      return [{ problem, before: at.step === 'all' ? 0 : at.block }];
    });
    return mine.length === 0 ? step : { ...step, blocks: withNotices(step.blocks, mine) };
  });
  return { ...lesson, steps };
}

/** "lessons/load/01-a.md:12:3 dead-link: …" */
export function problemText({ file, line, column, rule, message }: Problem): string {
  return `${file}:${line}:${column} ${rule}: ${message}`;
}

interface At {
  readonly step: number | 'all';
  /** The notice goes before the block of this index. */
  readonly block: number;
}

function placeIn(lesson: Lesson, problem: Problem, course: Course): At {
  const last = lesson.steps.length - 1;
  const end: At = { step: last, block: lesson.steps[last]?.blocks.length ?? 0 };
  if (problem.file !== lesson.place.file) return placeOfQuestion(lesson, problem, course) ?? end;
  const step = lesson.steps.findLastIndex(({ place }) => place.line <= problem.line);
  // The head of a file is about all of it. An error there keeps the file from being read, so it is said wherever one is.
  if (step === -1) return { step: problem.severity === 'error' ? 'all' : 0, block: 0 };
  const blocks = lesson.steps[step]?.blocks ?? [];
  return {
    step,
    block: Math.max(
      0,
      blocks.findLastIndex((block) => (block.place?.line ?? 0) <= problem.line),
    ),
  };
}

/** Where the lesson asks the question that a problem of its quiz is about. */
function placeOfQuestion(lesson: Lesson, { file, line }: Problem, { questions }: Course): At | null {
  const asked = Object.values(questions)
    .filter(({ place }) => place.file === file && place.line <= line)
    .sort((a, b) => b.place.line - a.place.line)[0];
  if (asked === undefined) return null;
  for (const [step, { blocks }] of lesson.steps.entries()) {
    const block = blocks.findIndex((one) => one.kind === 'question' && one.use === asked.id);
    if (block !== -1) return { step, block };
  }
  return null;
}

function withNotices(
  blocks: readonly Block[],
  notices: readonly { readonly problem: Problem; readonly before: number }[],
): readonly Block[] {
  // A live block that cannot work says so itself already.
  const isSaid = (block: Block): boolean =>
    block.kind === 'notice' && notices.some(({ problem }) => block.text.includes(problem.message));
  const noticesAt = (index: number): readonly Block[] =>
    notices
      .filter(({ before }) => before === index)
      .map(({ problem }) => ({ kind: 'notice', text: problemText(problem) }));
  const shown = blocks.flatMap((block, index) => [...noticesAt(index), ...(isSaid(block) ? [] : [block])]);
  return [...shown, ...noticesAt(blocks.length)];
}
