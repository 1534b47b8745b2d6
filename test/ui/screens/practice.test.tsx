import { render } from 'ink-testing-library';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { type Practice as Kind, stay, step } from '../../../src/practice/kit/practice.js';
import { noProgress } from '../../../src/progress/fold.js';
import { defaultSettings } from '../../../src/store/settings.js';
import { createCourseStore } from '../../../src/store/store.js';
import { StoreContext, useCourse } from '../../../src/ui/hooks/use-course.js';
import { SurroundingsContext } from '../../../src/ui/hooks/use-surroundings.js';
import { Practice } from '../../../src/ui/screens/practice.js';
import { translated } from '../../../src/words/phrase.js';
import { materialOf } from '../../practice/learner.js';
import { smallCourse } from '../../small-course.js';
import { FakeServices } from '../../store/fake-services.js';

/** A practice that counts the ticks it gets, one a second. */
const ticking: Kind<number, { readonly type: 'none' }> = {
  id: 'ticking',
  title: translated('Ticking'),
  summary: translated(''),
  begin: () => 0,
  stage: (ticks) => ({
    status: '',
    form: null,
    every: 1000,
    bindings: [],
    update: (intent) => (intent.type === 'tick' ? step(ticks + 1) : stay(ticks)),
    read: () => ({ malformed: '' }),
    view: () => [[{ text: `${ticks} ticks` }]],
    say: () => [],
  }),
};

function Shown() {
  const screen = useCourse(({ screens }) => screens.at(-1));
  return screen?.name === 'practice' ? <Practice exercise={screen.exercise} /> : null;
}

const surroundings = {
  now: () => 0,
  minutesEast: 0,
  edit: async (text: string) => ({ text }),
  openLink: async () => null,
  stop: async () => {},
  onGoOn: () => () => {},
};

/** Lets React finish what it put off, and so many milliseconds go by on a clock that stands otherwise. */
async function pass(milliseconds: number): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(milliseconds);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('the screen of a practice', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('lets no time go by behind the help', async () => {
    const store = createCourseStore(
      { course: smallCourse, progress: noProgress, settings: defaultSettings, resolve: (id) => id, notice: null },
      new FakeServices(),
    );
    const exercise = practice(ticking).start(materialOf(smallCourse));
    store.setState(({ screens }) => ({ screens: [...screens, { name: 'practice', exercise, lesson: null }] }));
    const { lastFrame } = render(
      <StoreContext value={store}>
        <SurroundingsContext value={surroundings}>
          <Shown />
        </SurroundingsContext>
      </StoreContext>,
    );
    await pass(3000);
    expect(lastFrame()).toMatch(/\b3 ticks/);
    store.getState().send({ type: 'toggle-help' });
    await pass(60_000);
    expect(lastFrame()).not.toContain('ticks');
    store.getState().send({ type: 'toggle-help' });
    await pass(1000);
    expect(lastFrame()).toMatch(/\b4 ticks/);
  });
});
