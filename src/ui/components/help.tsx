import { type Line, span } from '../../text/line.js';
import { padEnd, width } from '../../text/width.js';
import { phrase, translated } from '../../words/phrase.js';
import type { Binding } from '../hooks/use-keys.js';
import { everywhere } from '../keys.js';

/** Every key of the screen, from the very list that makes them work. */
export function helpLines(bindings: readonly Binding[]): readonly Line[] {
  const shown = bindings.filter(({ isIdle }) => !isIdle);
  const rest = everywhere.filter(({ label }) => !shown.some((binding) => binding.label === label));
  const entries = [...shown, ...rest];
  const column = Math.max(...entries.map(({ label }) => width(translated(label)))) + 3;
  return [
    [{ text: phrase('Keys on this screen'), bold: true }],
    [],
    ...entries.map(
      ({ label, meaning }): Line => [
        span(`  ${padEnd(translated(label), column)}`, 'accent'),
        span(translated(meaning)),
      ],
    ),
  ];
}
