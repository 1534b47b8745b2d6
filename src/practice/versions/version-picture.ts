import { graphemes } from '../../text/graphemes.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { width } from '../../text/width.js';
import { type Anatomy, type PartName, partNames } from '../../versions/version-parts.js';

interface Bracket {
  readonly name: PartName;
  readonly start: number;
  readonly end: number;
  /** The fields of it, as the label shows them. */
  readonly fields: readonly string[];
}

/**
 * Brackets beneath the characters of a version and a label for each, the right-most first, so that no line crosses
 * another. The version itself stands above, `indent` cells in.
 */
export function drawBrackets(anatomy: Anatomy, indent: number): Line[] {
  const brackets = bracketsOf(anatomy);
  const edge = brackets.flatMap(({ start, end }, index): Span[] => {
    const gap = start - (brackets[index - 1]?.end ?? -indent);
    return [span(' '.repeat(Math.max(0, gap)) + underline(end - start), 'accent')];
  });
  const labels = [...brackets.keys()].reverse().map((index): Line => {
    const last = brackets[index];
    const stems = brackets.slice(0, index + 1).map((bracket, at) => {
      const before = at === 0 ? -indent : middle(brackets[at - 1]) + 1;
      return ' '.repeat(Math.max(0, middle(bracket) - before)) + (at === index ? '└ ' : '│');
    });
    return line(
      span(stems.join(''), 'accent'),
      { text: last?.name ?? '', bold: true },
      `  ${last?.fields.join(' · ') ?? ''}`,
    );
  });
  return [edge, ...labels];
}

/** The parts in words, one after the other: for linear mode, and for a version too long for a picture. */
export function nameParts(anatomy: Anatomy): string[] {
  return bracketsOf(anatomy).map(({ name, fields }) => `${name} ${fields.join(', ')}`);
}

function bracketsOf({ parts }: Anatomy): Bracket[] {
  return partNames.flatMap((name): Bracket[] => {
    const own = parts.filter((part) => part.name === name);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ name, start: first.start, end: last.end, fields: own.map(({ text }) => text) }];
  });
}

function middle(bracket: Bracket | undefined): number {
  return bracket === undefined ? 0 : bracket.start + Math.floor((bracket.end - bracket.start - 1) / 2);
}

/** "┬" for one cell, "├┘" is avoided: a stem leaves the middle of a bracket of two cells and more. */
function underline(cells: number): string {
  if (cells === 1) return '┬';
  const stem = Math.floor((cells - 1) / 2);
  return [...Array.from({ length: cells }).keys()]
    .map((at) => (at === stem ? (at === 0 ? '├' : '┬') : at === 0 ? '└' : at === cells - 1 ? '┘' : '─'))
    .join('');
}

/** Arrows under the characters that are wrong, then what is wrong with each. The text stands above, `indent` cells in. */
export function drawFaults({ text, faults }: Anatomy, indent: number, columns: number): Line[] {
  const characters = [...graphemes(text)];
  const cellOf = ({ at }: Anatomy['faults'][number]) => width(characters.slice(0, at - 1).join(''));
  // A text that does not fit is scrolled, so no arrow would point at the right character.
  const arrows = width(text) < columns - indent ? faults.map(cellOf) : [];
  const row = Array.from({ length: Math.max(-1, ...arrows) + 1 }, (_, at) => (arrows.includes(at) ? '▲' : ' '));
  const said = faults.flatMap(({ at, message }, index) =>
    hangingIndent(
      [span('  ')],
      [span(message, index === 0 ? 'bad' : 'dim'), span(`, at character ${at}`, 'dim')],
      columns,
    ),
  );
  return [line(span(' '.repeat(indent) + row.join(''), 'bad')), ...said];
}

/** The faults as sentences. */
export function sayFaults({ faults }: Anatomy): string {
  return faults.map(({ at, message }) => `At character ${at}: ${message}.`).join(' ');
}
