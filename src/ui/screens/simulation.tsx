import { useRef } from 'react';
import type { PlaybackAction } from '../../simulations/engine/playback.js';
import { ticking } from '../../simulations/engine/playback-state.js';
import type { SimulationIntent } from '../../store/intent.js';
import type { Simulating } from '../../store/simulating.js';
import { phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { when } from '../hooks/use-keys.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { runKeys } from '../simulations/run-keys.js';
import { simulationLines } from '../simulations/simulation-lines.js';
import { Guess } from './guess.js';

/** Milliseconds between frames: twenty-five a second, which Ink draws at 80 × 24 in less than a quarter of a core. */
const frame = 40;

const digits: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A machine that was busy or asleep does not jump ahead: milliseconds that one tick may stand for. */
const longestTick = 200;

/** A simulation: first the guess, if the lesson asks for one, then the run. */
export function Simulation({ simulating }: { readonly simulating: Simulating }) {
  return simulating.stage === 'predict' ? <Guess simulating={simulating} /> : <Running simulating={simulating} />;
}

function Running({ simulating }: { readonly simulating: Simulating }) {
  const send = useSend();
  const leave = () => send({ type: 'leave-simulation' });
  const { now } = useSurroundings();
  const { content } = useViewport();
  const { playback } = simulating;
  const act = (action: PlaybackAction) => send({ type: 'simulation', intent: { type: 'play', action } });

  const isHelpOpen = useCourse((state) => state.help);
  const isCheering = (simulating.challenge?.cheering ?? null) !== null;
  // Ink's useAnimation would draw twice a frame: once for its own counter, once for the store.
  const last = useRef(now());
  useInterval(
    () => {
      const at = now();
      act({ type: 'tick', milliseconds: Math.min(at - last.current, longestTick) });
      last.current = at;
    },
    (ticking(playback) || isCheering) && !isHelpOpen ? frame : null,
    () => {
      last.current = now();
    },
  );

  const turnKnob = (intent: SimulationIntent) => send({ type: 'simulation', intent });
  const isTyping = simulating.typed !== null;
  const lines = simulationLines(simulating, content);
  const playing = runKeys(simulating, { act, intend: turnKnob, leave });
  return (
    <Frame
      trail={['backpressure', simulating.simulation.title, title(simulating)]}
      status={status(simulating)}
      onType={(key) => (isTyping || digits.includes(key) ? turnKnob({ type: 'press-knob', key }) : false)}
      typing={isTyping ? 'number' : false}
      caret={caretOf(lines)}
      bindings={[
        ...when(
          isTyping,
          { keys: ['enter'], label: 'enter', meaning: 'set the knob', run: () => turnKnob({ type: 'set-knob' }) },
          { keys: ['escape'], label: 'esc', meaning: 'drop it', run: () => turnKnob({ type: 'drop-typed' }) },
        ),
        ...(isTyping ? [] : playing),
      ]}
    >
      <Lines lines={lines} />
    </Frame>
  );
}

function status({ playback, challenge }: Simulating): string {
  if (challenge !== null) return `seed ${challenge.seed}`;
  return playback.lanes.length === 2 ? phrase('A and B on the same random numbers') : '';
}

function title({ simulation, playback, challenge }: Simulating): string {
  if (challenge !== null) return challenge.challenge.title;
  const { scenario } = playback.lanes[0].plan;
  return scenario === null ? '' : (simulation.scenarios[scenario]?.title ?? scenario);
}
