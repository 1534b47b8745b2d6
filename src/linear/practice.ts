import type { Exercise } from '../practice/kit/exercise.js';
import { plain } from '../text/line.js';
import { designSize } from '../text/size.js';
import type { Speaking } from './speaking.js';
import { Quit } from './voice.js';

/** A practice, line by line. What it says is said once: a turn that changes nothing is not repeated. */
export async function speakPractice(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  let said = '';
  for (;;) {
    const exercise = exerciseOf(speaking);
    if (exercise === null) return;
    const text = exercise.say.map(plain).join('\n');
    if (text !== said) voice.say(exercise.say);
    said = text;
    if (exercise.done) break;
    if (isWaiting(exercise)) {
      await news(speaking, exercise);
      continue;
    }
    const heard = await voice.hear(exercise.form === null ? 'Enter goes on, q quits:' : `${exercise.form} (q quits):`);
    if (heard === null || heard === 'q') throw new Quit();
    const input = { type: 'line', text: heard } as const;
    const { refused } = store.getState().send({ type: 'practice', input, size: designSize });
    if (refused !== undefined) voice.refuse(refused);
    else voice.accept();
  }
  store.getState().send({ type: 'back' });
}

/** Whether there is nothing to do but wait for what it sent for. */
function isWaiting({ errand, form }: Exercise): boolean {
  return errand !== null && (form === null || errand.kind === 'look');
}

/** Settles when the practice is not any more what it was. */
function news(speaking: Speaking, before: Exercise): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (exerciseOf(speaking) === before) return;
      stop();
      resolve();
    };
    const stop = speaking.store.subscribe(look);
    look();
  });
}

function exerciseOf({ store }: Speaking): Exercise | null {
  const top = store.getState().screens.at(-1);
  return top?.name === 'practice' ? top.exercise : null;
}
