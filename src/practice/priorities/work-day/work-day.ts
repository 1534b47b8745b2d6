import type { Exercise, Practice, Turn } from '../../legacy-exercise.js';
import { keysOf, press } from './keys.js';
import { readLine } from './lines.js';
import { statusOf, view } from './screen.js';
import { formOf, say } from './sentences.js';
import { arrive, practiceId, type State, type Step, still } from './state.js';

const title = 'A working day';

export const workDay: Practice = {
  id: practiceId,
  title,
  summary: 'Tasks arrive all day, more than fit. Choose each next one, then see a policy work the same day.',
  begin: ({ progress, draw }) => exerciseOf(arrive(progress.unfinished[practiceId], draw)),
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
    done: state.stage === 'end',
    every: null,
    form: formOf(state),
    get say() {
      return say(state);
    },
    view: (size) => view(state, size),
    press: (key) => turn(press(state, key)),
    paste: () => turn(still(state)),
    tick: () => turn(still(state)),
    read(line) {
      const step = readLine(state, line);
      return 'malformed' in step ? step : turn(step);
    },
  };
  return exercise;
}
