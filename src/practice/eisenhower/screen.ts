/** What the board looks like while cards are sorted: the card first, then the clock, then the boxes. */
import type { Size } from '../../simulations/engine/simulation.js';
import { bar, box, clip } from '../../text/draw.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { wrap } from '../../text/wrap.js';
import { clockTime } from '../kit/duration.js';
import { count, label, prose, spread } from '../kit/page.js';
import { fitLines } from '../versions/fit-lines.js';
import { boardHeight, drawBoard } from './board.js';
import { type Reply, replies, replyNames } from './interruptions.js';
import { reportLines } from './report-page.js';
import { limit, type Round } from './round.js';
import type { State } from './state.js';

export function view(state: State, size: Size): readonly Line[] {
  switch (state.stage) {
    case 'intro':
      return fitLines(intro(state, size.columns), size);
    case 'sorting':
      return clip(sorting(state, size), size);
    case 'report':
      return fitLines(reportLines(state, size), size, state.scroll);
  }
}

export function statusOf({ stage, round, page }: State): string {
  if (stage === 'intro') return count(round.hand.length, 'card');
  if (stage === 'report') return page === 0 ? 'done' : `card ${page}`;
  return `${Object.keys(round.places).length}/${round.hand.length} placed`;
}

function intro({ round, resumed, timed, interrupted }: State, columns: number): readonly Line[] {
  const room = Math.min(columns, 84);
  const placed = Object.keys(round.places).length;
  const left = clockTime(Math.max(0, limit - round.clock));
  const begin = resumed
    ? `Your hand is still here: ${placed} of ${count(round.hand.length, 'card')} placed, ${left} on the clock.`
    : `${count(round.hand.length, 'card')}, four boxes, four minutes.`;
  const option = (key: string, name: string, value: string): Line =>
    line('  ', span(key, 'accent'), `  ${name.padEnd(15)}`, span(value, 'dim'));
  return [
    [],
    line({ ...span(begin), bold: true }),
    [],
    ...prose('Each card is something that lands on an engineer’s desk. Ask two questions of it, separately:', room),
    ...hangingIndent(
      [label(span('  urgent?', 'accent'), 15)],
      [span('What is lost if it waits until tomorrow?')],
      room,
    ),
    ...hangingIndent(
      [label(span('  important?', 'accent'), 15)],
      [span('Which goal does it move, and whose goal is it?')],
      room,
    ),
    [],
    ...prose(
      'Place it with 1 to 4, or with the arrows and enter. Changing your mind is allowed: backspace takes a card up again. Every 30 seconds somebody has a quick question, and what you reply costs time.',
      room,
    ),
    [],
    option('c', 'clock', timed ? 'ends the round after 4:00' : 'counts, and ends nothing'),
    option('i', 'interruptions', interrupted ? 'every 30 s' : 'none'),
  ];
}

function sorting(state: State, size: Size): readonly Line[] {
  const { round, word, timed } = state;
  const { columns, rows } = size;
  const asked = round.open !== null;
  const tall = rows >= 18;
  const card = cardLines(round, columns);
  const happened = word === null || asked ? [] : prose(word, columns, 'dim');
  const above: Line[] = [
    ...card.map((row) => (asked ? dimmed(row) : row)),
    ...Array.from({ length: columns < 80 || tall ? 2 : 1 }, (_, row) => happened[row] ?? []),
  ];
  const clock = spread(position(round), clockSpans(round.clock, timed, Math.min(24, columns - 40)), columns);
  const height = boardHeight(rows - above.length - 1);
  const board = drawBoard(round, asked ? null : state.cursor, columns, rows - above.length - 1);
  const popped = asked ? overlay(board, question(round, state.reply, columns), height) : board;
  return [clock, ...above, ...popped];
}

function position(round: Round): Line {
  const { held, hand, places } = round;
  if (held === null) return line(span('all placed', 'dim'));
  const again = places[held.id] === undefined ? '' : ', taken up again';
  return line(span(`card ${hand.indexOf(held) + 1} of ${hand.length}${again}`, 'dim'));
}

/** A bar that empties, and the time left in digits; the last half minute is marked by a sign too. */
function clockSpans(used: number, timed: boolean, cells: number): Line {
  if (!timed) return line(span(`${clockTime(used)} used`, 'dim'));
  const left = Math.max(0, limit - used);
  const late = left < 30_000;
  const gauge = cells >= 8 ? `${bar(left, limit, cells, '░')} ` : '';
  return line(
    span(gauge, late ? 'warn' : 'dim'),
    span(`${late ? '! ' : ''}${clockTime(left)}`, late ? 'warn' : 'strong'),
  );
}

/** The card in hand, in as many lines as the longest of the hand takes, so that the board stays where it is. */
function cardLines(round: Round, columns: number): readonly Line[] {
  const room = Math.min(columns - 2, 96);
  const set = (text: string) => wrap([{ text, bold: true }], room);
  const height = Math.max(...round.hand.map(({ text }) => set(text).length));
  const text =
    round.held?.text ?? 'Every card has a place. Press enter to hand them in, or backspace to take one up again.';
  const lines = set(text).map((content, row): Line => [span(row === 0 ? '▸ ' : '  ', 'accent'), ...content]);
  return [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => [])];
}

function question({ open }: Round, chosen: Reply | null, columns: number): readonly Line[] {
  if (open === null) return [];
  const { who, text } = open.interruption;
  const keys: Readonly<Record<Reply, string>> = { now: 'a', page: 'p', later: 'l' };
  const options = replies.flatMap((reply): Span[] => {
    const here = reply === chosen;
    return [
      span(here ? '▸ ' : '  ', 'accent'),
      span(keys[reply], 'accent'),
      { ...span(` ${replyNames[reply]} `), ...(here && { bold: true as const }) },
    ];
  });
  return box(`● ${who}`, [...prose(text, columns - 4, 'strong'), [], options], columns, 'accent');
}

/** Lays a box over the middle of the board, which goes dim behind it. */
function overlay(board: readonly Line[], over: readonly Line[], height: number): readonly Line[] {
  const top = Math.max(1, Math.floor((height - over.length) / 2));
  return [...board.slice(0, top).map(dimmed), ...over, ...board.slice(top + over.length).map(dimmed)];
}

function dimmed(of: Line): Line {
  return of.map(({ text }) => span(text, 'dim'));
}
