import { ExpressionError, type MetricReference, readExpression } from '../expression.js';
import type { RunFault } from '../run-cache.js';
import { type WantedRun, wantedRuns } from '../walk.js';
import type { Finding, RuleContext } from './rule.js';

/** Every run that a course mentions: in fences, behind options, inside claims. */
export function* allRuns({ course }: RuleContext): Generator<WantedRun> {
  yield* wantedRuns(course);
  for (const { claims } of Object.values(course.lessons)) {
    for (const { expression, place } of claims) {
      for (const { reference, metric } of runsIn(expression)) yield { reference, metrics: [metric], place };
    }
  }
}

/** The runs in an expression; none in one that cannot be read, which is another rule's to say. */
export function runsIn(expression: string): readonly MetricReference[] {
  try {
    return readExpression(expression).runs;
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

/** The runs that cannot be made for one reason. */
export function* faultyRuns(context: RuleContext, fault: RunFault): Generator<Finding> {
  for (const { reference, place } of allRuns(context)) {
    const made = context.runCache.plan(reference);
    if ('fault' in made && made.fault === fault) yield { place, message: made.message };
  }
}
