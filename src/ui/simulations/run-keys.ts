import type { PlaybackAction } from '../../simulations/engine/playback.js';
import { ended, look } from '../../simulations/engine/playback-state.js';
import type { SimulationIntent } from '../../store/intent.js';
import type { Simulating } from '../../store/simulating.js';
import { type Binding, when } from '../hooks/use-keys.js';

/** What the keys of a run come to. */
export interface RunActions {
  act(action: PlaybackAction): void;
  intend(intent: SimulationIntent): void;
  leave(): void;
}

/** The keys of a simulation that runs: footer, help and behaviour are made from this list. */
export function runKeys(simulating: Simulating, { act, intend, leave }: RunActions): readonly Binding[] {
  const { playback, challenge } = simulating;
  const isOver = ended(playback);
  const inLesson = simulating.lesson !== null;
  const hasSpread = look(playback.lanes[0]).distribution() !== null;
  return [
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
    ...when((challenge?.best ?? null) !== null, {
      keys: ['b'],
      label: 'b',
      meaning: challenge?.beside ? 'only yours' : 'best known beside',
      run: () => intend({ type: 'show-best' }),
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
}
