import { plainText } from '../course/plain.js';
import { formatExactly } from '../text/number.js';
import { phrase } from '../words/phrase.js';
import { answerForm, type Rules } from './answer-form.js';
import { answerParts, isLooseNumber, toleranceMark } from './answer-part.js';
import { typeInto } from './intent.js';
import type { Choice, Kind } from './kind.js';
import { choiceOf } from './options.js';
import { readQuantity, valueIn } from './quantity.js';

export interface NumberBody {
  readonly value: number;
  readonly unit: string;
  /** How far off an answer may be, in the same unit. */
  readonly tolerance: number;
  /** The number as the author wrote it. */
  readonly written: string;
  /** Wrong answers that the author has a word about; each stands for what rounds to it. */
  readonly mistakes: readonly { readonly value: number; readonly slack: number; readonly choice: Choice }[];
}

interface State {
  readonly text: string;
}

/** A number to type: `Answer: 70 s ± 1`, `Answer: 62 % ± 0.5`, `Answer: 1,400 ± 2 %`. */
export const number: Kind<NumberBody> = {
  title: 'number',

  recognise(shape) {
    const parts = answerParts(shape);
    if (parts?.kind !== 'number') return null;
    const [written = '', slack, ...more] = parts.text.split(toleranceMark);
    const quantity = readQuantity(written);
    if (quantity === null) return { wrong: notANumber(written.trim()), line: parts.line };
    const { value, unit } = quantity;
    const tolerance = slack === undefined ? 0 : readTolerance(slack, value, unit);
    if (tolerance === null || more.length > 0) {
      return { wrong: `"± ${slack?.trim()}" is no tolerance; write ± 1 or ± 2 %`, line: parts.line };
    }
    const mistakes: NumberBody['mistakes'][number][] = [];
    for (const item of parts.mistakes) {
      const text = plainText(item.text);
      const read = readQuantity(text);
      const mistake = read && valueIn(read, unit);
      if (mistake === null) return { wrong: `"${text}" in the list of wrong answers is not a number`, line: item.line };
      if (isNear(mistake, value, tolerance))
        return { wrong: `"${text}" is listed as wrong and is right`, line: item.line };
      mistakes.push({
        value: mistake,
        slack: Math.max(halfOfLastDigit(text), tolerance),
        choice: choiceOf(item, false),
      });
    }
    return { body: { value, unit, tolerance, written: written.trim(), mistakes } };
  },

  ask({ body }) {
    return answerForm(rulesFor(body), { text: '' });
  },

  choices: (body) => body.mistakes.map((mistake) => mistake.choice),

  recall: (body, answer) => (typeof answer === 'number' ? `${formatExactly(answer)} ${body.unit}`.trim() : null),
};

function notANumber(written: string): string {
  if (!isLooseNumber(written)) return `"${written}" is not a number`;
  const number = 'write one number and how far off an answer may be, such as Answer: 55 ± 45';
  return `"${written}" reads as numbers but is none; ${number}, or for words a second form behind a |`;
}

function readTolerance(written: string, value: number, unit: string): number | null {
  const slack = readQuantity(written);
  if (slack === null || slack.value < 0) return null;
  // Of a number in per cent, "± 1 %" are points.
  if (slack.unit === '%' && unit !== '%') return (Math.abs(value) * slack.value) / 100;
  return valueIn(slack, unit);
}

/** 0.5 for "46", 0.05 for "4.6": how far off a number may be that rounds to this one. */
function halfOfLastDigit(written: string): number {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** Equal to within the tolerance, and to within what binary fractions lose. */
const isNear = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The mistake that a typed number stands for: of those that it is near to, the nearest. */
function nearest(typed: number, mistakes: NumberBody['mistakes']): NumberBody['mistakes'][number] | undefined {
  const near = mistakes.filter(({ value, slack }) => isNear(typed, value, slack));
  return near.toSorted((a, b) => Math.abs(typed - a.value) - Math.abs(typed - b.value))[0];
}

function rulesFor({ value, unit, tolerance, written, mistakes }: NumberBody): Rules<State> {
  const format = () =>
    unit === ''
      ? phrase('a number, for example 1,400')
      : phrase('a number in {unit}, for example 70 or 70 {unit}', { unit });

  const read = (text: string): number | null => {
    const quantity = readQuantity(text);
    return quantity && valueIn(quantity, unit);
  };
  /** A share may be typed as 0.62 where 62 % is asked for. */
  const isRight = (typed: number): boolean =>
    isNear(typed, value, tolerance) ||
    (unit === '%' && typed <= 1 && value > 1 && isNear(typed * 100, value, tolerance));

  return {
    show: ({ text }) => ({
      instruction: phrase('Type a number'),
      format: format(),
      keys: [['0–9', 'type']],
      rows: [],
      targets: [],
      field: { text, unit },
      missing:
        text.trim() === ''
          ? phrase('Type a number first.')
          : read(text) === null
            ? phrase('It wants {format}.', { format: format() })
            : null,
    }),
    press: (state, intent) => {
      const text = typeInto(state.text, intent);
      return text === state.text ? state : { text };
    },
    read: (_, line) => (read(line) === null ? format() : { text: line.trim() }),
    solve: () => ({ text: written }),
    grade({ text }) {
      const typed = read(text) ?? Number.NaN;
      const correct = isRight(typed);
      const mistake = correct ? undefined : nearest(typed, mistakes)?.choice;
      return {
        correct,
        points: correct ? 1 : 0,
        answer: typed,
        rows: [],
        feedback: mistake?.feedback ?? [],
        ...(mistake?.showMe && { showMe: mistake.showMe }),
        solution: written,
      };
    },
  };
}
