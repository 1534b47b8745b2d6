import { fitLine } from '../../../text/draw.js';
import { type Line, line, plain, type Span, span } from '../../../text/line.js';
import { padStart, truncate, width } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import { isImportant, type Quadrant, shortVerbs, verbs } from './quadrant.js';
import { type Placed, placed, type Round } from './round.js';

/** Room for "unimportant" beside the board. */
const margin = 12;
/** Narrower boards say "important" in their frame instead. */
const roomy = 70;
/** More rows a box would only be air. */
const tallest = 10;

/** The rows that a board takes of those it may have: a head, three edges, and boxes of equal height. */
export function boardHeight(rows: number): number {
  return 4 + 2 * Math.min(tallest, Math.max(1, Math.floor((rows - 4) / 2)));
}

/** What stands before a card in its box. */
export type Mark = (card: Placed) => Span;

/** The four boxes with the cards in them, exactly `columns` wide; the box under the cursor is marked. */
export function drawBoard(
  round: Round,
  cursor: Quadrant | null,
  columns: number,
  rows: number,
  mark: Mark = numberOrHand(round),
): readonly Line[] {
  const side = columns >= roomy ? margin : 0;
  const inner = columns - side - 3;
  const cells = [Math.ceil(inner / 2), Math.floor(inner / 2)] as const;
  const height = (boardHeight(rows) - 4) / 2;
  const blank = span(' '.repeat(side));
  const head = (text: string, room: number) => fitLine([span(`  ${text}`, 'dim')], room + 1);
  const edge = (left: string, middle: string, right: string, [a, b]: readonly [Quadrant, Quadrant]): Line =>
    line(
      blank,
      span(left, 'dim'),
      ...titled(a, round, cursor, cells[0], ''),
      span(middle, 'dim'),
      ...titled(b, round, cursor, cells[1], side > 0 ? '' : isImportant(b) ? ' important ─' : ' unimportant ─'),
      span(right, 'dim'),
    );
  const bar = span('│', 'dim');
  const half = (a: Quadrant, b: Quadrant, name: string): Line[] => {
    const [left, right] = [inside(round, a, cells[0], height, mark), inside(round, b, cells[1], height, mark)];
    return left.map((content, row) => {
      const label = fitLine([span(row === 0 ? name : '', 'dim')], side);
      return line(...label, bar, ...content, bar, ...(right[row] ?? []), bar);
    });
  };
  return [
    line(blank, ' ', ...head('urgent', cells[0]), ...head('not urgent', cells[1])),
    edge('┌', '┬', '┐', [1, 2]),
    ...half(1, 2, 'important'),
    edge('├', '┼', '┤', [3, 4]),
    ...half(3, 4, 'unimportant'),
    line(blank, span(`└${'─'.repeat(cells[0])}┴${'─'.repeat(cells[1])}┘`, 'dim')),
  ].map((row) => fitLine(row, columns));
}

/** A box's edge: its number and verb, then how many cards it holds, or where there is no margin its row's name. */
function titled(quadrant: Quadrant, round: Round, cursor: Quadrant | null, cells: number, label: string): Span[] {
  const here = quadrant === cursor;
  const held = cardsIn(round, quadrant).length;
  const tail = label === '' && held > 0 ? ` ${held} ─` : label;
  // Two cells before the number, a space behind the verb.
  const room = cells - width(tail) - 5;
  const verb = truncate(width(verbs[quadrant]) <= room ? verbs[quadrant] : shortVerbs[quadrant], room);
  const title: Span = {
    ...span(`${quadrant} ${verb} `, here ? 'accent' : undefined),
    ...(here && { bold: true as const }),
  };
  return [
    span(here ? '▸ ' : '─ ', here ? 'accent' : 'dim'),
    title,
    span('─'.repeat(room - width(verb)), 'dim'),
    span(tail, 'dim'),
  ];
}

/** The cards of a box, each in as many lines as all of them may have; where there are too many, the last ones. */
function inside(round: Round, quadrant: Quadrant, cells: number, height: number, mark: Mark): Line[] {
  const cards = cardsIn(round, quadrant);
  const shown = cards.length > height ? cards.slice(cards.length - height + 1) : cards;
  const hidden = cards.length - shown.length;
  const each = Math.min(3, Math.max(1, Math.floor((height - Math.sign(hidden)) / shown.length)));
  const lines = shown.flatMap((card): Line[] => {
    const sign = mark(card);
    const first = { ...sign, text: ` ${padStart(sign.text, 2)} ` };
    const text = prose(card.task.text, cells - 5);
    const kept = text.slice(0, each - 1);
    const last = text
      .slice(each - 1)
      .map(plain)
      .join(' ');
    return [...kept, ...(last === '' ? [] : [[span(truncate(last, cells - 5))]])].map((content, row) => [
      row === 0 ? first : span('    '),
      ...content,
    ]);
  });
  const more = hidden > 0 ? [line(span(`    and ${hidden} more`, 'dim'))] : [];
  return Array.from({ length: height }, (_, row) => fitLine([...more, ...lines][row] ?? [], cells));
}

function numberOrHand({ held }: Round): Mark {
  return ({ task, number }) => (held?.id === task.id ? span('▸', 'accent') : span(String(number), 'dim'));
}

function cardsIn(round: Round, quadrant: Quadrant): readonly Placed[] {
  return placed(round).filter(({ chosen }) => chosen === quadrant);
}
