/** What each move does to a learner at the board, and what it leaves in the journal. */
import type { LearnerEvent } from '../../../progress/event.js';
import { itemKey } from '../../kit/deck.js';
import { type CommonIntent, type Moment, type Step, stay, step } from '../../kit/practice.js';
import { accepts } from './deck.js';
import { type Reply, replies } from './interruptions.js';
import { isImportant, isUrgent, type Quadrant, quadrantAt, verbs } from './quadrant.js';
import { writeRound } from './record.js';
import * as rounds from './round.js';
import { type Intent, lastPage, type Move, newRound, practiceId, type State } from './state.js';

/** Milliseconds between two looks at the clock. */
export const beat = 500;
/** No look is missed by somebody at the board: of a longer gap, asleep or behind the help, no more counts than they can have seen. */
const longestGap = 2 * beat;

export function update(state: State, intent: Intent | CommonIntent, moment: Moment): Step<State> {
  if (intent.type === 'dictate') return dictate(state, intent.move, moment);
  const running = elapse(state, moment.now, longestGap);
  return intent.type === 'tick' ? look(running) : apply(running, intent, moment);
}

function apply(state: State, move: Move | CommonIntent, { now }: Moment): Step<State> {
  switch (move.type) {
    case 'begin':
      return stay(begin(state, now));
    case 'begin-anew': {
      const seed = state.seed + 1;
      return stay({ ...state, seed, round: newRound(state.source, seed), resumed: false });
    }
    case 'switch':
      return stay({ ...state, [move.option]: !state[move.option] });
    case 'point':
      return stay({ ...state, cursor: beside(state.cursor ?? 1, move.towards) });
    case 'place': {
      const box = move.box ?? state.cursor;
      return box === null ? stay(state) : place(state, box);
    }
    case 'move':
      return place(takenUp(state, rounds.take(state.round, move.card)), move.box);
    case 'take-back':
      return stay(takenUp(state, rounds.takeBack(state.round)));
    case 'point-reply': {
      const from = state.reply === null ? (move.by < 0 ? replies.length : -1) : replies.indexOf(state.reply);
      const to = Math.min(Math.max(0, from + move.by), replies.length - 1);
      return stay({ ...state, reply: replies[to] ?? null });
    }
    case 'reply': {
      const reply = move.reply ?? state.reply;
      return reply === null ? stay({ ...state, refused: true }) : answer(state, reply);
    }
    case 'refuse':
      return stay({ ...state, refused: true });
    case 'hush':
      return stay({
        ...state,
        round: { ...state.round, coming: [], open: null },
        word: 'Nobody interrupts from here on.',
      });
    case 'hand-in':
      return finish(state);
    case 'turn':
      return stay({ ...state, page: Math.min(Math.max(0, state.page + move.by), lastPage(state)), scroll: 0 });
    default:
      return stay(state);
  }
}

/** The box on that side of a box, or the box itself at the edge. */
function beside(box: Quadrant, towards: 'up' | 'down' | 'left' | 'right'): Quadrant {
  if (towards === 'up' || towards === 'down') return quadrantAt(isUrgent(box), towards === 'up');
  return quadrantAt(towards === 'left', isImportant(box));
}

/** Interruptions come up between two cards; the report is not turned but said at once, so its last page is the one it is on. */
function dictate(state: State, move: Move, moment: Moment): Step<State> {
  if (move.type === 'begin-anew') return apply(state, move, moment);
  const running = state.stage === 'intro' ? begin(state, moment.now) : elapse(state, moment.now);
  if (move.type === 'begin') return stay(running);
  const { state: next, events } = apply(running, move, moment);
  if (next.stage === 'report') return step({ ...next, page: lastPage(next) }, ...events);
  return step({ ...next, round: rounds.interrupt(next.round) }, ...events);
}

/** Starts the clock. */
export function begin(state: State, now: number): State {
  const round = state.interrupted ? state.round : { ...state.round, coming: [] };
  return { ...state, round, stage: 'sorting', seen: now, scroll: 0 };
}

/** Lets the time since it was last looked at go by, at most `gap` of it. */
export function elapse(state: State, now: number, gap = Number.POSITIVE_INFINITY): State {
  if (state.stage !== 'sorting' || now === state.seen) return state;
  // A clock that was set back counts nothing.
  const elapsed = Math.min(Math.max(0, now - state.seen), gap);
  return { ...state, seen: now, round: rounds.pass(state.round, elapsed) };
}

/** Ends the round if its time is up, else lets somebody interrupt if it is time for that. */
export function look(state: State): Step<State> {
  if (state.stage !== 'sorting') return stay(state);
  if (state.timed && state.round.clock >= rounds.limit) return finish(state);
  const round = rounds.interrupt(state.round);
  return stay(round === state.round ? state : { ...state, round, reply: null, refused: false });
}

export function place(state: State, to: Quadrant): Step<State> {
  const { held } = state.round;
  const round = rounds.place(state.round, to);
  if (held === null || round === state.round) return stay(state);
  const word = `Card ${state.round.cards.indexOf(held) + 1} lies in Q${to}, ${verbs[to]}.`;
  return kept({ ...state, round, cursor: null, word });
}

export function answer(state: State, choice: Reply): Step<State> {
  const open = state.round.open?.interruption;
  if (open === undefined) return stay(state);
  const { seconds, then } = open.outcomes[choice];
  const word = `${seconds} s gone. ${then}`;
  return kept({ ...state, round: rounds.reply(state.round, choice), reply: null, refused: false, word });
}

function takenUp(state: State, round: rounds.Round): State {
  if (round === state.round) return state;
  const at = round.held === null ? undefined : round.places[round.held.id];
  return { ...state, round, cursor: at ?? null, word: at === undefined ? null : `It lay in Q${at}, ${verbs[at]}.` };
}

function kept(state: State): Step<State> {
  return step(state, { type: 'practised', practice: practiceId, state: writeRound(state.round) });
}

/** Hands in what is placed: an answer a card, so that missed ones come back in a later round, and the round as a whole. */
export function finish(state: State): Step<State> {
  const { round, source } = state;
  const { deck } = source;
  const answers = rounds.placed(round).map(({ task, chosen }): LearnerEvent => {
    const correct = accepts(task, chosen);
    const ms = Math.round(round.spent[task.id] ?? 0);
    const question = itemKey(deck, task.id);
    return { type: 'answered', question, answer: chosen, correct, points: correct ? 1 : 0, confidence: null, ms };
  });
  const lost = rounds.lostToUrgency(round);
  const details = {
    seconds: Math.round(round.clock / 1000),
    urgentUnimportantSeconds: Math.round((lost.cards + lost.interruptions) / 1000),
    changes: round.changes.length,
    interruptions: round.replied.length,
    interruptionsWell: rounds.wellReplied(round),
  };
  // Of all cards: one card placed well is no perfect round.
  const [score, of] = [rounds.agreed(round), round.cards.length];
  const done: State = { ...state, round: { ...round, open: null }, stage: 'report', word: null };
  return step(done, ...answers, { type: 'sorted', practice: practiceId, deck, score, of, details });
}
