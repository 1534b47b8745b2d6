import jsep from 'jsep';
import type { SimulationReference } from '../course/block.js';
import { type Formula, functionNames, isOperation, namesIn, workOut } from '../course/formula.js';
import { readRun } from './comments.js';

/**
 * The expression behind a claim: numbers, + - * / ^, a few functions, and runs in square brackets. jsep parses it; only
 * what is listed here is worked out, so an expression can do nothing but arithmetic.
 */

jsep.addBinaryOp('^', 14, true);

const longest = 500;
const mostSeeds = 100;

/** `[simulation scenario knob=value … metric]`; with `seeds=20` before the metric, its mean over that many runs. */
export interface MetricReference {
  readonly reference: SimulationReference;
  readonly metric: string;
  /** Over the seeds from 1 to this; 1 for the run that the screen shows. */
  readonly seeds: number;
}

export interface Expression {
  readonly runs: readonly MetricReference[];
  /** The value, given the value of each run in order. Throws an ExpressionError for what is no arithmetic. */
  value(of: (run: MetricReference) => number): number;
}

/** An expression that cannot be read, said in one line. */
export class ExpressionError extends Error {}

/** Reads an expression. Throws an ExpressionError. */
export function readExpression(written: string): Expression {
  if (written.length > longest) throw new ExpressionError(`an expression has at most ${longest} characters`);
  const runs: MetricReference[] = [];
  const text = written.replace(/\[([^\]]*)\]/g, (_, inner: string) => ` run${runs.push(readMetric(inner)) - 1} `);
  const formula = readFormula(text, written);
  const known = new Set(runs.map((_, index) => `run${index}`));
  const unknown = namesIn(formula).find((name) => !known.has(name));
  if (unknown !== undefined) throw new ExpressionError(`"${unknown}" means nothing in an expression`);
  return {
    runs,
    value: (of) => workOut(formula, Object.fromEntries(runs.map((run, index) => [`run${index}`, of(run)]))),
  };
}

function readMetric(inner: string): MetricReference {
  const words = inner.trim().split(/\s+/);
  const metric = words.pop() ?? '';
  const seeds = seedsOf(words);
  const reference = readRun(`sim: ${words.join(' ')}`);
  if (words.length < 2 || metric.includes('=') || reference === null || 'wrong' in reference) {
    throw new ExpressionError(`"[${inner}]" is no run; write [simulation scenario knob=value metric]`);
  }
  return { reference, metric, seeds };
}

/** Takes `seeds=20` off the end. Throws an ExpressionError for a number that is none, or that nobody would wait for. */
function seedsOf(words: string[]): number {
  const written = /^seeds=(.*)$/.exec(words.at(-1) ?? '')?.[1];
  if (written === undefined) return 1;
  words.pop();
  const seeds = Number(written);
  if (!Number.isInteger(seeds) || seeds < 2 || seeds > mostSeeds)
    throw new ExpressionError(`"seeds=${written}" must be a whole number from 2 to ${mostSeeds}`);
  return seeds;
}

/** Reads arithmetic, which may hold names. Throws an ExpressionError, which quotes the text as the author wrote it. */
export function readFormula(text: string, written = text): Formula {
  const plain = text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
  try {
    return formulaOf(jsep(plain));
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    const known = functionNames.join(', ');
    throw new ExpressionError(`"${written}" is no expression; use numbers, + - * / ^ ( ), ${known} and runs`);
  }
}

function formulaOf(node: unknown): Formula {
  if (!isNode(node)) throw new ExpressionError('a value is missing');
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return node.value;
      break;
    case 'UnaryExpression':
      if (node.operator === '-' || node.operator === '+')
        return { do: node.operator, with: [formulaOf(node.argument)] };
      break;
    case 'BinaryExpression':
      if (typeof node.operator === 'string' && isOperation(node.operator))
        return { do: node.operator, with: [formulaOf(node.left), formulaOf(node.right)] };
      break;
    case 'CallExpression': {
      const name = isNode(node.callee)
        ? functionNames.find((known) => isNode(node.callee) && known === node.callee.name)
        : undefined;
      if (name !== undefined && Array.isArray(node.arguments)) return { do: name, with: node.arguments.map(formulaOf) };
      break;
    }
    case 'Identifier':
      return { name: String(node.name) };
  }
  const what = 'operator' in node ? ` ${String(node.operator)}` : '';
  throw new ExpressionError(
    `an expression is numbers, + - * / ^ ( ), ${functionNames.join(', ')} and runs; not${what || ' this'}`,
  );
}

const isNode = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && 'type' in node;
