import { findSimulation, simulations } from '../../simulations/registry.js';
import { Choices } from '../components/choices.js';
import { Frame } from '../components/frame.js';
import { useSend } from '../hooks/use-course.js';
import type { Binding } from '../hooks/use-keys.js';

/** All simulations, to play with outside of any lesson. */
export function Simulations({ cursor }: { readonly cursor: number }) {
  const send = useSend();
  const back = () => send({ type: 'back' });
  return (
    <Frame trail={['backpressure', 'Simulations']} bindings={listKeys(back)}>
      <Choices
        choices={Object.values(simulations).map(({ id, title, summary }) => ({ value: id, title, about: summary }))}
        cursor={cursor}
        onCursor={(to) => send({ type: 'move-cursor', to })}
        onSelect={(simulation) => send({ type: 'open', place: { name: 'scenarios', simulation } })}
      />
    </Frame>
  );
}

/** The scenarios of one simulation. */
export function Scenarios({ simulation: id, cursor }: { readonly simulation: string; readonly cursor: number }) {
  const send = useSend();
  const back = () => send({ type: 'back' });
  const simulation = findSimulation(id);
  const scenarios = Object.entries(simulation?.scenarios ?? {});
  return (
    <Frame trail={['backpressure', 'Simulations', simulation?.title ?? id]} bindings={listKeys(back)}>
      <Choices
        choices={scenarios.map(([value, { title, about }]) => ({ value, title, about }))}
        cursor={cursor}
        onCursor={(to) => send({ type: 'move-cursor', to })}
        onSelect={(scenario) => send({ type: 'open-simulation', simulation: id, scenario })}
      />
    </Frame>
  );
}

/** The keys of a screen that is one list. */
export function listKeys(back: () => void): Binding[] {
  return [
    { keys: [], label: '↑↓', meaning: 'move' },
    { keys: [], label: 'enter', meaning: 'open' },
    { keys: ['escape', 'q'], label: 'esc', meaning: 'back', run: back },
  ];
}
