import { expect, it } from 'vitest';
import { loadCourse } from '../../src/content/load.js';
import { plainText } from '../../src/course/plain.js';
import { fold } from '../../src/progress/fold.js';
import { defaultSettings } from '../../src/store/settings.js';
import { createCourseStore } from '../../src/store/store.js';
import { courseIn, lessonText } from '../content/course-in.js';
import { FakeServices } from './fake-services.js';

const drain = `## drain

{backlog} wait, {rate}/s go.

Vary: rate 50 of 20..80, backlog 6000 of 2000..9000 step 1000

Answer: backlog / rate s ± 2 %

> So it is.
`;

/** A learner and one question whose numbers vary. */
async function learner() {
  const { course } = await loadCourse(
    courseIn({ 'lessons/load/01-a.md': lessonText('a'), 'quizzes/load/a.md': drain }),
  );
  const services = new FakeServices();
  const start = () =>
    createCourseStore(
      {
        course,
        progress: fold(services.saved, (id) => id),
        settings: defaultSettings,
        resolve: (id) => id,
        notice: null,
      },
      services,
    );
  /** Opens the quiz in a program that was just started, and says what it asks. */
  const asks = (store = start()) => {
    store.getState().send({ type: 'open-quiz', lesson: 'a' });
    const top = store.getState().screens.at(-1);
    const item = top?.name === 'session' ? top.session.items[0] : undefined;
    const block = item?.kind === 'question' ? item.question.prompt[0] : undefined;
    return block?.kind === 'paragraph' ? plainText(block.text) : '';
  };
  const answers = (text: string) => {
    const store = start();
    asks(store);
    const intent = { type: 'read', line: text, confidence: null } as const;
    store.getState().send({ type: 'session', intent });
  };
  return { asks, answers };
}

it('asks with the numbers of its author first, and with others once it was answered', async () => {
  const { asks, answers } = await learner();
  expect(asks()).toBe('6,000 wait, 50/s go.');
  answers('120');
  const second = asks();
  expect(second).not.toBe('6,000 wait, 50/s go.');
  expect(second).toMatch(/^[\d,]+ wait, \d+\/s go\.$/);
});

it('asks with the same numbers until it is answered', async () => {
  const { asks, answers } = await learner();
  answers('120');
  expect(asks()).toBe(asks());
});
