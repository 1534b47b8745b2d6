/** The board, stage by stage: what is shown, and what keys and lines mean. Longer than most, since it is one table of keys. */
import { clip } from '../../../text/draw.js';
import { clockTime } from '../../../text/duration.js';
import { type Line, line, span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import { findDeck } from '../../kit/deck.js';
import {
  aside,
  facts,
  fitPage,
  type Passage,
  passageStage,
  picture,
  sayPassages,
  scrollBindings,
  scrollPage,
  spaced,
} from '../../kit/page.js';
import { type Binding, type Malformed, type Practice, type Stage, step } from '../../kit/practice.js';
import { readTasks } from './deck.js';
import { interruptionsDeck, readInterruptions, replies, replyKeys, replyNames } from './interruptions.js';
import { quadrants, qualities, readQuadrant, verbs } from './quadrant.js';
import { readRound } from './record.js';
import { reportLines, sayReport } from './report.js';
import { limit, placed, type Round } from './round.js';
import { boardLines, sayRound } from './screen.js';
import { arrive, type Intent, lastPage, type Move, practiceId, type State } from './state.js';
import { beat, update } from './update.js';

export const matrix: Practice<State, Intent> = {
  id: practiceId,
  title: 'Eisenhower board',
  summary: 'Sort an engineer’s inbox into four boxes, against a clock and quick questions.',
  begin(material) {
    const { course, progress, draw, now } = material;
    const decks = Object.values(course.decks).filter(({ practice }) => practice === practiceId);
    const own = decks.find(({ id }) => id !== interruptionsDeck)?.id ?? 'engineering';
    const deck = findDeck(material, own);
    const source = { deck: deck.id, tasks: readTasks(deck), interruptions: readInterruptions(course), progress };
    const unfinished = progress.unfinished[practiceId];
    const saved = unfinished === undefined ? null : readRound(unfinished, source);
    return arrive(source, draw(2 ** 31 - 1), saved, now);
  },
  stage: stageOf,
};

function stageOf(state: State): Stage<State, Intent> {
  const { stage, round, resumed, page, word } = state;
  const shared = {
    form: formOf(round),
    update: (intent: Parameters<typeof update>[1], moment: Parameters<typeof update>[2]) =>
      update(state, intent, moment),
    read(words: string): Intent | Malformed {
      if (stage === 'intro' && words.toLowerCase() === 'new') return { type: 'begin-anew' };
      const move = readMove(round, words.toLowerCase(), stage === 'intro');
      return 'malformed' in move ? move : { type: 'dictate', move };
    },
  };
  switch (stage) {
    case 'intro': {
      const passages = intro(state);
      return passageStage<State, Intent>({
        ...shared,
        passages,
        say: () => [...sayPassages(passages), [], ...sayRound(round, true)],
        scroll: { at: state.scroll, to: (scroll) => ({ ...state, scroll }) },
        status: plural(round.cards.length, 'card'),
        bindings: [
          { keys: ['enter', ' '], intent: { type: 'begin' }, meaning: resumed ? 'go on' : 'begin' },
          ...(resumed ? [{ keys: ['n'], intent: { type: 'begin-anew' }, meaning: 'new cards' } as const] : []),
          { keys: ['c'], intent: { type: 'switch', option: 'timed' }, meaning: 'clock' },
          { keys: ['i'], intent: { type: 'switch', option: 'interrupted' }, meaning: 'interruptions' },
          ...scrollBindings,
        ],
      });
    }
    case 'sorting':
      return {
        ...shared,
        status: `${placed(round).length}/${round.cards.length} placed`,
        every: beat,
        bindings: round.open === null ? boardBindings(state) : replyBindings,
        view: (size) => clip(boardLines(state, size), size),
        say: () => [...(word === null ? [] : [line(word)]), ...sayRound(round, false)],
      };
    case 'report': {
      const isLast = page === lastPage(state);
      return {
        ...shared,
        form: null,
        status: page === 0 ? 'done' : `card ${page}`,
        ...(isLast && { done: true as const }),
        bindings: reportBindings(state, isLast),
        update: (intent, moment) =>
          intent.type === 'scroll'
            ? step({
                ...state,
                scroll: scrollPage(intent.key, state.scroll, reportLines(state, moment.size), moment.size),
              })
            : update(state, intent, moment),
        view: (size) => fitPage(reportLines(state, size), size, state.scroll),
        say: () => sayReport(state),
      };
    }
  }
}

/** An arrow leads from nowhere into the first box on its side. */
function boardBindings({ round }: State): readonly Binding<Intent>[] {
  const back = { keys: ['backspace', 'delete'], intent: { type: 'take-back' }, meaning: 'take one back' } as const;
  if (round.held === null) return [{ keys: ['enter'], intent: { type: 'hand-in' }, meaning: 'hand in' }, back];
  return [
    ...quadrants.map((box): Binding<Intent> => {
      return {
        keys: [`${box}`],
        intent: { type: 'place', box },
        ...(box === 1 && { label: '1–4', meaning: 'place' as const }),
      };
    }),
    ...(['up', 'down', 'left', 'right'] as const).map((key): Binding<Intent> => {
      const shown = key === 'up' && { label: '↑↓←→ enter', meaning: 'place' as const };
      return { keys: [key], intent: { type: 'point', towards: key }, ...shown };
    }),
    { keys: ['enter'], intent: { type: 'place' } },
    ...(placed(round).length > 0 ? [back] : []),
  ];
}

/** Digits place cards, so they answer nobody: a question that pops up does not catch the key meant for a card. */
const replyBindings: readonly Binding<Intent>[] = [
  ...replies.map((reply): Binding<Intent> => {
    return { keys: [replyKeys[reply]], intent: { type: 'reply', reply }, meaning: replyNames[reply] };
  }),
  { keys: ['left', 'up'], intent: { type: 'point-reply', by: -1 } },
  { keys: ['right', 'down'], intent: { type: 'point-reply', by: 1 } },
  { keys: ['enter'], intent: { type: 'reply' } },
  { keys: ['1', '2', '3', '4', 'backspace', 'delete'], intent: { type: 'refuse' } },
];

function reportBindings(state: State, isLast: boolean): readonly Binding<Intent>[] {
  const turn = state.page > 0 ? { label: '←→', meaning: 'turn' as const } : { meaning: 'next card' as const };
  return [
    { keys: ['enter', ' '], intent: { type: 'turn', by: 1 }, meaning: isLast ? 'leave' : 'next' },
    { keys: ['right'], intent: { type: 'turn', by: 1 }, ...(lastPage(state) > 0 && turn) },
    { keys: ['left', 'backspace'], intent: { type: 'turn', by: -1 } },
    ...scrollBindings,
  ];
}

function readMove(round: Round, words: string, first: boolean): Move | Malformed {
  if (words === 'quiet') return { type: 'hush' };
  if (words === '' && first) return { type: 'begin' };
  if (round.open !== null) {
    const reply = replies.find((one, index) => [one, replyNames[one], String(index + 1)].includes(words));
    if (reply !== undefined) return { type: 'reply', reply };
    return { malformed: 'Type 1 to answer now, 2 to point to the page, 3 for later.' };
  }
  const change = /^(?:card )?(\d{1,2})\s*(?:to|=|:)\s*(.+)$/.exec(words);
  if (change !== null) {
    const [card, box] = [Number(change[1]), readQuadrant(change[2] ?? '')];
    if (placed(round).some(({ number }) => number === card) && box !== null) return { type: 'move', card, box };
    return { malformed: 'Name a card that has a place and a box from 1 to 4, for example 3 to 1.' };
  }
  if (round.held === null) {
    if (words === '' || words === 'done') return { type: 'hand-in' };
    return { malformed: 'Press enter to hand in, or move a card, for example 3 to 1.' };
  }
  const box = readQuadrant(words);
  if (box !== null) return { type: 'place', box };
  return { malformed: 'Type 1 to do it now, 2 to schedule it, 3 to make it cheap, 4 to drop it.' };
}

function formOf(round: Round): string {
  if (round.open !== null) return replies.map((reply, index) => `${index + 1} ${replyNames[reply]}`).join(', ');
  if (round.held === null) return 'enter to hand in, or "3 to 1" to move card 3 to box 1';
  return '1 do now, 2 schedule, 3 make cheap, 4 drop';
}

function intro({ round, resumed, timed, interrupted }: State): readonly Passage[] {
  const cards = plural(round.cards.length, 'card');
  const left = clockTime(limit - round.clock);
  const begin = resumed
    ? `Your cards are still here: ${placed(round).length} of ${cards} placed, ${left} on the clock.`
    : `${cards}, four boxes, four minutes.`;
  const option = (key: string, name: string, value: string): Line =>
    line('  ', span(key, 'accent'), `  ${name.padEnd(15)}`, span(value, 'dim'));
  const questions = facts(
    15,
    [
      ['  urgent?', 'What is lost if it waits until tomorrow?'],
      ['  important?', 'Which goal does it move, and whose goal is it?'],
    ],
    'accent',
  );
  const card = 'Each card is something that lands on an engineer’s desk. Ask two questions of it, separately:';
  return spaced(
    [{ text: [{ ...span(begin), bold: true }] }],
    [{ text: card }],
    questions,
    [{ text: placing, spoken: null }],
    [
      picture([
        option('c', 'clock', timed ? 'ends the round after 4:00' : 'counts, and ends nothing'),
        option('i', 'interruptions', interrupted ? 'every 30 s' : 'none'),
      ]),
    ],
    [
      aside(
        ...quadrants.map((quadrant) => `  ${quadrant}  ${verbs[quadrant]}: ${qualities[quadrant]}.`),
        'The clock of four minutes starts with your first answer. It is told, and it ends nothing. Every 30 seconds of it somebody has a quick question, which you hear between two cards; "quiet" stops them.',
        'You may change your mind: "3 to 1" moves card 3 to box 1.',
        ...(resumed ? ['"new" takes other cards.'] : []),
      ),
    ],
  );
}

const placing =
  'Place it with 1 to 4, or with the arrows and enter. Changing your mind is allowed: backspace takes a card up again. Every 30 seconds somebody has a quick question, and what you reply costs time.';
