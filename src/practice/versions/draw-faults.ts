import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, span } from '../../text/line.js';
import type { Anatomy } from './version-parts.js';

/** Arrows under the characters that are wrong, then what is wrong with each. The text stands above, `indent` cells in. */
export function drawFaults({ text, faults }: Anatomy, indent: number, columns: number): Line[] {
  const width = columns - indent;
  // A text that does not fit is scrolled, so no arrow would point at the right character.
  const arrows = text.length < width ? faults.map(({ at }) => at - 1) : [];
  const row = Array.from({ length: Math.max(-1, ...arrows) + 1 }, (_, at) => (arrows.includes(at) ? '▲' : ' ')).join(
    '',
  );
  const said = faults.flatMap(({ at, message }, index) =>
    hangingIndent(
      [span('  ')],
      [span(message, index === 0 ? 'bad' : 'dim'), span(`, at character ${at}`, 'dim')],
      columns,
    ),
  );
  return [line(span(' '.repeat(indent) + row, 'bad')), ...said];
}

/** The faults as sentences. */
export function sayFaults({ faults }: Anatomy): string[] {
  return faults.map(({ at, message }) => `At character ${at}: ${message}.`);
}
