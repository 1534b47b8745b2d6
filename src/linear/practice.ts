import type { Exercise, Turn } from '../practice/exercise.js';
import { plain } from '../text/line.js';
import type { Speaking } from './speaking.js';
import { Quit } from './voice.js';

/** A practice, line by line. What it says is said once: a turn that changes nothing is not repeated. */
export async function speakPractice(speaking: Speaking): Promise<void> {
  const { store, voice, now } = speaking;
  let said = '';
  for (;;) {
    const exercise = exerciseOf(speaking);
    if (exercise === null) return;
    const text = exercise.say.map(plain).join('\n');
    if (text !== said) voice.say(exercise.say);
    said = text;
    if (exercise.done) break;
    const heard = await voice.hear(exercise.form === null ? 'Enter goes on, q quits:' : `${exercise.form} (q quits):`);
    if (heard === null || heard === 'q') throw new Quit();
    let malformed: string | null = null;
    store.getState().practise((state): Turn => {
      const read = state.read(heard, now());
      if ('exercise' in read) return read;
      malformed = read.malformed;
      return { exercise: state, events: [] };
    });
    if (malformed !== null) voice.refuse(malformed);
    else voice.accept();
  }
  store.getState().back();
}

function exerciseOf({ store }: Speaking): Exercise | null {
  const top = store.getState().screens.at(-1);
  return top?.name === 'practice' ? top.exercise : null;
}
