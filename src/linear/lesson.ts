import type { Block } from '../course/block.js';
import { findIn } from '../course/id.js';
import { lessonAfter } from '../store/items.js';
import { standingWords } from '../store/standing-words.js';
import { isLive } from '../store/step.js';
import { line } from '../text/line.js';
import { type LiveBlock, typesetSpoken } from '../text/typeset.js';
import { phrase } from '../words/phrase.js';
import type { Speaking } from './speaking.js';
import { columns, Quit } from './voice.js';

/** The lesson on screen, step after step, with everything that it embeds where it stands. */
export async function speakLesson(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  let announced = false;
  for (;;) {
    const { screens, course } = store.getState();
    const top = screens.at(-1);
    if (top?.name !== 'lesson') break;
    const lesson = findIn(course.lessons, top.lesson);
    const step = lesson?.steps[top.step];
    if (lesson === undefined || step === undefined) break;
    if (!announced)
      voice.say([
        line(lesson.title),
        line(
          phrase('{n} step, about {time}|{n} steps, about {time}', {
            n: lesson.steps.length,
            time: phrase('{n} minute|{n} minutes', { n: lesson.minutes }),
          }),
        ),
      ]);
    announced = true;
    voice.say([
      line(
        phrase('Step {step} of {steps}: {title}', {
          step: top.step + 1,
          steps: lesson.steps.length,
          title: step.title,
        }),
      ),
    ]);
    await speakBlocks(speaking, step.blocks);
    store.getState().send({ type: 'turn-to', step: await turn(speaking, top.step, lesson.steps.length) });
  }
  await afterwards(speaking);
}

/** Text until something live, then that, and so on. What a prediction hides comes after it anyway. */
async function speakBlocks(speaking: Speaking, blocks: readonly Block[]): Promise<void> {
  let passage: Block[] = [];
  for (const block of blocks) {
    if (!isLive(block)) {
      passage.push(block);
      continue;
    }
    speaking.voice.say(typesetSpoken(passage, columns));
    passage = [];
    await speakLive(speaking, block);
  }
  speaking.voice.say(typesetSpoken(passage, columns));
}

async function speakLive(speaking: Speaking, block: LiveBlock): Promise<void> {
  const { store, voice } = speaking;
  const before = store.getState().screens.length;
  if (block.kind === 'practice') {
    const heard = voice.isInteractive
      ? await voice.hear(phrase('Practice: p does it now, enter goes on, q quits:'))
      : '';
    if (heard === null || heard === 'q') throw new Quit();
    if (heard !== 'p') return;
  }
  store.getState().send({ type: 'enter', block });
  if (store.getState().screens.length > before) await speaking.speakTop();
  const { notice } = store.getState();
  if (notice !== null) voice.tell(notice);
}

/** Where to turn next: a person decides, a script goes on. */
async function turn({ voice }: Speaking, step: number, steps: number): Promise<number> {
  if (!voice.isInteractive) return step + 1;
  const heard = await voice.hear(
    step + 1 < steps
      ? phrase('Enter goes on, b goes back, q quits:')
      : phrase('Enter finishes the lesson, b goes back, q quits:'),
  );
  if (heard === null || heard === 'q') throw new Quit();
  return heard === 'b' ? Math.max(0, step - 1) : step + 1;
}

/** The lesson is done: the quiz, if they want it, and what comes next. */
async function afterwards(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  const { screens, course, progress, send } = store.getState();
  const top = screens.at(-1);
  if (top?.name !== 'lesson-end') return;
  const lesson = findIn(course.lessons, top.lesson);
  const after = lessonAfter(course, progress, top.lesson);
  const standing = lesson === undefined ? '' : standingWords(lesson, progress, speaking.minutesEast);
  voice.tell(`${lesson?.title ?? top.lesson}: ${standing}.`);
  const questions = lesson?.questions.length ?? 0;
  if (questions > 0 && voice.isInteractive) {
    const heard = await voice.hear(
      phrase('Enter takes the quiz of {n} question, q quits:|Enter takes the quiz of {n} questions, q quits:', {
        n: questions,
      }),
    );
    if (heard === null || heard === 'q') throw new Quit();
    send({ type: 'open-quiz', lesson: top.lesson });
    await speaking.speakTop();
  } else if (questions > 0) voice.tell(`${phrase('Its quiz:')} backpressure quiz ${top.lesson}`);
  if (after !== null)
    voice.tell(`${phrase('Next:')} ${findIn(course.lessons, after)?.title ?? after} (backpressure learn ${after})`);
  send({ type: 'back' });
}
