import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { answerForm, type Rules } from './answer-form.js';
import type { Choice, Kind } from './kind.js';
import { letter, letterForm, readLetters } from './label.js';
import { arrange, readOptions } from './options.js';

export interface SingleBody {
  readonly options: readonly Choice[];
}

interface State {
  /** The author's index of each option, in the order shown. */
  readonly order: readonly number[];
  /** The author's index of the option chosen. */
  readonly chosen: number | null;
}

/** One right option: a task list with one [x]. Moving chooses, so the answer is one key and enter. */
export const single: Kind<SingleBody> = {
  title: 'single choice',

  recognise({ parts }) {
    const [part] = parts;
    if (parts.length !== 1 || part?.kind !== 'tasks') return null;
    const right = part.items.filter((item) => item.checked === true).length;
    if (right > 1) return null;
    const options = readOptions(part);
    if ('wrong' in options) return options;
    if (right === 0) return { wrong: 'no option is right; mark one with [x]', line: part.line };
    return { body: { options } };
  },

  ask({ body }, draw) {
    return answerForm(rulesFor(body), { order: arrange(body.options, draw), chosen: null });
  },

  choices: (body) => body.options,

  recall(body, answer) {
    const option = Array.isArray(answer) ? body.options[answer[0]] : undefined;
    return option === undefined ? null : plainText(option.text);
  },
};

function rulesFor({ options }: SingleBody): Rules<State> {
  const rowsOf = ({ order, chosen }: State, graded: boolean) =>
    order.flatMap((index, row) => {
      const option = options[index];
      if (option === undefined) return [];
      const { text, feedback, showMe, right } = option;
      const mine = index === chosen;
      return {
        label: letter(row),
        text,
        cursor: mine && !graded,
        mark: markOf(mine, right, graded),
        beside: [],
        feedback: graded && mine ? feedback : [],
        ...(graded && mine && showMe && { showMe }),
      };
    });

  return {
    show: (state) => ({
      instruction: phrase('Choose one'),
      format: phrase('{form}, for example b', { form: letterForm(options.length) }),
      keys: [
        ['↑↓', 'choose'],
        [`a–${letter(options.length - 1)}`, 'choose'],
      ],
      rows: rowsOf(state, false),
      targets: [],
      field: null,
      missing: state.chosen === null ? phrase('Choose an option first.') : null,
    }),

    press(state, intent) {
      const at = state.chosen === null ? -1 : state.order.indexOf(state.chosen);
      const last = options.length - 1;
      const choose = (row: number): State => ({ ...state, chosen: state.order[row] ?? state.chosen });
      if (intent.do === 'next') return choose(at === last ? 0 : at + 1);
      if (intent.do === 'previous') return choose(at <= 0 ? last : at - 1);
      if (intent.do === 'jump') return choose(intent.row);
      if (intent.do === 'pick' && at === -1) return choose(0);
      return state;
    },

    read(state, line) {
      const [row, ...more] = readLetters(line, options.length) ?? [];
      if (row === undefined || more.length > 0)
        return phrase('{form}, for example b', { form: letterForm(options.length) });
      return { ...state, chosen: state.order[row] ?? null };
    },

    solve: (state) => ({ ...state, chosen: options.findIndex((option) => option.right) }),

    grade(state) {
      const option = options[state.chosen ?? -1];
      const correct = option?.right === true;
      const solution = options.find((one) => one.right);
      return {
        correct,
        points: correct ? 1 : 0,
        answer: state.chosen === null ? [] : [state.chosen],
        rows: rowsOf(state, true),
        feedback: [],
        ...(option?.showMe && { showMe: option.showMe }),
        solution: plainText(solution?.text ?? []),
      };
    },
  };
}

/** How an option is marked before and after grading. */
export function markOf(
  chosen: boolean,
  right: boolean,
  graded: boolean,
): 'none' | 'chosen' | 'right' | 'wrong' | 'missed' {
  if (!graded) return chosen ? 'chosen' : 'none';
  if (chosen) return right ? 'right' : 'wrong';
  return right ? 'missed' : 'none';
}
