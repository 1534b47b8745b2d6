import { Box } from 'ink';
import { findSimulation, simulations } from '../../simulations/registry.js';
import { line, span } from '../../text/line.js';
import { padEnd, truncate } from '../../text/width.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { Menu } from '../components/menu.js';
import { useActions } from '../hooks/use-course.js';
import type { Binding } from '../hooks/use-keys.js';
import { useRoom } from '../hooks/use-room.js';

/** All simulations, to play with outside of any lesson. */
export function Simulations({ cursor }: { readonly cursor: number }) {
  const { open, change, back } = useActions();
  const { content } = useRoom();
  return (
    <Frame trail={['backpressure', 'Simulations']} bindings={listKeys(back)}>
      <Box>
        <Menu
          items={Object.values(simulations).map(({ id, title, summary }) => ({
            value: id,
            line: line(padEnd(title, 30), span(truncate(summary, Math.max(8, content.columns - 33)), 'dim')),
          }))}
          cursor={cursor}
          limit={content.rows - 1}
          onCursor={(to) => change('simulations', (screen) => ({ ...screen, cursor: to }))}
          onSelect={(simulation) => open({ name: 'scenarios', simulation, cursor: 0 })}
        />
      </Box>
    </Frame>
  );
}

/** The scenarios of one simulation. */
export function Scenarios({ simulation: id, cursor }: { readonly simulation: string; readonly cursor: number }) {
  const { openSimulation, change, back } = useActions();
  const { content } = useRoom();
  const simulation = findSimulation(id);
  const scenarios = Object.entries(simulation?.scenarios ?? {});
  const name = Math.min(34, Math.max(...scenarios.map(([, { title }]) => title.length), 0)) + 2;
  return (
    <Frame trail={['backpressure', 'Simulations', simulation?.title ?? id]} bindings={listKeys(back)}>
      <Lines lines={[[span(truncate(simulation?.summary ?? '', content.columns), 'dim')], []]} />
      <Box>
        <Menu
          items={scenarios.map(([value, { title, about }]) => ({
            value,
            line: line(
              padEnd(truncate(title, name - 2), name),
              span(truncate(about, Math.max(8, content.columns - name - 3)), 'dim'),
            ),
          }))}
          cursor={cursor}
          limit={content.rows - 2}
          onCursor={(to) => change('scenarios', (screen) => ({ ...screen, cursor: to }))}
          onSelect={(scenario) => openSimulation(id, scenario)}
        />
      </Box>
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
