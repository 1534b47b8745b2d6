import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import type { Rule } from './rule.js';

export const needsCycle: Rule = {
  name: 'needs-cycle',
  severity: 'error',
  reason: 'Lessons that need each other can never be begun.',
  *find({ course }) {
    const settled = new Set<string>();
    for (const { id, place } of Object.values(course.lessons)) {
      const circle = circleFrom(course, id, settled);
      if (circle !== null) yield { place, message: `lessons need each other: ${circle.join(' → ')}` };
    }
  },
};

/** A chain of needs that comes back on itself, each found once. Depth first, without recursion. */
function circleFrom(course: Course, start: string, settled: Set<string>): readonly string[] | null {
  const path: { readonly id: string; readonly rest: string[] }[] = [];
  const enter = (id: string): void => {
    path.push({ id, rest: [...(findIn(course.lessons, id)?.needs ?? [])] });
  };
  if (!settled.has(start)) enter(start);
  let circle: readonly string[] | null = null;
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      settled.add(top.id);
      path.pop();
      continue;
    }
    const at = path.findIndex(({ id }) => id === next);
    if (at !== -1 && next !== top.id) circle ??= [...path.slice(at).map(({ id }) => id), next];
    else if (at === -1 && !settled.has(next)) enter(next);
  }
  return circle;
}
