/** The report: the round on one page, then a page for each card that is worth an argument. */
import { bar } from '../../../text/draw.js';
import { clockTime, spokenTime } from '../../../text/duration.js';
import { type Line, line, span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import type { Size } from '../../../text/size.js';
import {
  aside,
  drawPassages,
  type Fact,
  facts,
  heading,
  type Passage,
  picture,
  sayPassages,
  spaced,
} from '../../kit/page.js';
import { drawBoard, type Mark } from './board.js';
import { accepts } from './deck.js';
import { argumentsFor, findings, type Review, reviews } from './findings.js';
import { type Quadrant, quadrants, verbs } from './quadrant.js';
import { agreed, limit, lostToUrgency, placed, type Round, wellReplied } from './round.js';
import type { State } from './state.js';

/** Rows below which a board says too little. */
const smallestBoard = 12;

export function reportLines({ round, page }: State, { columns, rows }: Size): readonly Line[] {
  const all = reviews(round);
  const review = all[page - 1];
  const room = Math.min(columns, 88);
  const end = 'That was the last one. What you missed comes back first next time.';
  if (review !== undefined) {
    const last: Passage[] = page === all.length ? [{ text: end, tone: 'dim' }] : [];
    return drawPassages(spaced(...reviewGroups(review, `${page} of ${all.length}`), last), room);
  }
  const above = drawPassages(summary(round, clockTime, rows >= 18), room);
  const left = rows - above.length - 1;
  return left < smallestBoard ? above : [...above, [], ...drawBoard(round, null, room, left, rightOrWrong)];
}

const rightOrWrong: Mark = ({ task, chosen }) => (accepts(task, chosen) ? span('✓', 'good') : span('✗', 'warn'));

export function sayReport({ round }: State): readonly Line[] {
  const cards = reviews(round).map((review) =>
    sayPassages(reviewGroups(review, `Card ${round.cards.indexOf(review.task) + 1}`).flat()),
  );
  return [...sayPassages(summary(round, spokenTime, true)), ...cards.flatMap((card) => [[], ...card])];
}

function summary(round: Round, time: (milliseconds: number) => string, byBox: boolean): readonly Passage[] {
  const { cards, changes, replied, clock } = round;
  const [right, all] = [agreed(round), placed(round).length];
  const lost = lostToUrgency(round);
  const better = changes.filter(({ task, from, to }) => !accepts(task, from) && accepts(task, to)).length;
  const known: readonly (Fact | null)[] = [
    byBox && all > 0 ? ['by box', boxes(round)] : null,
    [
      'urgent, unimportant',
      { ...span(time(lost.cards + lost.interruptions)), bold: true },
      ` of ${time(clock)}`,
      span(` (cards ${time(lost.cards)}, questions ${time(lost.interruptions)})`, 'dim'),
    ],
    replied.length > 0
      ? ['quick questions', `${wellReplied(round)} of ${replied.length} got the cheapest reply`]
      : null,
    ['changes of mind', changes.length === 0 ? 'none' : `${changes.length}, ${better} of them for the better`],
  ];
  const left = cards.length - all;
  const agreement = line(
    { ...span(`${right} of ${all}`), bold: true },
    ' agree with the key',
    ...(left > 0 ? [span(`, ${all} placed, ${left} not placed`, 'warn')] : []),
  );
  const debatable = reviews(round).length;
  const next = `enter shows ${plural(debatable, 'card')} with the arguments for either side.`;
  return spaced(
    [{ text: all === 0 ? `None of ${plural(left, 'card')} got a place.` : agreement }],
    [picture((columns) => [line(span(bar(right, all, Math.min(columns, 48), '─'), 'accent'))])],
    clock > limit ? [aside(`It took ${spokenTime(clock)}, more than the four minutes.`)] : [],
    facts(
      22,
      known.filter((fact) => fact !== null),
    ),
    [
      heading('To practise'),
      ...findings(round).map(
        ({ seen, practise }): Passage => ({
          text: [span(seen), span(` ${practise}`, 'strong')],
          mark: [span(' • ', 'accent')],
        }),
      ),
    ],
    debatable > 0 ? [{ text: next, tone: 'dim', spoken: null }] : [],
  );
}

/** "Q1 3/3 · Q2 2/4 …": of the cards that have a place, how many lie right, by the box of the key. */
function boxes(round: Round): string {
  return quadrants
    .flatMap((quadrant) => {
      const keyed = placed(round).filter(({ task }) => task.key === quadrant);
      const right = keyed.filter(({ task, chosen }) => accepts(task, chosen)).length;
      return keyed.length === 0 ? [] : [`Q${quadrant} ${right}/${keyed.length}`];
    })
    .join(' · ');
}

const verdicts: Readonly<Record<Review['verdict'], readonly [mark: string, text: string]>> = {
  differs: ['✗', 'You and the key disagree'],
  unplaced: ['–', 'It got no place'],
  debatable: ['✓', 'Debatable, and your box is accepted'],
};

function reviewGroups(review: Review, which: string): readonly (readonly Passage[])[] {
  const { task, chosen, verdict } = review;
  const [mark, said] = verdicts[verdict];
  const key: Fact = ['key', named(task.key), task.debate === null ? '' : `; accepted too: ${name(task.debate.also)}`];
  return [
    [{ text: [span(`${mark} ${said}`, verdict === 'debatable' ? 'good' : 'warn'), span(` (${which})`, 'dim')] }],
    [{ text: task.text, tone: 'strong' }],
    facts(13, chosen === null ? [key] : [['you', named(chosen)], key]),
    ...argumentsFor(review).map(({ side, text }) => facts(13, [[side, text]])),
  ];
}

const name = (quadrant: Quadrant) => `Q${quadrant} ${verbs[quadrant]}`;
const named = (quadrant: Quadrant) => ({ ...span(name(quadrant)), bold: true }) as const;
