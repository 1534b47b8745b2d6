/** The board told in sentences, for linear mode: what happened, how the clock stands, what to decide now. */
import { type Line, line, span } from '../../text/line.js';
import { spokenTime } from '../kit/duration.js';
import { count } from '../kit/page.js';
import { argumentsFor, findings, type Review, reviews } from './findings.js';
import { replies, replyNames } from './interruptions.js';
import { quadrants, qualities, verbs } from './quadrant.js';
import { agreed, limit, lostToUrgency, type Round, wellReplied } from './round.js';
import type { State } from './state.js';

export function say(state: State): readonly Line[] {
  const { stage, round, word } = state;
  if (stage === 'report') return tellReport(state);
  const happened = stage === 'intro' ? welcome(state) : word === null ? [] : [line(word)];
  return [...happened, ...(round.open === null ? task(round, stage === 'intro') : tellQuestion(round))];
}

export function formOf({ stage, round }: State): string | null {
  if (stage === 'report') return null;
  if (round.open !== null) return replies.map((reply, index) => `${index + 1} ${replyNames[reply]}`).join(', ');
  if (round.held === null) return 'enter to hand in, or "3 to 1" to move card 3 to box 1';
  return '1 do now, 2 schedule, 3 make cheap, 4 drop';
}

function welcome({ round, resumed }: State): readonly Line[] {
  const placed = Object.keys(round.places).length;
  return [
    line(
      `${count(round.hand.length, 'card')}, each something that lands on an engineer's desk. Put each into one of four boxes.`,
    ),
    ...quadrants.map((quadrant) => line(`  ${quadrant}  ${verbs[quadrant]}: ${qualities[quadrant]}.`)),
    line('Ask twice: what is lost if it waits until tomorrow? Which goal does it move, and whose goal is it?'),
    line(
      'The clock of four minutes starts with your first answer. It is told, and it ends nothing. Every 30 seconds of it somebody has a quick question, which you hear between two cards; "quiet" stops them.',
    ),
    line('You may change your mind: "3 to 1" moves card 3 to box 1.'),
    ...(resumed
      ? [line(`Your hand is still here: ${placed} of ${round.hand.length} placed. "new" deals another one.`)]
      : []),
    [],
  ];
}

function task({ held, hand, clock }: Round, first: boolean): readonly Line[] {
  const time = first && clock === 0 ? '' : ` ${told(clock)}`;
  if (held === null) return [line(`All ${hand.length} cards have a place.${time}`)];
  return [
    line(span(`Card ${hand.indexOf(held) + 1} of ${hand.length}.${time}`, 'dim')),
    line({ ...span(held.text), bold: true }),
  ];
}

function told(clock: number): string {
  const used = spokenTime(clock);
  if (clock > limit) return `The four minutes are over: ${used} used.`;
  return `${used} of ${spokenTime(limit)} used.`;
}

function tellQuestion({ open }: Round): readonly Line[] {
  if (open === null) return [];
  return [line(`Somebody interrupts. ${open.interruption.who}: "${open.interruption.text}"`)];
}

function tellReport({ round }: State): readonly Line[] {
  const { hand, replied, changes, clock } = round;
  const lost = lostToUrgency(round);
  const all = reviews(round);
  return [
    line({
      ...span(`${agreed(round)} of ${hand.length} cards lie where the key would put them, or accepts them.`),
      bold: true,
    }),
    line(`It took ${spokenTime(clock)}${clock > limit ? ', more than the four minutes' : ''}.`),
    line(
      `Urgent and unimportant things took ${spokenTime(lost.cards + lost.interruptions)} of it: ${spokenTime(lost.cards)} for cards, ${spokenTime(lost.interruptions)} for quick questions.`,
    ),
    ...(replied.length > 0
      ? [line(`${wellReplied(round)} of ${count(replied.length, 'quick question')} got the cheapest reply.`)]
      : []),
    ...(changes.length > 0 ? [line(`You changed your mind ${count(changes.length, 'time')}.`)] : []),
    [],
    line({ ...span('To practise', 'heading'), bold: true }),
    ...findings(round).map(({ seen, practise }) => line(`${seen} ${practise}`)),
    ...all.flatMap((review, index) =>
      tellReview(review, hand.indexOf(review.task) + 1, index === 0 || all[index - 1]?.verdict !== review.verdict),
    ),
  ];
}

const headings: Readonly<Record<Review['verdict'], string>> = {
  differs: 'Where you and the key disagree',
  unplaced: 'Cards that got no place',
  debatable: 'Debatable, and your box is accepted',
};

function tellReview(review: Review, number: number, isFirst: boolean): readonly Line[] {
  const { task, chosen, verdict } = review;
  const also = task.debate === null ? '' : `, or Q${task.debate.also}, ${verbs[task.debate.also]}`;
  const mine = chosen === null ? '' : `You: Q${chosen}, ${verbs[chosen]}. `;
  return [
    ...(isFirst ? [[], line({ ...span(headings[verdict], 'heading'), bold: true })] : []),
    [],
    line(`Card ${number}: ${task.text}`),
    line(`${mine}Key: Q${task.key}, ${verbs[task.key]}${also}.`),
    ...argumentsFor(review).map(({ side, text }) => line(`${side[0]?.toUpperCase()}${side.slice(1)}: ${text}`)),
  ];
}
