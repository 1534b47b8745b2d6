import { span } from '../../text/line.js';
import { padEnd, width } from '../../text/width.js';
import type { Binding } from '../hooks/use-keys.js';
import { Lines } from './lines.js';

/** Every key of the screen, from the very list that makes them work. */
export function Help({ bindings }: { readonly bindings: readonly Binding[] }) {
  const everywhere = [
    { label: 'esc', meaning: 'back' },
    { label: 'ctrl-c', meaning: 'leave; your place is kept' },
    { label: 'ctrl-z', meaning: 'pause the program; fg brings it back' },
  ].filter(({ label }) => !bindings.some((binding) => binding.label === label));
  const entries = [...bindings, ...everywhere];
  const column = Math.max(...entries.map(({ label }) => width(label))) + 3;
  return (
    <Lines
      lines={[
        [],
        [{ text: 'Keys on this screen', bold: true }],
        [],
        ...entries.map(({ label, meaning }) => [span(`  ${padEnd(label, column)}`, 'accent'), span(meaning)]),
      ]}
    />
  );
}
