import type { Block } from '../course/block.js';
import type { Course, Problem } from '../course/course.js';
import type { Place } from '../course/place.js';
import { type Surroundings, structuralProblems } from './check.js';
import { embeds } from './walk.js';

/**
 * The course with a plain notice in place of everything that cannot work: a simulation, scenario, knob or metric that does
 * not exist, a question that was left out, a practice without its deck. The rest of the lesson stays as it is.
 */
export function withNotices(course: Course, surroundings: Surroundings = {}): Course {
  const faults = new Map<string, Problem>();
  for (const problem of structuralProblems(course, surroundings)) faults.set(keyOf(problem), problem);
  const lessons = Object.entries(course.lessons).map(([id, lesson]) => {
    const live = [...embeds(lesson, 'simulation'), ...embeds(lesson, 'question'), ...embeds(lesson, 'practice')];
    if (!live.some(({ block }) => faults.has(keyOf(block.place)))) return [id, lesson] as const;
    const steps = lesson.steps.map((step) => ({
      ...step,
      blocks: step.blocks.map((block) => replaced(block, faults)),
    }));
    return [id, { ...lesson, steps }] as const;
  });
  return { ...course, lessons: Object.fromEntries(lessons) };
}

function replaced(block: Block, faults: ReadonlyMap<string, Problem>): Block {
  switch (block.kind) {
    case 'simulation':
    case 'question':
    case 'practice': {
      const fault = faults.get(keyOf(block.place));
      if (fault === undefined) return block;
      return {
        kind: 'notice',
        text: `${nouns[block.kind]} belongs here, but ${fault.message} (${fault.file}:${fault.line}).`,
      };
    }
    case 'list': {
      const items = block.items.map((item) => ({
        ...item,
        blocks: item.blocks.map((inner) => replaced(inner, faults)),
      }));
      return { ...block, items };
    }
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => replaced(inner, faults)) };
    default:
      return block;
  }
}

const nouns = { simulation: 'A simulation', question: 'A question', practice: 'A practice' } as const;

const keyOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
