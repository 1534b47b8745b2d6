import type { Block } from '../course/block.js';
import { type Formula, namesIn, type Values, workOut } from '../course/formula.js';
import { plainText } from '../course/plain.js';
import type { Parameter, Variation } from '../course/variation.js';
import { toleranceMark } from '../questions/answer-part.js';
import type { Item, Part } from '../questions/kind.js';
import { readQuantity } from '../questions/quantity.js';
import { domain, faultOf, placeholder } from '../questions/vary.js';
import { formatExactly } from '../text/number.js';
import { ExpressionError, readFormula } from './expression.js';
import type { QuizSection } from './shape.js';

/** Sets of numbers that `check` goes through; more would keep an author waiting. */
const mostSets = 20_000;

/** A question whose numbers differ from one asking to the next, and the shape that it has the first time. */
export interface Varied {
  readonly variation: Variation;
  /** The numbers of the first asking. */
  readonly base: Values;
  readonly parts: readonly Part[];
}

/**
 * Reads `Vary: arrivals 50 of 20..80 step 10, rate 80 of arrivals+20..arrivals+60 step 10` with the formulas in the answer,
 * the wrong answers and the braces. Every set of numbers is tried: none may make a wrong way right.
 */
export function readVariation(shape: QuizSection, line: string): Varied | { readonly wrong: string } {
  const [answer, list, ...more] = shape.parts;
  if (answer?.kind !== 'answer' || more.length > 0 || (list !== undefined && list.kind !== 'bullets'))
    return { wrong: 'only a question about a number can vary: Vary:, then Answer: and a list of wrong ways' };
  try {
    const { parameters, base } = readParameters(line);
    const { formula, unit, tolerance, slack } = readAnswer(answer.text);
    const items = list?.items ?? [];
    const ways = items.map((item) => readFormula(plainText(item.text)));
    const blocks = [...shape.prompt, ...shape.hint, ...shape.explanation, ...items.flatMap(({ feedback }) => feedback)];
    const variation: Variation = {
      parameters,
      answer: formula,
      tolerance,
      ...{ prompt: shape.prompt, hint: shape.hint, explanation: shape.explanation },
      mistakes: items.map(({ feedback }, index) => ({ way: ways[index] ?? Number.NaN, feedback })),
      formulas: readPlaceholders(blocks),
    };
    const wrong = unknownName(variation) ?? faultInDomain(variation, base);
    if (wrong !== null) return { wrong };
    const number = (value: number) => formatExactly(value, 4);
    const text = `${number(workOut(formula, base))} ${unit} ${slack}`;
    const first: Item[] = items.map((item, index) => ({
      ...item,
      text: [{ text: number(workOut(ways[index] ?? Number.NaN, base)) }],
    }));
    const parts: Part[] = [{ ...answer, text }, ...(list === undefined ? [] : [{ ...list, items: first }])];
    return { variation, base, parts };
  } catch (error) {
    if (error instanceof ExpressionError) return { wrong: error.message };
    throw error;
  }
}

const parameterForm = /^([a-z][a-zA-Z]*)\s+(?:(\S+)\s+of\s+)?(.+?)\.\.(.+?)(?:\s+step\s+(\S+))?$/;

function readParameters(line: string): { parameters: readonly Parameter[]; base: Values } {
  const parameters: Parameter[] = [];
  const base: Record<string, number> = {};
  for (const written of line.split(/,\s+/)) {
    const [, name, first, from, to, step = '1'] = parameterForm.exec(written.trim()) ?? [];
    if (name === undefined || from === undefined || to === undefined)
      throw new ExpressionError(`"${written}" is no range; write arrivals 50 of 20..80 step 10`);
    if (Object.hasOwn(base, name)) throw new ExpressionError(`"${name}" is given two ranges`);
    const size = readQuantity(step)?.value ?? 0;
    if (!(size > 0)) throw new ExpressionError(`"step ${step}" must be a number above 0`);
    const parameter = { name, from: readFormula(from), to: readFormula(to), step: size };
    for (const known of [...namesIn(parameter.from), ...namesIn(parameter.to)]) {
      if (!Object.hasOwn(base, known))
        throw new ExpressionError(`"${known}" in the range of ${name} must come before it`);
    }
    parameters.push(parameter);
    base[name] = first === undefined ? workOut(parameter.from, base) : (readQuantity(first)?.value ?? Number.NaN);
  }
  return { parameters, base };
}

/** "backlog / (rate - arrivals) s ± 1 %": a formula, a unit where it has one, and how far off an answer may be. */
function readAnswer(text: string) {
  const [written = '', slack, ...more] = text.split(toleranceMark);
  const amount = slack === undefined ? { value: 0, unit: '' } : readQuantity(slack);
  if (amount === null || amount.value < 0 || more.length > 0)
    throw new ExpressionError(`"± ${slack?.trim()}" is no tolerance; write ± 1 or ± 2 %`);
  const { formula, unit } = readWithUnit(written.trim());
  const isShare = amount.unit === '%' && unit !== '%';
  const tolerance = isShare ? { share: amount.value / 100 } : { amount: amount.value };
  return { formula, unit, tolerance, slack: slack === undefined ? '' : `± ${slack.trim()}` };
}

/** The unit is the last word, where the text without it is a formula. */
function readWithUnit(text: string): { formula: Formula; unit: string } {
  const at = text.lastIndexOf(' ');
  const unit = text.slice(at + 1);
  if (at > 0 && /^[\p{L}%/]+$/u.test(unit)) {
    try {
      return { formula: readFormula(text.slice(0, at)), unit };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
    }
  }
  return { formula: readFormula(text), unit: '' };
}

function readPlaceholders(blocks: readonly Block[]): Record<string, Formula> {
  const formulas: Record<string, Formula> = {};
  // Texts lie at many depths of a block, and all under one name.
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key !== 'text' || typeof value !== 'string') return value;
    for (const [, inside = ''] of value.matchAll(placeholder)) formulas[inside] = readFormula(inside);
    return value;
  });
  return formulas;
}

function unknownName(variation: Variation): string | null {
  const known = new Set(variation.parameters.map(({ name }) => name));
  const all = [variation.answer, ...variation.mistakes.map(({ way }) => way), ...Object.values(variation.formulas)];
  const unknown = all.flatMap(namesIn).find((name) => !known.has(name));
  return unknown === undefined ? null : `"${unknown}" has no range in Vary:`;
}

/** The first set of numbers that cannot be asked, and why; null where all can. */
function faultInDomain(variation: Variation, base: Values): string | null {
  const first = faultOf(variation, base);
  if (first !== null) return `at the first asking, with ${named(base)}, ${first}`;
  let count = 0;
  for (const values of domain(variation.parameters, mostSets + 1)) {
    count += 1;
    const fault = faultOf(variation, values);
    if (fault !== null) return `with ${named(values)} ${fault}`;
  }
  if (count === 0) return 'no set of numbers lies in these ranges';
  if (count > mostSets) return `more than ${formatExactly(mostSets)} sets of numbers; take larger steps`;
  return null;
}

function named(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${formatExactly(value, 6)}`)
    .join(', ');
}
