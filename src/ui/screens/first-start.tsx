import { useRef } from 'react';
import { type FirstStartIntent, firstGuesses } from '../../store/first-start.js';
import type { ScreenOf } from '../../store/screen.js';
import { asKey, type Key } from '../../text/key.js';
import { phrase } from '../../words/phrase.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { firstStartLines } from '../first-start/first-start-lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { type Binding, when } from '../hooks/use-keys.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';

/** Milliseconds between frames, and the most that one may stand for on a machine that was busy or asleep. */
const frame = 60;
const longestTick = 250;

/** What somebody sees who opens the course for the first time: something to play, before anything to choose. */
export function FirstStart({ first }: Omit<ScreenOf<'first-start'>, 'name'>) {
  const send = useSend();
  const help = useCourse((state) => state.help);
  const { now } = useSurroundings();
  const { content } = useViewport();
  const last = useRef(0);
  const play = (intent: FirstStartIntent) => send({ type: 'first-start', intent });
  const isPlaying = first.stage === 'burst' || first.stage === 'drain';
  useInterval(
    () => {
      const milliseconds = Math.min(longestTick, now() - last.current);
      last.current = now();
      play({ type: 'tick', milliseconds });
    },
    isPlaying && !help ? frame : null,
    () => {
      last.current = now();
    },
  );
  const enter: Binding = isPlaying
    ? { keys: ['enter', ' '], label: 'enter', meaning: 'hurry', run: () => play({ type: 'hurry' }) }
    : {
        keys: ['enter'],
        label: 'enter',
        meaning: 'first lesson',
        run: () => send({ type: 'leave-first-start', to: 'lesson' }),
      };
  return (
    <Frame
      trail={['backpressure']}
      bindings={[
        ...when(first.stage === 'guess', {
          keys: firstGuesses.flatMap((_, index) => asKey(String(index + 1)) ?? []),
          label: `1–${firstGuesses.length}`,
          meaning: 'guess',
          run: (key: Key) => {
            const seconds = firstGuesses[Number(key) - 1];
            if (seconds !== undefined) play({ type: 'guess', seconds });
          },
        }),
        ...when(first.stage === 'guess', {
          keys: ['enter'],
          label: 'enter',
          meaning: 'say that a number is wanted',
          quiet: true as const,
          run: () => send({ type: 'notify', notice: phrase('Press 1 to 4: a wrong guess costs nothing.') }),
        }),
        ...when(first.stage !== 'guess', enter),
        {
          keys: ['escape', 'q'],
          label: 'esc',
          meaning: first.stage === 'over' ? 'to the menu' : 'skip',
          run: () => send({ type: 'leave-first-start', to: 'home' }),
        },
      ]}
    >
      <Lines lines={firstStartLines(first, content)} />
    </Frame>
  );
}
