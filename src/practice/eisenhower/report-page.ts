/** The report: the round on one page, then a page for each card that is worth an argument. */
import type { Size } from '../../simulations/engine/simulation.js';
import { bar } from '../../text/draw.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { wrap } from '../../text/wrap.js';
import { clockTime } from '../kit/duration.js';
import { count, label, prose } from '../kit/page.js';
import { drawBoard } from './board.js';
import { accepts } from './deck.js';
import { argumentsFor, findings, type Review, reviews } from './findings.js';
import { type Quadrant, quadrants, verbs } from './quadrant.js';
import { agreed, lostToUrgency, type Round, wellReplied } from './round.js';
import { lastPage, type State } from './state.js';

const labelled = 22;
/** Rows below which a board says too little. */
const smallestBoard = 12;

export function reportLines(state: State, { columns, rows }: Size): readonly Line[] {
  const review = reviews(state.round)[state.page - 1];
  const room = Math.min(columns, 88);
  if (review === undefined) return withBoard(state.round, summary(state, room, rows), room, rows);
  return reviewPage(review, reviews(state.round), state.page, room);
}

function summary(state: State, columns: number, rows: number): readonly Line[] {
  const { round } = state;
  const { hand, changes, replied } = round;
  const right = agreed(round);
  const row = (name: string, ...value: (string | Span)[]): Line[] =>
    hangingIndent([label(span(name, 'dim'), labelled)], line(...value), columns);
  const lost = lostToUrgency(round);
  const better = changes.filter(({ task, from, to }) => !accepts(task, from) && accepts(task, to)).length;
  const advice = findings(round);
  const last = lastPage(state);
  const roomy = rows >= 18;
  return [
    line({ ...span(`${right} of ${hand.length}`), bold: true }, ' agree with the key'),
    line(span(bar(right, hand.length, Math.min(columns, 48), '░'), 'accent')),
    [],
    ...(roomy ? row('by box', byBox(round)) : []),
    ...row(
      'urgent, unimportant',
      { ...span(clockTime(lost.cards + lost.interruptions)), bold: true },
      ` of ${clockTime(round.clock)}`,
      span(` (cards ${clockTime(lost.cards)}, questions ${clockTime(lost.interruptions)})`, 'dim'),
    ),
    ...(replied.length > 0
      ? row('quick questions', `${wellReplied(round)} of ${replied.length} got the cheapest reply`)
      : []),
    ...row('changes of mind', changes.length === 0 ? 'none' : `${changes.length}, ${better} of them for the better`),
    [],
    line({ ...span('To practise', 'heading'), bold: true }),
    ...advice.flatMap(({ seen, practise }) => [
      ...hangingIndent([label(span(' •', 'accent'), 3)], [span(seen), span(` ${practise}`, 'strong')], columns),
    ]),
    [],
    ...(last > 0
      ? prose(`enter shows ${count(last, 'card')} with the arguments for either side.`, columns, 'dim')
      : []),
  ];
}

/** Under a summary that leaves room: the board as it was handed in, right and wrong. */
function withBoard(round: Round, above: readonly Line[], columns: number, rows: number): readonly Line[] {
  const room = rows - above.length - 1;
  if (room < smallestBoard) return above;
  const board = drawBoard(round, null, columns, room, ({ task }, quadrant) =>
    accepts(task, quadrant) ? span('✓', 'good') : span('✗', 'warn'),
  );
  return [...above, [], ...board];
}

/** "Q1 3/3  Q2 2/4 …" */
function byBox({ hand, places }: Round): string {
  return quadrants
    .flatMap((quadrant) => {
      const keyed = hand.filter(({ key }) => key === quadrant);
      const right = keyed.filter((task) => {
        const at = places[task.id];
        return at !== undefined && accepts(task, at);
      });
      return keyed.length === 0 ? [] : [`Q${quadrant} ${right.length}/${keyed.length}`];
    })
    .join(' · ');
}

const verdicts: Readonly<Record<Review['verdict'], readonly [mark: string, text: string]>> = {
  differs: ['✗', 'You and the key disagree'],
  unplaced: ['–', 'It got no place'],
  debatable: ['✓', 'Debatable, and your box is accepted'],
};

function reviewPage(review: Review, all: readonly Review[], page: number, columns: number): readonly Line[] {
  const { task, chosen, verdict } = review;
  const [mark, said] = verdicts[verdict];
  const tone = verdict === 'debatable' ? 'good' : 'warn';

  const side = (name: string, text: readonly Span[]) => hangingIndent([label(span(name, 'dim'), 13)], text, columns);
  return [
    line(span(`${mark} ${said}`, tone), span(`   ${page} of ${all.length}`, 'dim')),
    [],
    ...wrap([{ text: task.text, bold: true }], columns),
    [],
    ...(chosen === null ? [] : side('you', [{ ...span(named(chosen)), bold: true }])),
    ...side('key', [
      { ...span(named(task.key)), bold: true },
      ...(task.debate === null ? [] : [span(`; accepted too: ${named(task.debate.also)}`)]),
    ]),
    [],
    ...argumentsFor(review).flatMap((argument, index) => [
      ...(index > 0 ? [[]] : []),
      ...side(argument.side, [span(argument.text)]),
    ]),
    ...(page === all.length
      ? [[], ...prose('That was the last one. What you missed comes back first in the next hand.', columns, 'dim')]
      : []),
  ];
}

function named(quadrant: Quadrant): string {
  return `Q${quadrant} ${verbs[quadrant]}`;
}
