import { plainText } from '../course/plain.js';
import { ordinal } from '../text/plural.js';
import { phrase } from '../words/phrase.js';
import { answerForm, type Rules } from './answer-form.js';
import type { Choice, Kind } from './kind.js';
import { letter, readLetters } from './label.js';
import { choiceOf, findTwin } from './options.js';
import { shuffleAway } from './shuffle.js';

export interface OrderBody {
  /** In the right order. */
  readonly items: readonly Choice[];
}

interface State {
  /** The author's index of each item, from top to bottom. */
  readonly order: readonly number[];
  readonly cursor: number;
  /** Whether the item under the cursor was picked up and moves along. */
  readonly held: boolean;
  readonly touched: boolean;
}

/** Things to put in order: an ordered list, written in the right one. */
export const order: Kind<OrderBody> = {
  title: 'put in order',

  recognise({ parts }) {
    const [part] = parts;
    if (parts.length !== 1 || part?.kind !== 'ordered') return null;
    if (part.items.length < 2) return { wrong: 'one thing cannot be put in order; list at least two', line: part.line };
    const twin = findTwin(part.items.map((item) => item.text));
    if (twin !== null) return { wrong: `two steps read "${twin}", so no order is the right one`, line: part.line };
    return { body: { items: part.items.map((item) => choiceOf(item, true)) } };
  },

  ask({ body }, draw) {
    const order = shuffleAway(body.items.length, draw);
    return answerForm(rulesFor(body), { order, cursor: 0, held: false, touched: false });
  },

  choices: (body) => body.items,

  recall(body, answer) {
    if (!Array.isArray(answer) || answer.length !== body.items.length) return null;
    const texts = answer.flatMap((index) => body.items[index] ?? []).map((item) => plainText(item.text));
    return texts.length === answer.length ? texts.join(' → ') : null;
  },
};

function rulesFor({ items }: OrderBody): Rules<State> {
  const format = () =>
    phrase('all {n} letter in order, for example c a b|all {n} letters in order, for example c a b', {
      n: items.length,
    });

  const move = (state: State, to: number): State => {
    const target = Math.min(Math.max(to, 0), items.length - 1);
    if (!state.held || target === state.cursor) return { ...state, cursor: target };
    const order = [...state.order];
    order.splice(target, 0, ...order.splice(state.cursor, 1));
    return { ...state, order, cursor: target, touched: true };
  };

  return {
    show: ({ order, cursor, held, touched }) => ({
      instruction: phrase('Put in order'),
      format: format(),
      keys: held
        ? [
            ['↑↓', 'carry'],
            ['space', 'put down'],
          ]
        : [
            ['↑↓', 'move'],
            ['space', 'pick up'],
          ],
      rows: order.map((index, row) => ({
        label: letter(row),
        text: items[index]?.text ?? [],
        cursor: row === cursor,
        mark: held && row === cursor ? 'held' : 'none',
        beside: [],
        feedback: [],
      })),
      targets: [],
      field: null,
      // It starts in a wrong order, so handing it in untouched is always a slip of the finger.
      missing: touched ? null : phrase('Pick an item up with space and move it first.'),
    }),

    press(state, intent) {
      if (intent.do === 'next') return move(state, state.cursor + 1);
      if (intent.do === 'previous') return move(state, state.cursor - 1);
      if (intent.do === 'pick') return { ...state, held: !state.held };
      if (intent.do === 'jump' && intent.row < items.length) return move(state, intent.row);
      return state;
    },

    read(state, line) {
      const rows = readLetters(line, items.length);
      if (rows === null || rows.length !== items.length || new Set(rows).size !== rows.length) return format();
      return { ...state, order: rows.flatMap((row) => state.order[row] ?? []), held: false, touched: true };
    },

    solve: (state) => ({ ...state, order: items.map((_, index) => index) }),

    grade: ({ order }) => ({
      correct: order.every((index, row) => index === row),
      points: Math.max(0, kendall(order)),
      answer: order,
      rows: items.map(({ text, feedback }, index) => {
        const place = order.indexOf(index);
        return {
          label: String(index + 1),
          text,
          cursor: false,
          mark: place === index ? 'right' : 'wrong',
          beside: place === index ? [] : [{ text: phrase('you put it {place}', { place: ordinal(place + 1) }) }],
          feedback,
        };
      }),
      feedback: [],
      solution: items.map((item) => plainText(item.text)).join(' → '),
    }),
  };
}

/**
 * Kendall's rank correlation (1938): pairs in the right order less pairs in the wrong one, as a share of all pairs. 1 for
 * the right order, −1 for the reverse, 0 on average for guessing, so it makes fair points once it is cut off at 0.
 */
function kendall(order: readonly number[]): number {
  let balance = 0;
  let pairs = 0;
  for (const [row, index] of order.entries()) {
    for (const later of order.slice(row + 1)) {
      balance += index < later ? 1 : -1;
      pairs += 1;
    }
  }
  return balance / pairs;
}
