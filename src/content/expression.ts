import jsep from 'jsep';
import type { SimulationReference } from '../course/block.js';
import { readRun } from './comments.js';

/**
 * The expression behind a claim: numbers, + - * / ^, a few functions, and runs in square brackets. jsep parses it; only
 * what is listed here is worked out, so an expression can do nothing but arithmetic.
 */

jsep.addBinaryOp('^', 14, true);

const longest = 500;
const mostSeeds = 100;

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
};

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

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
  const text = written
    .replace(/\[([^\]]*)\]/g, (_, inner: string) => ` run${runs.push(readMetric(inner)) - 1} `)
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-');
  const tree = parse(text, written);
  return { runs, value: (of) => evaluate(tree, runs.map(of)) };
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

function parse(text: string, written: string): unknown {
  try {
    return jsep(text);
  } catch {
    throw new ExpressionError(
      `"${written}" is no expression; use numbers, + - * / ^ ( ), ${Object.keys(functions).join(', ')} and runs`,
    );
  }
}

function evaluate(node: unknown, runs: readonly number[]): number {
  if (!isNode(node)) throw new ExpressionError('a value is missing');
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return node.value;
      break;
    case 'UnaryExpression': {
      const value = evaluate(node.argument, runs);
      if (node.operator === '-') return -value;
      if (node.operator === '+') return value;
      break;
    }
    case 'BinaryExpression': {
      const operator = own(operators, node.operator);
      if (operator !== undefined) return operator(evaluate(node.left, runs), evaluate(node.right, runs));
      break;
    }
    case 'CallExpression': {
      const call = isNode(node.callee) ? own(functions, node.callee.name) : undefined;
      if (call !== undefined && Array.isArray(node.arguments)) {
        return call(...node.arguments.map((argument) => evaluate(argument, runs)));
      }
      break;
    }
    case 'Identifier': {
      const value = runs[Number(/^run(\d+)$/.exec(String(node.name))?.[1])];
      if (value !== undefined) return value;
      throw new ExpressionError(`"${String(node.name)}" means nothing in an expression`);
    }
  }
  const what = 'operator' in node ? ` ${String(node.operator)}` : '';
  throw new ExpressionError(
    `an expression is numbers, + - * / ^ ( ), ${Object.keys(functions).join(', ')} and runs; not${what || ' this'}`,
  );
}

const isNode = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && 'type' in node;

const own = <Value>(record: Readonly<Record<string, Value>>, name: unknown): Value | undefined =>
  typeof name === 'string' && Object.hasOwn(record, name) ? record[name] : undefined;
