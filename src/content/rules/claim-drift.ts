import type { Claim } from '../../course/lesson.js';
import { readQuantity } from '../../questions/quantity.js';
import { formatExactly } from '../../text/number.js';
import { ExpressionError, readExpression } from '../expression.js';
import { hasMetric } from '../run-cache.js';
import type { Rule, RuleContext } from './rule.js';

export const claimDrift: Rule = {
  name: 'claim-drift',
  severity: 'error',
  reason: 'A number in a lesson is the number that its simulation or formula shows.',
  *find(context) {
    for (const { claims } of Object.values(context.course.lessons)) {
      for (const claim of claims) {
        const message = driftOf(claim, context);
        if (message !== null) yield { place: claim.place, message };
      }
    }
  },
};

function driftOf({ written, expression }: Claim, { runCache }: RuleContext): string | null {
  const claimed = readQuantity(written);
  if (claimed === null) return `"${written}" cannot be read as a number`;
  try {
    const value = readExpression(expression).value(({ reference, metric, seeds }) => {
      const made = runCache.plan(reference);
      // What a run lacks is said by the rules for runs; here it only means that nothing can be compared.
      if ('fault' in made || !hasMetric(made.simulation, metric)) throw new Incomparable();
      const measured = seeds === 1 ? (runCache.measure(made)[metric] ?? null) : runCache.mean(made, metric, seeds);
      if (measured === null)
        throw new ExpressionError(`${metric} has no value in ${reference.simulation} ${reference.scenario}`);
      return measured;
    });
    const meant = claimed.unit === '%' && Math.abs(value) <= 1 ? value * 100 : value;
    if (Math.abs(meant - claimed.value) <= toleranceOf(written, meant)) return null;
    return `the text says ${written}, but ${expression} gives ${formatExactly(meant, 6)}${claimed.unit === '%' ? ' %' : ''}`;
  } catch (error) {
    if (error instanceof Incomparable) return null;
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

class Incomparable extends Error {}

/** 2 %, or half of the last digit shown: "1,400" stands for 1,399.5 to 1,400.5, "3.1" for 3.05 to 3.15. */
function toleranceOf(written: string, value: number): number {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  return Math.max(Math.abs(value) * 0.02, 0.5 * 10 ** -decimals) + 1e-9;
}
