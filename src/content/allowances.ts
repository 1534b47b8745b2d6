import type { Problem } from '../course/course.js';
import type { Allowance } from './complaints.js';
import type { Page } from './markdown.js';
import { placeOf } from './markdown.js';
import { commentIn } from './prose.js';

/** The allowances of a page. Before its first section they cover its head, front matter and all. */
export function readAllowances(page: Page): readonly Allowance[] {
  const starts = page.nodes.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? [placeOf(page, node).line] : [],
  );
  return page.nodes.flatMap((node): Allowance[] => {
    const text = node.type === 'html' ? commentIn(node.value) : null;
    const [, rule, reason = ''] = /^allow\s+([a-z0-9-]+)(?::\s*(.*))?$/.exec(text ?? '') ?? [];
    if (rule === undefined) return [];
    const place = placeOf(page, node);
    const from = starts.findLast((line) => line <= place.line) ?? 1;
    const to = (starts.find((line) => line > place.line) ?? Number.POSITIVE_INFINITY) - 1;
    return [{ rule, reason, place, from, to }];
  });
}

/** The problems that nobody has explained, and a complaint about each explanation that explains nothing. */
export function withoutAllowed(problems: readonly Problem[], allowances: readonly Allowance[]): readonly Problem[] {
  const covers = ({ rule, place, from, to }: Allowance, problem: Problem): boolean =>
    problem.severity === 'warning' &&
    problem.rule === rule &&
    problem.file === place.file &&
    from <= problem.line &&
    problem.line <= to;
  const idle = allowances.flatMap((allowance): Problem[] => {
    const message = idleness(
      allowance,
      problems.some((problem) => covers(allowance, problem)),
    );
    return message === null ? [] : [{ ...allowance.place, severity: 'warning', rule: 'idle-allowance', message }];
  });
  const left = problems.filter(
    (problem) => !allowances.some((allowance) => allowance.reason !== '' && covers(allowance, problem)),
  );
  return [...left, ...idle];
}

function idleness({ rule, reason }: Allowance, isUsed: boolean): string | null {
  if (reason === '') return `say why: <!-- allow ${rule}: the reason -->`;
  return isUsed ? null : `there is no warning "${rule}" here to allow; take the comment out`;
}
