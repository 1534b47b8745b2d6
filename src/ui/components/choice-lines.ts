import { type Line, line, span } from '../../text/line.js';
import { scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { assemble, breadthOf, type Layout, place } from '../layout.js';
import { menuLines } from './menu-lines.js';

export interface Choice {
  readonly value: string;
  /** What it and those after it are about, in a word: stands before the first of them. */
  readonly group?: string;
  readonly title: string;
  /** A word or two behind the title. */
  readonly note?: string;
  /** What it is, in a sentence: shown whole for the one that is chosen. */
  readonly about: string;
}

export const choiceLayout: Layout<'list' | 'preview'> = {
  compact: [{ name: 'list', least: 40, most: 76 }],
  standard: [{ name: 'list', least: 60, most: 84 }],
  wide: [
    { name: 'list', least: 42, most: 52 },
    { name: 'preview', least: 56, most: 84 },
  ],
  full: [
    { name: 'list', least: 44, most: 60 },
    { name: 'preview', least: 76, most: 130 },
  ],
};

/** Draws what stands behind the chosen one, in a room of its own. */
export type DrawPreview = (chosen: Choice, size: Size) => readonly Line[];

/**
 * A list of names. What the chosen one is stands under the list, whole; in a wide window beside it, with whatever else there is
 * to see of it.
 */
export function choiceLines(
  choices: readonly Choice[],
  cursor: number,
  size: Size,
  preview: DrawPreview = () => [],
): readonly Line[] {
  const placed = place(choiceLayout, size.columns);
  const isBeside = breadthOf(size.columns) === 'wide' || breadthOf(size.columns) === 'full';
  const chosen = choices[Math.min(Math.max(0, cursor), choices.length - 1)];
  const draw = (name: 'list' | 'preview', room: Size): readonly Line[] => {
    if (chosen === undefined) return [];
    if (name === 'preview') return beside(chosen, room, preview);
    const about = isBeside ? [] : under(chosen, room.columns, groupCells(choices));
    const list = menuLines(rowsOf(choices, room.columns), cursor, {
      columns: room.columns,
      rows: Math.max(3, room.rows - about.length),
    });
    return [...list, ...about];
  };
  return assemble(placed, draw, size.rows);
}

function rowsOf(choices: readonly Choice[], columns: number) {
  const note = Math.max(0, ...choices.map((choice) => width(choice.note ?? '')));
  const group = groupCells(choices);
  const room = columns - 4 - note - group;
  const name = Math.min(room, Math.max(...choices.map(({ title }) => width(title)))) + 2;
  return choices.map(({ title, note: text = '', group: about = '' }) => ({
    before: [span(padEnd(about, group), 'dim')],
    line: line(padEnd(truncate(title, name - 2), name), span(text, 'dim')),
  }));
}

/** Cells for the names of groups, which stand before the list; none where nobody names one. */
function groupCells(choices: readonly Choice[]): number {
  const widest = Math.max(0, ...choices.map(({ group = '' }) => width(group)));
  return widest === 0 ? 0 : widest + 2;
}

/** The whole title, where the list has cut it, and the sentence. */
function under(chosen: Choice, columns: number, margin: number): readonly Line[] {
  const isCut = width(chosen.title) > columns - 4 - width(chosen.note ?? '') - margin;
  const room = columns - 2 - margin;
  const title = isCut ? wrap([{ text: chosen.title, bold: true }], room) : [];
  const about = wrap([span(chosen.about, 'dim')], room);
  return [[], ...[...title, ...about].map((content): Line => [span(' '.repeat(2 + margin)), ...content])];
}

function beside(chosen: Choice, { columns, rows }: Size, preview: DrawPreview): readonly Line[] {
  const measure = Math.min(columns, 76);
  const head = [
    ...wrap([{ text: chosen.title, tone: 'heading', bold: true }], measure),
    ...wrap([span(chosen.about)], measure),
    [],
  ];
  return scrolled([...head, ...preview(chosen, { columns, rows: rows - head.length })], { columns, rows }, 0);
}
