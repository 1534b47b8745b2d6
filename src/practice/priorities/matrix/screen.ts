/** What the board looks like while cards are sorted, and what is said of it: the card first, then the clock, then the boxes. */
import { bar, box, spread } from '../../../text/draw.js';
import { clockTime, spokenTime } from '../../../text/duration.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import type { Size } from '../../../text/size.js';
import { wrap } from '../../../text/wrap.js';
import { prose } from '../../kit/page.js';
import { boardHeight, drawBoard } from './board.js';
import { type Reply, replies, replyKeys, replyNames } from './interruptions.js';
import { limit, type Round } from './round.js';
import type { State } from './state.js';

/** What is asked now, in sentences: about a card, or by somebody. `first`: nothing has been placed yet. */
export function sayRound(round: Round, first: boolean): readonly Line[] {
  if (round.open === null) return sayCard(round, first);
  const { who, text } = round.open.interruption;
  return [line(`Somebody interrupts. ${who}: "${text}"`)];
}

function sayCard({ held, cards, clock }: Round, first: boolean): readonly Line[] {
  const used = spokenTime(clock);
  const told = clock > limit ? `The four minutes are over: ${used} used.` : `${used} of ${spokenTime(limit)} used.`;
  const time = first && clock === 0 ? '' : ` ${told}`;
  if (held === null) return [line(`All ${cards.length} cards have a place.${time}`)];
  const which = span(`Card ${cards.indexOf(held) + 1} of ${cards.length}.${time}`, 'dim');
  return [line(which), line({ ...span(held.text), bold: true })];
}

/** Why a key meant for a card does nothing just now. */
const refusal = 'Nothing is placed while a question is open: reply first, with a, p or l.';

export function boardLines(state: State, size: Size): readonly Line[] {
  const { round, timed } = state;
  const { columns, rows } = size;
  const asked = round.open !== null;
  const tall = rows >= 18;
  const card = cardLines(round, columns);
  const word = asked ? (state.refused ? span(refusal, 'warn') : null) : span(state.word ?? '', 'dim');
  const happened = word === null ? [] : prose(word.text, columns, word.tone);
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
  const { held, cards, places } = round;
  if (held === null) return line(span('all placed', 'dim'));
  const again = places[held.id] === undefined ? '' : ', taken up again';
  return line(span(`card ${cards.indexOf(held) + 1} of ${cards.length}${again}`, 'dim'));
}

/** A bar that empties, and the time left in digits; the last half minute is marked by a sign too. */
function clockSpans(used: number, timed: boolean, cells: number): Line {
  if (!timed) return line(span(`${clockTime(used)} used`, 'dim'));
  const left = Math.max(0, limit - used);
  const late = left < 30_000;
  const gauge = cells >= 8 ? `${bar(left, limit, cells, '─')} ` : '';
  return line(
    span(gauge, late ? 'warn' : 'dim'),
    span(`${late ? '! ' : ''}${clockTime(left)}`, late ? 'warn' : 'strong'),
  );
}

/** The held card, in as many lines as the longest of all takes, so that the board stays where it is. */
function cardLines(round: Round, columns: number): readonly Line[] {
  const room = Math.min(columns - 2, 96);
  const set = (text: string) => wrap([{ text, bold: true }], room);
  const height = Math.max(...round.cards.map(({ text }) => set(text).length));
  const text =
    round.held?.text ?? 'Every card has a place. Press enter to hand them in, or backspace to take one up again.';
  const lines = set(text).map((content, row): Line => [span(row === 0 ? '▸ ' : '  ', 'accent'), ...content]);
  return [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => [])];
}

function question({ open }: Round, chosen: Reply | null, columns: number): readonly Line[] {
  if (open === null) return [];
  const { who, text } = open.interruption;
  const options = replies.flatMap((reply): Span[] => {
    const here = reply === chosen;
    return [
      span(here ? '▸ ' : '  ', 'accent'),
      span(replyKeys[reply], 'accent'),
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
