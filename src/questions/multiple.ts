import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { answerForm, type Rules } from './answer-form.js';
import type { Choice, Kind } from './kind.js';
import { letter, readLetters } from './label.js';
import { arrange, readOptions } from './options.js';
import { markOf } from './single.js';

export interface MultipleBody {
  readonly options: readonly Choice[];
}

interface State {
  /** The author's index of each option, in the order shown. */
  readonly order: readonly number[];
  /** The author's indexes of the options chosen, ascending. */
  readonly chosen: readonly number[];
  /** A row. */
  readonly cursor: number;
}

/** Several right options: a task list with more than one [x]. */
export const multiple: Kind<MultipleBody> = {
  title: 'multiple choice',

  recognise({ parts }) {
    const [part] = parts;
    if (parts.length !== 1 || part?.kind !== 'tasks') return null;
    if (part.items.filter((item) => item.checked === true).length < 2) return null;
    const options = readOptions(part);
    return 'wrong' in options ? options : { body: { options } };
  },

  ask({ body }, draw) {
    return answerForm(rulesFor(body), { order: arrange(body.options, draw), chosen: [], cursor: 0 });
  },

  choices: (body) => body.options,

  recall(body, answer) {
    if (!Array.isArray(answer)) return null;
    const texts = answer.flatMap((index) => body.options[index] ?? []).map((option) => plainText(option.text));
    return texts.length === answer.length ? texts.join('; ') : null;
  },
};

function rulesFor({ options }: MultipleBody): Rules<State> {
  const right = options.flatMap((option, index) => (option.right ? [index] : []));

  const rowsOf = ({ order, chosen, cursor }: State, graded: boolean) =>
    order.flatMap((index, row) => {
      const option = options[index];
      if (option === undefined) return [];
      const { text, feedback, showMe } = option;
      const mine = chosen.includes(index);
      return {
        label: letter(row),
        text,
        cursor: row === cursor && !graded,
        mark: markOf(mine, option.right, graded),
        beside: [],
        feedback: graded && (mine || option.right) ? feedback : [],
        ...(graded && mine && showMe && { showMe }),
      };
    });

  const toggle = (state: State, row: number): State => {
    const index = state.order[row];
    if (index === undefined) return state;
    const chosen = state.chosen.includes(index)
      ? state.chosen.filter((other) => other !== index)
      : [...state.chosen, index].sort((a, b) => a - b);
    return { ...state, chosen, cursor: row };
  };

  const format = () => phrase('letters from a to {last}, for example a c', { last: letter(options.length - 1) });

  return {
    show: (state) => ({
      instruction: phrase('Choose all that are right'),
      format: format(),
      keys: [
        ['↑↓', 'move'],
        ['space', 'choose'],
        [`a–${letter(options.length - 1)}`, 'choose'],
      ],
      rows: rowsOf(state, false),
      targets: [],
      field: null,
      missing: state.chosen.length === 0 ? phrase('Choose at least one option first.') : null,
    }),

    press(state, intent) {
      const move = (by: number): State => ({
        ...state,
        cursor: (state.cursor + by + options.length) % options.length,
      });
      if (intent.do === 'next') return move(1);
      if (intent.do === 'previous') return move(-1);
      if (intent.do === 'pick') return toggle(state, state.cursor);
      if (intent.do === 'jump') return toggle(state, intent.row);
      return state;
    },

    read(state, line) {
      const rows = readLetters(line, options.length);
      if (rows === null) return format();
      const chosen = rows.flatMap((row) => state.order[row] ?? []);
      return { ...state, chosen: [...new Set(chosen)].sort((a, b) => a - b) };
    },

    solve: (state) => ({ ...state, chosen: right }),

    grade(state) {
      const hits = state.chosen.filter((index) => right.includes(index)).length;
      const misses = state.chosen.length - hits;
      const showMe = state.chosen
        .map((index) => options[index])
        .find((one) => one?.right === false && one.showMe)?.showMe;
      return {
        correct: hits === right.length && misses === 0,
        // Each right option earns its share and each wrong one takes a share back, so that choosing all earns little.
        points: Math.max(0, (hits - misses) / right.length),
        answer: state.chosen,
        rows: rowsOf(state, true),
        feedback: [],
        ...(showMe && { showMe }),
        solution: right.map((index) => plainText(options[index]?.text ?? [])).join('; '),
      };
    },
  };
}
