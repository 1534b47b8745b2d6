/** What each intent does to a learner at a working day, and what it leaves in the journal. */
import { moveCursor } from '../../kit/list.js';
import { type CommonIntent, type Step, stay, step } from '../../kit/practice.js';
import { isOver, openWork, workOn } from './day.js';
import { measure } from './measure.js';
import { follow, limits, policies } from './policies.js';
import { averages } from './result.js';
import { beginAnew, firstChoice, type Intent, type Lane, practiceId, type State, writeDay } from './state.js';

export function update(state: State, intent: Intent | CommonIntent): Step<State> {
  switch (intent.type) {
    case 'begin':
      return stay({ ...state, stage: 'work', scroll: 0 });
    case 'begin-anew':
      return stay(beginAnew(state));
    case 'watch':
      return stay({ ...state, stage: 'compare', lanes: [{ policy: 'first', limit: null }, state.lanes[1]], lane: 1 });
    case 'compare':
      return stay({ ...state, stage: 'compare', scroll: 0 });
    case 'end':
      if (state.stage === 'end') return stay(state);
      return stay({ ...state, stage: 'end', scroll: 0, averages: averages() });
    case 'switch-lane':
      return stay({ ...state, lane: state.lane === 0 ? 1 : 0 });
    case 'point':
      return stay({ ...state, cursor: intent.task });
    case 'move-cursor': {
      const open = openWork(state.shift).map(({ task }) => task.id);
      const cursor = open[moveCursor(intent.key, open.indexOf(state.cursor ?? ''), open.length)];
      return stay({ ...state, cursor: cursor ?? state.cursor });
    }
    case 'work':
      return decide(state, intent.task ?? state.cursor ?? '');
    case 'turn-policy':
      return stay(turnPolicy(state, intent.by));
    case 'turn-limit':
      return stay(
        changeLane(state, ({ policy, limit }) => ({ policy, limit: beside(limits, limit, intent.by, false) })),
      );
    case 'show':
      return stay({ ...state, lanes: intent.lanes });
    default:
      return stay(state);
  }
}

/** Works on a task until something happens; at the end of the day it goes into the journal. */
function decide(state: State, id: string): Step<State> {
  const shift = workOn(state.shift, id);
  const decisions = [...state.decisions, id];
  const next: State = { ...state, stage: 'work', shift, before: state.shift, decisions, cursor: firstChoice(shift) };
  if (isOver(shift)) return handIn({ ...next, stage: 'result' });
  return step(next, { type: 'practised', practice: practiceId, state: writeDay(next) });
}

/** Scored by points kept, against the most that any policy keeps on the same day. */
function handIn(state: State): Step<State> {
  const { net, delivered, lost, missed, finished, lateness, returns } = measure(state.shift);
  const ways = policies.flatMap(({ id }) => limits.map((limit) => measure(follow(state.day, id, limit)).net));
  const most = Math.max(1, ...ways);
  return step(state, {
    type: 'sorted',
    practice: practiceId,
    score: Math.round(Math.min(Math.max(0, net), most)),
    of: Math.round(most),
    details: { seed: state.seed, delivered, lost: Math.round(lost), missed, finished, lateness, returns },
  });
}

/** Turns through the policies; the learner's day is among them once it is played. */
function turnPolicy(state: State, by: 1 | -1): State {
  const ids = policies.map(({ id }) => id);
  const all = isOver(state.shift) ? [null, ...ids] : ids;
  return changeLane(state, ({ policy, limit }) => ({ policy: beside(all, policy, by, true), limit }));
}

function changeLane(state: State, change: (lane: Lane) => Lane): State {
  const [first, second] = state.lanes;
  return { ...state, lanes: state.lane === 0 ? [change(first), second] : [first, change(second)] };
}

/** The one before or after in a list, which goes round or ends. */
function beside<T>(all: readonly T[], one: T, by: 1 | -1, round: boolean): T {
  const at = all.indexOf(one) + by;
  const index = round ? (at + all.length) % all.length : Math.min(Math.max(0, at), all.length - 1);
  const [found = one] = all.slice(index);
  return found;
}
