/** What the board looks like while cards are sorted, and what is said of it: the card first, then the clock, then the boxes. */
import { bar, box, clip } from '../../../text/draw.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import type { Size } from '../../../text/size.js';
import { wrap } from '../../../text/wrap.js';
import { clockTime, spokenTime } from '../../kit/duration.js';
import { prose, spread } from '../../kit/page.js';
import { aloud, drawPage, facts, fitPage, type Part, row, sayPage, sentence, silent } from '../page.js';
import { boardHeight, drawBoard } from './board.js';
import { type Reply, replies, replyKeys, replyNames } from './interruptions.js';
import { quadrants, qualities, verbs } from './quadrant.js';
import { reportLines, sayReport } from './report.js';
import { limit, placed, type Round } from './round.js';
import type { State } from './state.js';

export function view(state: State, size: Size): readonly Line[] {
  if (state.stage === 'sorting') return clip(sorting(state, size), size);
  return fitPage(pageLines(state, size), size, state.scroll);
}

/** All of a page that may be longer than the screen. */
export function pageLines(state: State, size: Size): readonly Line[] {
  return state.stage === 'intro' ? drawPage(intro(state), Math.min(size.columns, 84)) : reportLines(state, size);
}

export function say(state: State): readonly Line[] {
  const { stage, round, word } = state;
  if (stage === 'report') return sayReport(state);
  const happened = stage === 'intro' ? [...sayPage(intro(state)), []] : word === null ? [] : [line(word)];
  return [...happened, ...(round.open === null ? sayCard(round, stage === 'intro') : sayQuestion(round.open))];
}

export function statusOf({ stage, round, page }: State): string {
  if (stage === 'intro') return plural(round.hand.length, 'card');
  if (stage === 'report') return page === 0 ? 'done' : `card ${page}`;
  return `${placed(round).length}/${round.hand.length} placed`;
}

function intro({ round, resumed, timed, interrupted }: State): readonly Part[] {
  const cards = plural(round.hand.length, 'card');
  const left = clockTime(limit - round.clock);
  const begin = resumed
    ? `Your hand is still here: ${placed(round).length} of ${cards} placed, ${left} on the clock.`
    : `${cards}, four boxes, four minutes.`;
  const option = (key: string, name: string, value: string): Line =>
    line('  ', span(key, 'accent'), `  ${name.padEnd(15)}`, span(value, 'dim'));
  return [
    row({ ...span(begin), bold: true }),
    sentence('Each card is something that lands on an engineer’s desk. Ask two questions of it, separately:'),
    facts(
      15,
      [
        ['  urgent?', 'What is lost if it waits until tomorrow?'],
        ['  important?', 'Which goal does it move, and whose goal is it?'],
      ],
      'accent',
    ),
    silent((columns) => prose(placing, columns)),
    silent(() => [
      option('c', 'clock', timed ? 'ends the round after 4:00' : 'counts, and ends nothing'),
      option('i', 'interruptions', interrupted ? 'every 30 s' : 'none'),
    ]),
    aloud(
      ...quadrants.map((quadrant) => `  ${quadrant}  ${verbs[quadrant]}: ${qualities[quadrant]}.`),
      'The clock of four minutes starts with your first answer. It is told, and it ends nothing. Every 30 seconds of it somebody has a quick question, which you hear between two cards; "quiet" stops them.',
      'You may change your mind: "3 to 1" moves card 3 to box 1.',
      ...(resumed ? ['"new" deals another hand.'] : []),
    ),
  ];
}

const placing =
  'Place it with 1 to 4, or with the arrows and enter. Changing your mind is allowed: backspace takes a card up again. Every 30 seconds somebody has a quick question, and what you reply costs time.';

function sayCard({ held, hand, clock }: Round, first: boolean): readonly Line[] {
  const used = spokenTime(clock);
  const told = clock > limit ? `The four minutes are over: ${used} used.` : `${used} of ${spokenTime(limit)} used.`;
  const time = first && clock === 0 ? '' : ` ${told}`;
  if (held === null) return [line(`All ${hand.length} cards have a place.${time}`)];
  const which = span(`Card ${hand.indexOf(held) + 1} of ${hand.length}.${time}`, 'dim');
  return [line(which), line({ ...span(held.text), bold: true })];
}

function sayQuestion({ interruption }: NonNullable<Round['open']>): readonly Line[] {
  return [line(`Somebody interrupts. ${interruption.who}: "${interruption.text}"`)];
}

/** Why a key meant for a card does nothing just now. */
const refusal = 'Nothing is placed while a question is open: reply first, with a, p or l.';

function sorting(state: State, size: Size): readonly Line[] {
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
