import type { Inline } from '../course/block.js';
import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { answerForm, type Rules } from './answer-form.js';
import { answerParts } from './answer-part.js';
import type { Choice, Kind, Row } from './kind.js';
import { choiceOf } from './options.js';
import { markOf } from './single.js';

export interface LineBody {
  readonly code: readonly string[];
  /** Line numbers from 1; any of them is right. */
  readonly right: readonly number[];
  /** Lines that the author has a word about. */
  readonly remarks: readonly { readonly at: number; readonly choice: Choice }[];
}

interface State {
  /** A line number, from 1. */
  readonly chosen: number | null;
}

/** One line of code to point at: a code block in the prompt and `Answer: line 3`. */
export const line: Kind<LineBody> = {
  title: 'find the line',

  recognise(shape) {
    const parts = answerParts(shape);
    if (parts?.kind !== 'line') return null;
    if (parts.code === null) return { wrong: 'a code block must stand above the answer', line: parts.line };
    const code = parts.code.split('\n');
    const right = numbersIn(parts.text);
    const outside = right.find((at) => at < 1 || at > code.length);
    if (outside !== undefined)
      return { wrong: `the code has ${code.length} lines and no line ${outside}`, line: parts.line };
    const remarks: { at: number; choice: Choice }[] = [];
    for (const item of parts.mistakes) {
      const [at, ...more] = numbersIn(plainText(item.text));
      if (at === undefined || more.length > 0 || at < 1 || at > code.length) {
        return { wrong: `"${plainText(item.text)}" names no line of the code; write "line 2"`, line: item.line };
      }
      remarks.push({ at, choice: choiceOf(item, right.includes(at)) });
    }
    const last = shape.prompt.findLastIndex((block) => block.kind === 'code' && block.text === parts.code);
    const prompt = shape.prompt.filter((_, index) => index !== last);
    return { body: { code, right, remarks }, prompt };
  },

  ask({ body }) {
    return answerForm(rulesFor(body), { chosen: null });
  },

  choices: (body) => body.remarks.map((remark) => remark.choice),

  recall(body, answer) {
    const text = typeof answer === 'number' ? body.code[answer - 1] : undefined;
    return text === undefined ? null : phrase('line {number}: {text}', { number: Number(answer), text: text.trim() });
  },
};

const numbersIn = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

function rulesFor({ code, right, remarks }: LineBody): Rules<State> {
  const format = () => phrase('a line number from 1 to {last}, for example 3', { last: code.length });
  const asText = (text: string): readonly Inline[] => [{ text, code: true }];
  const remarkOn = (at: number) => remarks.find((remark) => remark.at === at)?.choice;

  const rowsOf = ({ chosen }: State, graded: boolean): Row[] =>
    code.map((text, index) => {
      const at = index + 1;
      const mine = at === chosen;
      const remark = graded && mine ? remarkOn(at) : undefined;
      return {
        label: String(at),
        text: asText(text),
        code: true,
        cursor: mine && !graded,
        mark: markOf(mine, right.includes(at) && (mine || !right.includes(chosen ?? 0)), graded),
        beside: [],
        feedback: remark?.feedback ?? [],
        ...(remark?.showMe && { showMe: remark.showMe }),
      };
    });

  /** The next line with something on it, from `from` on; round the ends. */
  const seek = (from: number, by: number): number => {
    let at = from;
    do at = ((at - 1 + by + code.length) % code.length) + 1;
    while (code[at - 1]?.trim() === '' && at !== from);
    return at;
  };

  return {
    show: (state) => ({
      instruction: phrase('Choose the line'),
      format: format(),
      keys: [
        ['↑↓', 'choose'],
        [`1–${Math.min(code.length, 9)}`, 'choose'],
      ],
      rows: rowsOf(state, false),
      targets: [],
      field: null,
      missing: state.chosen === null ? phrase('Choose a line first.') : null,
    }),

    press(state, intent) {
      if (intent.do === 'next') return { chosen: seek(state.chosen ?? code.length, 1) };
      if (intent.do === 'previous') return { chosen: seek(state.chosen ?? 1, -1) };
      if (intent.do === 'pick' && state.chosen === null) return { chosen: seek(code.length, 1) };
      if (intent.do === 'jump' && intent.row < code.length) return { chosen: intent.row + 1 };
      return state;
    },

    read(_, typed) {
      const at = /^(?:line\s*)?(\d{1,4})[.:]?$/i.exec(typed.trim())?.[1];
      if (at === undefined || Number(at) < 1 || Number(at) > code.length) return format();
      return { chosen: Number(at) };
    },

    solve: () => ({ chosen: right[0] ?? null }),

    grade(state) {
      const correct = state.chosen !== null && right.includes(state.chosen);
      const showMe = remarkOn(state.chosen ?? 0)?.showMe;
      return {
        correct,
        points: correct ? 1 : 0,
        answer: state.chosen ?? 0,
        rows: rowsOf(state, true),
        feedback: [],
        ...(showMe && { showMe }),
        solution: right
          .map((at) => phrase('line {number}: {text}', { number: at, text: code[at - 1]?.trim() ?? '' }))
          .join(` ${phrase('or')} `),
      };
    },
  };
}
