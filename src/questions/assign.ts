import type { Block, Inline } from '../course/block.js';
import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { type AnswerFormContent, answerForm, type Rules } from './answer-form.js';
import type { Answer, Row } from './kind.js';
import { letter } from './label.js';

/**
 * Giving each row one of a few targets: what matching and sorting have in common. ↑↓ chooses the row, ←→ turns its
 * target, a digit or letter sets it and goes on to the next row.
 */
export interface Assignment {
  readonly instruction: string;
  /** What a target is to the learner: "partner", "bucket". */
  readonly noun: 'partner' | 'bucket';
  /** In the author's order. */
  readonly rows: readonly {
    readonly text: readonly Inline[];
    readonly feedback: readonly Block[];
    readonly right: number;
  }[];
  /** In the author's order; rows name them by index. */
  readonly targets: readonly (readonly Inline[])[];
}

interface State {
  /** The author's index of each row and target, in the order shown. */
  readonly rowOrder: readonly number[];
  readonly targetOrder: readonly number[];
  /** The author's index of the target given to each row shown; null where none yet. */
  readonly given: readonly (number | null)[];
  readonly cursor: number;
}

export function assignmentForm(
  assignment: Assignment,
  { rowOrder, targetOrder }: Pick<State, 'rowOrder' | 'targetOrder'>,
) {
  return answerForm(rulesFor(assignment), { rowOrder, targetOrder, given: rowOrder.map(() => null), cursor: 0 });
}

/** A kept answer in words: "unary – the price of one item; …". */
export function recallAssignment({ rows, targets }: Assignment, answer: Answer): string | null {
  if (!Array.isArray(answer) || answer.length !== rows.length) return null;
  const pairs = rows.flatMap((row, index) => {
    const target = targets[answer[index] ?? -1];
    return target === undefined ? [] : [`${plainText(row.text)} – ${plainText(target)}`];
  });
  return pairs.length === rows.length ? pairs.join('; ') : null;
}

function rulesFor({ instruction, noun, rows, targets }: Assignment): Rules<State> {
  const format = () =>
    phrase(
      'a number and a letter for each of the {n} row, for example 1b 2a|a number and a letter for each of the {n} rows, for example 1b 2a',
      {
        n: rows.length,
      },
    );

  const give = (state: State, row: number, target: number | null): State => ({
    ...state,
    given: state.given.map((before, index) => (index === row ? target : before)),
  });

  const turn = (state: State, by: number): State => {
    const now = state.given[state.cursor] ?? null;
    const count = targets.length;
    const at = now === null ? (by > 0 ? -1 : count) : state.targetOrder.indexOf(now);
    return give(state, state.cursor, state.targetOrder[(at + by + count) % count] ?? null);
  };

  return {
    show: ({ rowOrder, targetOrder, given, cursor }): AnswerFormContent => {
      const open = given.filter((target) => target === null).length;
      return {
        instruction,
        format: format(),
        keys: [
          ['↑↓', 'row'],
          ['←→', noun],
          [`a–${letter(targets.length - 1)}`, noun],
        ],
        rows: rowOrder.map(
          (index, row): Row => ({
            label: String(row + 1),
            text: rows[index]?.text ?? [],
            cursor: row === cursor,
            mark: given[row] === null ? 'none' : 'chosen',
            beside: targets[given[row] ?? -1] ?? [],
            feedback: [],
          }),
        ),
        targets: targetOrder.map((index, place) => ({ label: letter(place), text: targets[index] ?? [] })),
        field: null,
        missing:
          open === 0
            ? null
            : noun === 'partner'
              ? phrase('{n} row still needs a partner.|{n} rows still need a partner.', { n: open })
              : phrase('{n} row still needs a bucket.|{n} rows still need a bucket.', { n: open }),
      };
    },

    press(state, intent) {
      const last = rows.length - 1;
      if (intent.do === 'next') return { ...state, cursor: state.cursor === last ? 0 : state.cursor + 1 };
      if (intent.do === 'previous') return { ...state, cursor: state.cursor === 0 ? last : state.cursor - 1 };
      if (intent.do === 'right' || intent.do === 'pick') return turn(state, 1);
      if (intent.do === 'left') return turn(state, -1);
      if (intent.do === 'erase') return give(state, state.cursor, null);
      if (intent.do !== 'jump') return state;
      const target = state.targetOrder[intent.row];
      if (target === undefined) return state;
      return { ...give(state, state.cursor, target), cursor: Math.min(state.cursor + 1, last) };
    },

    read(state, line) {
      const pairs = readPairs(line, rows.length, targets.length);
      if (pairs === null) return format();
      return { ...state, given: pairs.map((place) => state.targetOrder[place] ?? null) };
    },

    solve: (state) => ({ ...state, given: state.rowOrder.map((index) => rows[index]?.right ?? null) }),

    grade({ rowOrder, given }) {
      const answer = rows.map((_, index) => given[rowOrder.indexOf(index)] ?? -1);
      const hits = answer.filter((target, index) => target === rows[index]?.right).length;
      return {
        correct: hits === rows.length,
        points: hits / rows.length,
        answer,
        rows: rowOrder.flatMap((index, place): Row[] => {
          const row = rows[index];
          if (row === undefined) return [];
          const mine = given[place] ?? -1;
          const fits = mine === row.right;
          const right = targets[row.right] ?? [];
          return [
            {
              label: String(place + 1),
              text: row.text,
              cursor: false,
              mark: fits ? 'right' : 'wrong',
              beside: fits ? right : [...struck(targets[mine] ?? []), { text: ' → ' }, ...right],
              feedback: row.feedback,
            },
          ];
        }),
        feedback: [],
        solution: rows.map((row) => `${plainText(row.text)} – ${plainText(targets[row.right] ?? [])}`).join('; '),
      };
    },
  };
}

const struck = (text: readonly Inline[]): readonly Inline[] => text.map((piece) => ({ ...piece, strike: true }));

/** Reads "1b 2a", "1 b, 2 a" or, a letter a row, "b a". The place of the target for each row; null for anything else. */
function readPairs(line: string, rowCount: number, targetCount: number): readonly number[] | null {
  const text = line.toLowerCase().replace(/[\s,;:=.)-]+/g, '');
  const letters = Array.from({ length: targetCount }, (_, place) => letter(place));
  if (/^[a-z]+$/.test(text) && text.length === rowCount && targetCount <= 26) {
    const places = [...text].map((name) => letters.indexOf(name));
    return places.includes(-1) ? null : places;
  }
  if (!/^(\d+[a-z]+)+$/.test(text)) return null;
  const places = new Map<number, number>();
  for (const [, row, name = ''] of text.matchAll(/(\d+)([a-z]+)/g)) {
    const place = letters.indexOf(name);
    const index = Number(row) - 1;
    if (place === -1 || index < 0 || index >= rowCount || places.has(index)) return null;
    places.set(index, place);
  }
  if (places.size !== rowCount) return null;
  return Array.from({ length: rowCount }, (_, row) => places.get(row) ?? -1);
}
