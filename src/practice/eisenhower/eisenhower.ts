import { findDeck } from '../kit/deck.js';
import type { Exercise, Practice, Turn } from '../legacy-exercise.js';
import { readTasks } from './deck.js';
import { dealHand } from './hand.js';
import { orderInterruptions } from './interruptions.js';
import { keysOf, press } from './keys.js';
import { readLine } from './lines.js';
import { readRound } from './record.js';
import { deal } from './round.js';
import { statusOf, view } from './screen.js';
import { formOf, say } from './sentences.js';
import { arrive, elapse, lastPage, look, practiceId, type State, type Step, still } from './state.js';

const title = 'Eisenhower board';

/** Milliseconds between two looks at the clock. */
const beat = 500;
/** A longer gap between two looks means that the terminal was not there: suspended, asleep, or behind another screen. */
const longestGap = 3000;

export const eisenhower: Practice = {
  id: practiceId,
  title,
  summary: 'Sort an engineer’s inbox into four boxes, against a clock and quick questions.',

  begin(material) {
    const { course, progress, draw, now } = material;
    const own = Object.values(course.decks).find(({ practice }) => practice === practiceId)?.id ?? 'engineering';
    const deck = findDeck(material, own);
    const tasks = readTasks(deck);
    const redeal = () => deal(dealHand(deck.id, tasks, progress, draw), orderInterruptions(draw));
    const unfinished = progress.unfinished[practiceId];
    const saved = unfinished === undefined ? null : readRound(unfinished, tasks);
    return exerciseOf(arrive(deck.id, saved, redeal, now));
  },
};

function exerciseOf(state: State): Exercise {
  const turn = (step: Step): Turn => ({
    exercise: step.state === state ? exercise : exerciseOf(step.state),
    events: step.events,
  });
  const exercise: Exercise = {
    title,
    status: statusOf(state),
    keys: keysOf(state),
    typing: false,
    done: state.stage === 'report' && state.page === lastPage(state),
    every: state.stage === 'sorting' ? beat : null,
    form: formOf(state),
    get say() {
      return say(state);
    },
    view: (size) => view(state, size),
    press: (key, now) => turn(press(elapse(state, now, longestGap), key, now)),
    paste: () => turn(still(state)),
    tick: (now) => turn(look(elapse(state, now, longestGap))),
    read(line, now) {
      const step = readLine(state, line, now);
      if ('malformed' in step) return step;
      // Nothing is turned in linear mode: the whole report is said at once.
      return turn(
        step.state.stage === 'report' ? { ...step, state: { ...step.state, page: lastPage(step.state) } } : step,
      );
    },
  };
  return exercise;
}
