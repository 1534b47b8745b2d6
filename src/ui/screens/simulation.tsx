import { useRef } from 'react';
import type { PlaybackAction } from '../../simulations/engine/playback.js';
import { ended, look, ticking } from '../../simulations/engine/playback-state.js';
import type { SimulationIntent } from '../../store/intent.js';
import type { Simulating } from '../../store/simulating.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { wrap } from '../../text/wrap.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useSend } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { type Binding, when } from '../hooks/use-keys.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { simulationLines } from '../simulations/simulation-lines.js';

/** Milliseconds between frames: twenty-five a second, which Ink draws at 80 × 24 in less than a quarter of a core. */
const frame = 40;

const digits: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A machine that was busy or asleep does not jump ahead: milliseconds that one tick may stand for. */
const longestTick = 200;

/** A simulation: first the guess, if the lesson asks for one, then the run. */
export function Simulation({ simulating }: { readonly simulating: Simulating }) {
  return simulating.stage === 'predict' ? <Predict simulating={simulating} /> : <Running simulating={simulating} />;
}

function Predict({ simulating }: { readonly simulating: Simulating }) {
  const send = useSend();
  const { measure } = useViewport();
  const predict = simulating.embed?.predict;
  const choices = predict?.choices;
  const type = (key: Key) => send({ type: 'simulation', intent: { type: 'press-guess', key } });
  const scenario = simulating.simulation.scenarios[simulating.playback.lanes[0].plan.scenario ?? ''];
  const lines: readonly Line[] = [
    [],
    ...wrap([span(scenario?.about ?? simulating.simulation.summary, 'dim')], measure),
    [],
    ...wrap([{ text: predict?.ask ?? '', bold: true }], measure),
    [],
    ...(choices === undefined
      ? [
          line(
            span('  ▸ ', 'accent'),
            { text: simulating.guess, bold: true },
            { text: ' ', inverse: true, caret: true },
          ),
        ]
      : choices.map((choice, index): Line => {
          const isChosen = index === Number(simulating.guess);
          return line(span(isChosen ? '  ▸ ' : '    ', 'accent'), isChosen ? { text: choice, bold: true } : choice);
        })),
    [],
    ...wrap(
      simulating.complaint === null
        ? [span('A guess before the run is worth more than the run. It never counts.', 'dim')]
        : [span(`! ${simulating.complaint}`, 'warn')],
      measure,
    ),
  ];
  return (
    <Frame
      trail={['backpressure', simulating.simulation.title, 'Guess']}
      bindings={[
        {
          keys: ['enter'],
          label: 'enter',
          meaning: 'commit and watch',
          run: () => send({ type: 'simulation', intent: { type: 'commit-guess' } }),
        },
        ...(choices === undefined ? [] : [{ keys: [], label: '↑↓', meaning: 'choose' }]),
        { keys: ['escape'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
      onType={type}
      typing={choices === undefined ? 'number' : true}
      caret={caretOf(lines)}
    >
      <Lines lines={lines} />
    </Frame>
  );
}

function Running({ simulating }: { readonly simulating: Simulating }) {
  const send = useSend();
  const leave = () => send({ type: 'leave-simulation' });
  const { now } = useSurroundings();
  const { content } = useViewport();
  const { playback } = simulating;
  const act = (action: PlaybackAction) => send({ type: 'simulation', intent: { type: 'play', action } });

  const isCheering = (simulating.challenge?.cheering ?? null) !== null;
  // Ink's useAnimation would draw twice a frame: once for its own counter, once for the store.
  const last = useRef(now());
  useInterval(
    () => {
      const at = now();
      act({ type: 'tick', milliseconds: Math.min(at - last.current, longestTick) });
      last.current = at;
    },
    ticking(playback) || isCheering ? frame : null,
    () => {
      last.current = now();
    },
  );

  const turnKnob = (intent: SimulationIntent) => send({ type: 'simulation', intent });
  const isTyping = simulating.typed !== null;
  const isOver = ended(playback);
  const hasSpread = look(playback.lanes[0]).distribution() !== null;
  const inLesson = simulating.lesson !== null;
  const playing: readonly Binding[] = [
    ...when(inLesson, {
      keys: ['enter'],
      label: 'enter',
      meaning: isOver ? 'go on' : 'leave',
      run: leave,
      quiet: !isOver,
    }),
    {
      keys: [' '],
      label: 'space',
      meaning: isOver ? 'play again' : playback.playing ? 'pause' : 'play',
      run: () => act({ type: 'toggle' }),
    },
    {
      keys: ['up', 'down'],
      label: '↑↓',
      meaning: 'knob',
      run: (key) => act({ type: 'select-knob', direction: key === 'up' ? -1 : 1 }),
    },
    {
      keys: ['left', 'right'],
      label: '←→',
      meaning: 'turn',
      run: (key) => act({ type: 'turn', direction: key === 'left' ? -1 : 1 }),
    },
    {
      keys: [',', '.'],
      label: ', .',
      meaning: 'back, on',
      run: (key) => act({ type: 'nudge', direction: key === ',' ? -1 : 1 }),
    },
    {
      keys: ['c'],
      label: 'c',
      meaning: playback.lanes.length === 2 ? 'one lane' : 'compare',
      run: () => act({ type: 'toggle-comparison' }),
    },
    { keys: ['t'], label: 't', meaning: 'theory', run: () => act({ type: 'toggle-theory' }) },
    {
      keys: ['s', 'S'],
      label: 's',
      meaning: 'next curve',
      run: (key) => act({ type: 'select-series', direction: key === 's' ? 1 : -1 }),
    },
    ...when((simulating.challenge?.best ?? null) !== null, {
      keys: ['b'],
      label: 'b',
      meaning: simulating.challenge?.beside ? 'only yours' : 'best known beside',
      run: () => turnKnob({ type: 'show-best' }),
    }),
    ...when(hasSpread, {
      keys: ['d'],
      label: 'd',
      meaning: playback.spread ? 'over time again' : 'how times are spread',
      quiet: true,
      run: () => act({ type: 'toggle-spread' }),
    }),
    {
      keys: ['g', 'G'],
      label: 'g G',
      meaning: 'next, last event',
      run: (key) => act({ type: 'moment', direction: key === 'g' ? 1 : -1 }),
    },
    { keys: ['e'], label: 'e', meaning: 'to the end', run: () => act({ type: 'finish' }) },
    { keys: ['r', 'home'], label: 'r', meaning: 'from the start', quiet: true, run: () => act({ type: 'restart' }) },
    {
      keys: ['<', '>'],
      label: '< >',
      meaning: '10 % back, on',
      quiet: true,
      run: (key) => act({ type: 'skip', share: key === '<' ? -0.1 : 0.1 }),
    },
    {
      keys: ['[', ']'],
      label: '[ ]',
      meaning: 'one step of the model back, on',
      quiet: true,
      run: (key) => act({ type: key === '[' ? 'back' : 'step' }),
    },
    {
      keys: [],
      label: '0-9',
      meaning: 'type a value for the knob',
      quiet: true,
    },
    { keys: ['+', '='], label: '+', meaning: 'faster', quiet: true, run: () => act({ type: 'faster' }) },
    { keys: ['-'], label: '-', meaning: 'slower', quiet: true, run: () => act({ type: 'slower' }) },
    {
      keys: ['a'],
      label: 'a',
      meaning: playback.allKnobs ? 'fewer knobs' : 'all knobs',
      quiet: true,
      run: () => act({ type: 'toggle-all-knobs' }),
    },
    { keys: ['escape', 'q'], label: 'esc', meaning: 'leave', quiet: true, run: leave },
  ];
  return (
    <Frame
      trail={['backpressure', simulating.simulation.title, title(simulating)]}
      status={status(simulating)}
      onType={(key) => (isTyping || digits.includes(key)) && turnKnob({ type: 'press-knob', key })}
      typing={isTyping}
      bindings={[
        ...when(
          isTyping,
          { keys: ['enter'], label: 'enter', meaning: 'set the knob', run: () => turnKnob({ type: 'set-knob' }) },
          { keys: ['escape'], label: 'esc', meaning: 'drop it', run: () => turnKnob({ type: 'drop-typed' }) },
        ),
        ...(isTyping ? [] : playing),
      ]}
    >
      <Lines lines={simulationLines(simulating, content)} />
    </Frame>
  );
}

function status({ playback, challenge }: Simulating): string {
  if (challenge !== null) return `seed ${challenge.seed}`;
  return playback.lanes.length === 2 ? 'A and B on the same random numbers' : '';
}

function title({ simulation, playback, challenge }: Simulating): string {
  if (challenge !== null) return challenge.challenge.title;
  const { scenario } = playback.lanes[0].plan;
  return scenario === null ? '' : (simulation.scenarios[scenario]?.title ?? scenario);
}
