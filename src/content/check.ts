import type { Course, Problem } from '../course/course.js';
import type { Simulation } from '../simulations/engine/simulation.js';
import { findSimulation } from '../simulations/registry.js';
import { withoutAllowed } from './allowances.js';
import { type Loaded, sortProblems } from './load.js';
import { rules, structuralRules } from './rules/registry.js';
import type { Rule } from './rules/rule.js';
import { RunCache } from './run-cache.js';
import { cleanLine } from './sanitize.js';

export interface Checked {
  readonly lessons: number;
  readonly questions: number;
  readonly cards: number;
  readonly tracks: readonly {
    readonly id: string;
    readonly title: string;
    readonly lessons: number;
    readonly questions: number;
    readonly cards: number;
  }[];
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
}

/** What a course may name besides its own files. */
export interface Surroundings {
  readonly findSimulation?: (id: string) => Simulation | undefined;
  /** The ids of the practices; left out, practices are not checked. */
  readonly practices?: readonly string[];
}

/** Holds a course to every rule. The problems found while it was read come back with the others. */
export function checkCourse({ course, problems, allowances }: Loaded, surroundings: Surroundings = {}): Checked {
  const all = [...problems, ...apply(rules, course, surroundings)];
  return { ...count(course), problems: sortProblems(withoutAllowed(all, allowances)) };
}

/** What keeps a course from working, found without running anything: for whoever opens a course to show it. */
export function structuralProblems(course: Course, surroundings: Surroundings = {}): readonly Problem[] {
  return sortProblems(apply(structuralRules, course, surroundings));
}

function apply(of: readonly Rule[], course: Course, { practices, ...surroundings }: Surroundings): Problem[] {
  const runCache = new RunCache(surroundings.findSimulation ?? findSimulation);
  const context = { course, runCache, practices: practices ?? null };
  return of.flatMap(({ name: rule, severity, find }) =>
    [...find(context)].map(({ place: { file, line, column }, message }) => ({
      file,
      line,
      column,
      severity,
      rule,
      message: cleanLine(message),
    })),
  );
}

function count({ lessons, questions, cards, tracks }: Course): Omit<Checked, 'problems'> {
  return {
    lessons: Object.keys(lessons).length,
    questions: Object.keys(questions).length,
    cards: Object.keys(cards).length,
    tracks: tracks.map(({ id, title, lessons: ids }) => {
      const mine = ids.flatMap((lesson) => lessons[lesson] ?? []);
      return {
        id,
        title,
        lessons: mine.length,
        questions: mine.reduce((sum, lesson) => sum + lesson.questions.length, 0),
        cards: mine.reduce((sum, lesson) => sum + lesson.cards.length, 0),
      };
    }),
  };
}
