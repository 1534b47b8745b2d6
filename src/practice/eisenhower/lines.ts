import { replies, replyNames } from './interruptions.js';
import { readQuadrant } from './quadrant.js';
import { interrupt } from './round.js';
import { answer, begin, dealAnew, elapse, finish, place, type State, type Step, still, takeUp } from './state.js';

/** What a line typed in linear mode does. Interruptions come up here, between two cards, and never while one is read. */
export function readLine(state: State, typed: string, now: number): Step | { readonly malformed: string } {
  const words = typed.trim().toLowerCase();
  if (words === 'new' && state.stage === 'intro') return still(dealAnew(state));
  const running = state.stage === 'intro' ? begin(state, now) : elapse(state, now);
  if (words === 'quiet') return still(hush(running));
  if (words === '' && state.stage === 'intro') return still(running);
  const step = running.round.open === null ? readCard(running, words) : readReply(running, words);
  if ('malformed' in step) return step;
  const { round } = step.state;
  return { ...step, state: { ...step.state, round: interrupt(round) } };
}

function hush(state: State): State {
  return { ...state, round: { ...state.round, coming: [], open: null }, word: 'Nobody interrupts from here on.' };
}

function readReply(state: State, words: string): Step | { readonly malformed: string } {
  const reply = replies.find((one, index) => [one, replyNames[one], String(index + 1)].includes(words));
  return reply === undefined
    ? { malformed: 'Type 1 to answer now, 2 to point to the page, 3 for later.' }
    : answer(state, reply);
}

function readCard(state: State, words: string): Step | { readonly malformed: string } {
  const { held, hand, places } = state.round;
  const change = /^(?:card )?(\d{1,2})\s*(?:to|=|:)\s*(.+)$/.exec(words);
  if (change !== null) {
    const number = Number(change[1]);
    const to = readQuadrant(change[2] ?? '');
    const task = hand[number - 1];
    if (task === undefined || places[task.id] === undefined || to === null) {
      return { malformed: 'Name a card that has a place and a box from 1 to 4, for example 3 to 1.' };
    }
    return place(takeUp(state, number), to);
  }
  if (held === null) {
    if (words === '' || words === 'done') return finish(state);
    return { malformed: 'Press enter to hand in, or move a card, for example 3 to 1.' };
  }
  const to = readQuadrant(words);
  if (to === null) return { malformed: 'Type 1 to do it now, 2 to schedule it, 3 to make it cheap, 4 to drop it.' };
  return place(state, to);
}
