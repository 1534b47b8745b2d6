import { render } from 'ink-testing-library';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noProgress } from '../../src/progress/fold.js';
import { simulations } from '../../src/simulations/registry.js';
import type { Intent } from '../../src/store/intent.js';
import { defaultSettings } from '../../src/store/settings.js';
import { createCourseStore } from '../../src/store/store.js';
import { App } from '../../src/ui/app.js';
import { StoreContext } from '../../src/ui/hooks/use-course.js';
import { SurroundingsContext } from '../../src/ui/hooks/use-surroundings.js';
import { speakIn } from '../../src/words/phrase.js';
import { FakeServices } from '../store/fake-services.js';
import { liveCourse } from '../store/live-course.js';
import { foreign, pseudo, readable } from './pseudo.js';

const course = foreign(liveCourse);

/** How keys are written, units, and our name: alike in every language. */
const alike = ['backpressure', 'enter', 'esc', 'tab', 'ctrl', 'alt', 'min', 'ms', 'fg', 'PgUp', 'PgDn'];

/** What simulations say of themselves belongs to the course. */
const ofSimulations = readable(
  JSON.stringify(simulations, (_, value: unknown) => (typeof value === 'function' ? undefined : value)),
);

/** So do the words in their pictures, and in what they tell. */
const inPictures = 'producer waiting oldest consumer busy served in out drains by messages waited over ended'.split(
  ' ',
);

/** Dates are said by `Intl`, which does not know the language that nobody speaks. */
const inDates = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;

/** The words that are still to be read after these intents, on the screen and in its help. */
async function left(...intents: readonly Intent[]): Promise<string[]> {
  const services = new FakeServices();
  const settings = { ...defaultSettings, motion: 'reduced' } as const;
  const store = createCourseStore(
    { course, progress: noProgress, settings, resolve: (id) => id, notice: null },
    services,
  );
  const { send } = store.getState();
  for (const intent of intents) send(intent);
  const surroundings = {
    now: services.now,
    minutesEast: 0,
    edit: async (text: string) => ({ text }),
    openLink: async () => null,
    stop: async () => {},
    onGoOn: () => () => {},
  };
  const { lastFrame, unmount } = render(
    <StoreContext value={store}>
      <SurroundingsContext value={surroundings}>
        <App />
      </SurroundingsContext>
    </StoreContext>,
  );
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  await settle();
  const screen = lastFrame() ?? '';
  send({ type: 'toggle-help' });
  await settle();
  const help = lastFrame() ?? '';
  unmount();
  expect(screen).not.toBe('');
  expect(help).not.toBe(screen);
  return readable(`${screen}\n${help}`).filter((word) => !alike.includes(word) && !inDates.test(word));
}

const answered: readonly Intent[] = [
  { type: 'session', intent: { type: 'press', intent: { do: 'jump', row: 1 } } },
  { type: 'session', intent: { type: 'confide', confidence: 'sure' } },
  { type: 'session', intent: { type: 'hand-in' } },
];

const quiz: Intent = { type: 'open-quiz', lesson: 'pool' };

const summary: readonly Intent[] = [
  quiz,
  { type: 'session', intent: { type: 'skip' } },
  { type: 'session', intent: { type: 'skip' } },
];

describe('a screen in a language that nobody speaks', () => {
  beforeEach(() => speakIn(pseudo));
  afterEach(() => speakIn(null));

  it.each<[string, readonly Intent[]]>([
    ['home', []],
    ['home of a learner', [quiz, ...answered, { type: 'go-home' }]],
    ['home, before it is left', [{ type: 'ask-to-leave' }]],
    ['a lesson', [{ type: 'open-lesson', lesson: 'drain' }]],
    [
      'the end of a lesson',
      [
        { type: 'open-lesson', lesson: 'pool' },
        { type: 'turn-to', step: 3 },
      ],
    ],
    ['a question', [quiz]],
    ['a question with its hint', [quiz, { type: 'session', intent: { type: 'show-hint' } }]],
    ['a question handed in too early', [quiz, { type: 'session', intent: { type: 'hand-in' } }]],
    ['feedback', [quiz, ...answered]],
    ['the end of a quiz', summary],
    ['a review of nothing', [{ type: 'open-review' }]],
    ['the weakest', [{ type: 'open-weakest' }]],
    ['settings', [{ type: 'open', place: { name: 'settings' } }]],
    ['the palette', [{ type: 'open-palette', scope: 'lessons' }]],
    ['a search', [{ type: 'open', place: { name: 'search' } }]],
    [
      'a search for nothing',
      [
        { type: 'open', place: { name: 'search' } },
        { type: 'search', key: 'q' },
      ],
    ],
    ['progress before anything', [{ type: 'open', place: { name: 'progress' } }]],
    ['progress', [quiz, ...answered, { type: 'open', place: { name: 'progress' } }]],
    ['the plan', [{ type: 'open', place: { name: 'plan' } }]],
    [
      'the plan, kept',
      [
        { type: 'plan', date: '2026-03-20', minutes: 20 },
        { type: 'open', place: { name: 'plan' } },
      ],
    ],
    ['notes without one', [{ type: 'open', place: { name: 'notes' } }]],
    [
      'notes',
      [{ type: 'open-lesson', lesson: 'pool' }, { type: 'bookmark' }, { type: 'open', place: { name: 'notes' } }],
    ],
    ['a note', [{ type: 'open-lesson', lesson: 'pool' }, { type: 'open-note' }]],
    ['a track', [{ type: 'open', place: { name: 'track', track: 'talk' } }]],
    ['the practices', [{ type: 'open', place: { name: 'practices' } }]],
  ])('says nothing in English: %s', async (_, intents) => {
    expect((await left(...intents)).filter((word) => !['talk', 'cache'].includes(word))).toEqual([]);
  });

  it.each<[string, readonly Intent[]]>([
    ['all of them', [{ type: 'open', place: { name: 'simulations' } }]],
    ['its scenarios', [{ type: 'open', place: { name: 'scenarios', simulation: 'queue' } }]],
    ['at the first start', [{ type: 'open-first-start' }]],
    ['at its start', [{ type: 'open-simulation', simulation: 'queue', scenario: 'flash-sale' }]],
    [
      'compared, at its end',
      [
        { type: 'open-simulation', simulation: 'queue', scenario: 'flash-sale' },
        { type: 'simulation', intent: { type: 'play', action: { type: 'toggle-comparison' } } },
        { type: 'simulation', intent: { type: 'play', action: { type: 'finish' } } },
      ],
    ],
  ])('says of a simulation only its own words: %s', async (_, intents) => {
    const words = await left(...intents);
    const own = [...ofSimulations, ...inPictures];
    expect(words.filter((word) => !own.includes(word))).toEqual([]);
  });
});
