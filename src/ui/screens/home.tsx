import { useMemo, useState } from 'react';
import { practices } from '../../practice/registry.js';
import { simulations } from '../../simulations/registry.js';
import type { ScreenOf } from '../../store/screen.js';
import type { Settings } from '../../store/settings.js';
import { phrase, translated } from '../../words/phrase.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { type HomeChoice, homeChoices } from '../home/home-choices.js';
import { homeFacts } from '../home/home-facts.js';
import { homeHeader, homeKeys } from '../home/home-frame.js';
import { homeLines } from '../home/home-lines.js';
import type { Elsewhere } from '../home/home-preview.js';
import { stillTick, tickEvery } from '../home/moving-queue.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { useLeave } from '../hooks/use-leave.js';
import { useMenu } from '../hooks/use-menu.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { settingWords } from './settings.js';

/** After so many ticks (two minutes) the queue comes to rest: nobody is looking, and a battery is for learning. */
const lastTick = 480;

/** Where everything starts: go on, review, a track, or something to play with. */
export function Home({ cursor, leaving }: Omit<ScreenOf<'home'>, 'name'>) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const settings = useCourse((state) => state.settings);
  const help = useCourse((state) => state.help);
  const send = useSend();
  const { now, minutesEast } = useSurroundings();
  const { content } = useViewport();
  const leave = useLeave();
  const [tick, setTick] = useState(settings.motion === 'reduced' ? stillTick : 0);
  const isMoving = settings.motion === 'full' && !help && tick < lastTick;
  useInterval(() => setTick((at) => at + 1), isMoving ? tickEvery : null);

  const facts = useMemo(() => homeFacts(course, progress, now(), minutesEast), [course, progress, now, minutesEast]);
  const choices = useMemo(() => homeChoices(facts), [facts]);
  const elsewhere = useMemo(() => elsewhereOf(settings), [settings]);
  const open = (choice: HomeChoice) => {
    switch (choice.go) {
      case 'lesson':
        return send({ type: 'open-lesson', lesson: choice.lesson, step: choice.step });
      case 'review':
        return send({ type: 'open-review' });
      case 'track':
        return send({ type: 'open', place: { name: 'track', track: choice.track } });
      default:
        return send({ type: 'open', place: { name: choice.go } });
    }
  };
  const keys = useMenu(choices, open);
  const ask = () => send({ type: 'ask-to-leave' });
  const stay = () => send({ type: 'stay' });
  return (
    <Frame
      {...homeHeader(course.title, facts)}
      bindings={
        leaving === undefined
          ? [
              ...keys,
              {
                keys: ['/'],
                ...homeKeys.search,
                run: () => send({ type: 'open', place: { name: 'search' } }),
              },
              // A narrow footer shows the first of them: how one leaves comes before what can be opened otherwise.
              { keys: ['q'], ...homeKeys.leave, run: leave },
              {
                keys: ['p'],
                ...homeKeys.progress,
                run: () => send({ type: 'open', place: { name: 'progress' } }),
              },
              {
                keys: ['i'],
                ...homeKeys.plan,
                run: () => send({ type: 'open', place: { name: 'plan' } }),
              },
              { keys: ['escape'], label: 'esc', meaning: 'leave, if you say so', quiet: true, run: ask },
            ]
          : [
              { keys: ['enter', 'q'], label: 'enter', meaning: 'leave', run: leave },
              { keys: ['escape'], label: 'esc', meaning: 'stay', run: stay },
            ]
      }
      {...(leaving !== undefined && { onType: stay })}
    >
      <Lines lines={homeLines(facts, { cursor, tick, elsewhere }, content)} />
    </Frame>
  );
}

/** Worked out when the cursor is there: simulations and practices are not loaded before that. */
function elsewhereOf(settings: Settings): Elsewhere {
  return {
    get simulations() {
      return Object.values(simulations).map(({ title, summary }) => ({ title, about: summary }));
    },
    get practices() {
      return practices.map(({ title, summary }) => ({ title: translated(title), about: translated(summary) }));
    },
    search: [
      {
        title: phrase('Search'),
        about: phrase('A word finds the lessons, terms, questions and cards that say it.'),
      },
    ],
    get settings() {
      return settingWords(settings);
    },
  };
}
