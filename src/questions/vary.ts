import type { Block, Inline } from '../course/block.js';
import { type Values, workOut } from '../course/formula.js';
import type { Question } from '../course/question.js';
import type { Parameter, Variation } from '../course/variation.js';
import { formatExactly } from '../text/number.js';
import type { Draw } from './kind.js';
import type { NumberBody } from './number.js';

/** A share of a known mistake that is still taken for it: people round what they type. */
const rounding = 0.01;

/** Digits that mean something in what people type. */
const typedDigits = 3;

/** The question with numbers drawn from its ranges; the question itself where it has none to draw. */
export function vary(question: Question, draw: Draw): Question {
  const { variation } = question;
  if (variation === undefined) return question;
  const values = drawValues(variation.parameters, draw);
  return instance(question, variation, values, false);
}

/** The question with the numbers of its first asking, which its answer and its wrong answers have already. */
export function firstAsking(question: Question, variation: Variation, base: Values): Question {
  return instance({ ...question, variation }, variation, base, true);
}

/** The question with these numbers. A run that a wrong answer points to has the numbers of the first asking alone. */
function instance(question: Question, variation: Variation, values: Values, isFirst: boolean): Question {
  const fill = (blocks: readonly Block[]) => blocks.map((block) => filled(block, variation, values));
  const body = question.body as NumberBody;
  return {
    ...question,
    prompt: fill(variation.prompt),
    hint: fill(variation.hint),
    explanation: fill(variation.explanation),
    body: {
      ...body,
      ...answerOf(variation, values),
      written: `${shown(workOut(variation.answer, values))} ${body.unit}`.trim(),
      mistakes: variation.mistakes.map(({ way, feedback }, index) => {
        const value = workOut(way, values);
        const { line = question.place.line, showMe } = body.mistakes[index]?.choice ?? {};
        const run = isFirst && showMe !== undefined ? { showMe } : {};
        const choice = { text: [{ text: shown(value) }], feedback: fill(feedback), right: false, line, ...run };
        return { value, slack: slackOf(variation, value, values), choice };
      }),
    } satisfies NumberBody,
  };
}

/** The right answer to a set of numbers, and how far off an answer may be. */
function answerOf({ answer, tolerance }: Variation, values: Values): { value: number; tolerance: number } {
  const value = workOut(answer, values);
  return { value, tolerance: 'share' in tolerance ? Math.abs(value) * tolerance.share : tolerance.amount };
}

function slackOf(variation: Variation, value: number, values: Values): number {
  return Math.max(Math.abs(value) * rounding, answerOf(variation, values).tolerance);
}

/**
 * Why a set of numbers cannot be asked: the answer is none, or is not one that a person types, or a wrong way leads to it
 * or to where another one leads. Null where it can.
 */
export function faultOf(variation: Variation, values: Values): string | null {
  const { value, tolerance } = answerOf(variation, values);
  if (!Number.isFinite(value)) return 'the answer is no number';
  if (value <= 0) return `the answer is ${shown(value)}, and should be above 0`;
  if (Math.abs(Number(value.toPrecision(typedDigits)) - value) > tolerance + 1e-9 * value)
    return `the answer is ${formatExactly(value, 6)}, which nobody types within ±${formatExactly(tolerance, 3)}`;
  for (const [index, { way }] of variation.mistakes.entries()) {
    const wrong = workOut(way, values);
    if (!Number.isFinite(wrong)) return `wrong way ${index + 1} comes to no number`;
    if (Math.abs(wrong - value) <= tolerance + slackOf(variation, wrong, values))
      return `wrong way ${index + 1} comes to ${shown(wrong)}, and the right answer is ${shown(value)}`;
  }
  const typed = variation.mistakes.map(({ way }) => Number(workOut(way, values).toPrecision(typedDigits)));
  for (const [index, wrong] of typed.entries()) {
    const twin = typed.indexOf(wrong);
    if (twin < index) return `wrong ways ${twin + 1} and ${index + 1} both come to ${shown(wrong)}`;
  }
  for (const formula of Object.values(variation.formulas))
    if (Number.isNaN(workOut(formula, values))) return 'a formula between braces comes to no number';
  return null;
}

/** Every set of numbers that may be drawn; stops after `most`. */
export function* domain(parameters: readonly Parameter[], most: number): Generator<Values> {
  let count = 0;
  function* from(index: number, values: Values): Generator<Values> {
    const parameter = parameters[index];
    if (parameter === undefined) {
      count += 1;
      yield values;
      return;
    }
    for (const value of rangeOf(parameter, values)) {
      if (count >= most) return;
      yield* from(index + 1, { ...values, [parameter.name]: value });
    }
  }
  yield* from(0, {});
}

/** A number for each parameter, drawn one after the other, since a range may name those before it. */
export function drawValues(parameters: readonly Parameter[], draw: Draw): Values {
  const values: Record<string, number> = {};
  for (const parameter of parameters) {
    const range = rangeOf(parameter, values);
    values[parameter.name] = range[draw(range.length)] ?? range[0] ?? Number.NaN;
  }
  return values;
}

/** The values that a parameter may have, given those before it. */
function rangeOf({ from, to, step }: Parameter, values: Values): readonly number[] {
  const first = workOut(from, values);
  const count = Math.floor((workOut(to, values) - first) / step + 1e-9) + 1;
  // Steps such as 0.1 leave their trace in a sum.
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number((first + index * step).toPrecision(12)));
}

function filled(block: Block, variation: Variation, values: Values): Block {
  const prose = (text: readonly Inline[]) =>
    text.map((piece) => ({ ...piece, text: fillIn(piece.text, variation, values) }));
  const inside = (blocks: readonly Block[]) => blocks.map((one) => filled(one, variation, values));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: prose(block.text) };
    case 'code':
      return { ...block, text: fillIn(block.text, variation, values) };
    case 'quote':
      return { ...block, blocks: inside(block.blocks) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inside(item.blocks) })) };
    case 'table':
      return { ...block, head: block.head.map(prose), rows: block.rows.map((row) => row.map(prose)) };
    default:
      return block;
  }
}

/** What stands between braces. */
export const placeholder = /\{([^{}]+)\}/g;

function fillIn(text: string, { formulas }: Variation, values: Values): string {
  return text.replace(placeholder, (whole, written: string) => {
    const formula = Object.hasOwn(formulas, written) ? formulas[written] : undefined;
    return formula === undefined ? whole : shown(workOut(formula, values));
  });
}

/** Four digits that mean something, and a whole number whole: rounded, 10,525 would be another one. */
function shown(value: number): string {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 * Math.max(1, Math.abs(value)) ? formatExactly(whole) : formatExactly(value, 4);
}
