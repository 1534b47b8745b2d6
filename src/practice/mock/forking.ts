import type { Draw } from '../../questions/kind.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, span } from '../../text/line.js';
import { wrap } from '../../text/wrap.js';
import { prose } from '../kit/page.js';
import type { Exercise } from '../legacy-exercise.js';
import { type Drawn, said, scrollBy, scrolled, stage, turn, undrawn } from '../stage.js';
import type { Choice, Fork } from './forks.js';
import type { Onward } from './questioning.js';

/** A decision at the whiteboard; the ways to go stand in an order that gives nothing away. */
export function forking(fork: Fork, draw: Draw, count: string, onward: Onward): Exercise {
  const left = [...fork.choices];
  const choices = Array.from({ length: left.length }, () => left.splice(draw(left.length), 1)).flat();
  return open({ fork, choices, count, onward }, 0);
}

interface Board {
  readonly fork: Fork;
  readonly choices: readonly Choice[];
  readonly count: string;
  readonly onward: Onward;
}

function open(board: Board, cursor: number): Exercise {
  const { fork, choices, count, onward } = board;
  const last = choices.length - 1;
  const take = (index: number) => {
    const choice = choices[index];
    return choice === undefined ? null : turn(decided(board, choice, 0, undrawn()));
  };
  return stage({
    title: 'Mock interview',
    status: count,
    keys: [
      ['↑↓', 'move'],
      ['enter', 'decide'],
    ],
    view({ columns, rows }) {
      const measure = Math.min(columns, 84);
      const lines: Line[] = [
        [span(`At the whiteboard: design the checkout   ${count}`, 'dim')],
        [],
        ...wrap([{ text: fork.situation, tone: 'strong', bold: true }], measure),
        [],
        ...choices.flatMap(({ text }, index) => {
          const isHere = index === cursor;
          return hangingIndent(
            [span(isHere ? ' ▸ ' : '   ', 'accent'), span(`${'abcdef'[index]}  `, 'dim')],
            [{ text, ...(isHere && { bold: true as const }) }],
            measure,
          );
        }),
        [],
        ...prose('Say your reason aloud before you decide.', measure, 'dim'),
      ];
      return lines.slice(0, rows);
    },
    press(key) {
      if (key === 'up' || key === 'k') return turn(open(board, Math.max(0, cursor - 1)));
      if (key === 'down' || key === 'j') return turn(open(board, Math.min(last, cursor + 1)));
      if (/^[a-f]$/.test(key)) return take(key.charCodeAt(0) - 97);
      if (/^[1-6]$/.test(key)) return take(Number(key) - 1);
      return key === 'enter' || key === ' ' ? take(cursor) : null;
    },
    say: said(
      `At the whiteboard, design the checkout, ${count}.`,
      fork.situation,
      ...choices.map(({ text }, index) => `${'abcdef'[index]}) ${text}`),
    ),
    form: 'a letter, for example b; s to skip',
    read(typed, now) {
      const letter = typed.trim().toLowerCase();
      if (letter === 's') return onward({ points: null }, now);
      return (
        (letter.length === 1 ? take(letter.charCodeAt(0) - 97) : null) ?? {
          malformed: `Type a letter from a to ${'abcdef'[last]}, or s to skip.`,
        }
      );
    },
  });
}

function decided(board: Board, choice: Choice, scroll: number, drawn: Drawn): Exercise {
  const { fork, choices, count, onward } = board;
  const go = (now: number) => onward({ points: choice.worth }, now);
  const others = choices.filter((other) => other !== choice);
  return stage({
    title: 'Mock interview',
    status: count,
    keys: [
      ['enter', 'go on'],
      ['↑↓', 'scroll'],
    ],
    view(size) {
      const measure = Math.min(size.columns, 84);
      const tone = choice.worth === 1 ? 'good' : choice.worth === 0 ? 'bad' : 'warn';
      const mark = choice.worth === 1 ? '✓' : choice.worth === 0 ? '✗' : '◐';
      const lines: Line[] = [
        ...hangingIndent([span(`${mark} `, tone)], [{ text: choice.text, bold: true }], measure),
        [],
        ...hangingIndent([span('  then  ', 'dim')], [{ text: choice.consequence }], measure),
        [],
        ...prose(fork.why, measure),
        [],
        [span('The other ways', 'dim')],
        ...others.flatMap(({ text, consequence }) =>
          hangingIndent([span('  · ', 'dim')], [span(`${text} ${consequence}`, 'dim')], measure),
        ),
      ];
      return scrolled(lines, size, scroll, drawn);
    },
    press(key, now) {
      const to = scrollBy(key, scroll, drawn);
      if (to !== null) return turn(decided(board, choice, to, drawn));
      return key === 'enter' || key === ' ' ? go(now) : null;
    },
    say: said(
      `You chose: ${choice.text}`,
      `Then: ${choice.consequence}`,
      fork.why,
      ...others.map(({ text, consequence }) => `The other way: ${text} ${consequence}`),
    ),
    form: null,
    read: (_, now) => go(now),
  });
}
