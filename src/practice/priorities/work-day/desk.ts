/** The desk: what just happened, what lies open, and what is known of the task under the cursor. */

import { bar, clip, spread } from '../../../text/draw.js';
import { workTime } from '../../../text/duration.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import type { Size } from '../../../text/size.js';
import { padEnd, padStart, truncate, width } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import { openWork, type Work } from './day.js';
import { dayLength, timeOfDay } from './make-day.js';
import { describe, news } from './news.js';
import type { State } from './state.js';
import { hours, timeline } from './timeline.js';

/** Columns of the numbers: work left, value, points an hour, due. */
const numbers = [8, 7, 8, 7] as const;

export function deskLines(state: State, size: Size): readonly Line[] {
  const { shift, before, cursor } = state;
  const columns = Math.min(size.columns, 96);
  const cells = Math.max(8, columns - 24);
  const clock = spread(
    line({ ...span(timeOfDay(shift.now)), bold: true }, span(` ${bar(shift.now, dayLength, cells, '─')}`, 'dim')),
    line(span(`${workTime(dayLength - shift.now)} left`, 'dim')),
    columns,
  );
  const happened = news(before, shift).flatMap((sentence) => prose(sentence, columns));
  const chosen = shift.work.find(({ task }) => task.id === cursor);
  // Where the table has cut its name, it stands whole before what is said of it.
  const isCut = chosen !== undefined && width(chosen.task.name) > nameCells(columns) - markOf(chosen, shift).length;
  const about =
    chosen === undefined
      ? []
      : [
          ...(isCut ? prose(chosen.task.name, columns) : []),
          ...describe(chosen, shift).flatMap((sentence) => prose(sentence, columns, 'dim')),
        ];
  const open = openWork(shift);
  const fixed = 1 + happened.length + 1 + about.length;
  const spare = size.rows - fixed - open.length;
  const air: Line[] = spare >= 3 ? [[]] : [];
  const table = rowsAround(open, cursor, size.rows - fixed - 3 * air.length).map((one) => row(one, state, columns));
  const strip =
    spare >= 8 && shift.now > 0 ? [[], line(...timeline(shift, columns, dayLength)), hours(columns, dayLength)] : [];
  return clip([clock, ...air, ...happened, ...air, head(columns), ...table, ...air, ...about, ...strip], size);
}

/** The window of the table that holds the cursor, where not all rows fit. */
function rowsAround(open: readonly Work[], cursor: string | null, rows: number): readonly Work[] {
  if (open.length <= rows) return open;
  const at = open.findIndex(({ task }) => task.id === cursor);
  const from = Math.min(Math.max(0, at - Math.floor(rows / 2)), open.length - rows);
  return open.slice(from, from + rows);
}

function head(columns: number): Line {
  const names = ['left', 'value', 'lost/h', 'due'];
  const right = names.map((name, index) => padStart(name, numbers[index] ?? 0)).join('');
  return spread(
    line({ ...span(columns < 60 ? 'What next?' : 'What do you work on next?'), bold: true }),
    line(span(right, 'dim')),
    columns,
  );
}

/** Cells of a task's name in the table. */
function nameCells(columns: number): number {
  return columns - 5 - numbers.reduce((sum, cell) => sum + cell, 0);
}

function markOf({ task, begun }: Work, { inHand }: State['shift']): string {
  return task.id === inHand ? ' ●' : begun !== null ? ' ◐' : '';
}

function row(one: Work, { shift, cursor }: State, columns: number): Line {
  const { task, left } = one;
  const here = task.id === cursor;
  const late = task.deadline !== null && task.deadline < shift.now;
  const cells: Span[] = [
    span(workTime(left)),
    span(String(task.value)),
    span(String(task.delay)),
    late ? span('late', 'warn') : span(task.deadline === null ? '–' : timeOfDay(task.deadline)),
  ].map((cell, index) => ({ ...cell, text: padStart(cell.text, numbers[index] ?? 0) }));
  const mark = markOf(one, shift);
  const room = nameCells(columns);
  const name = padEnd(truncate(task.name, room - mark.length) + mark, room);
  const loud = '!'.repeat(task.loud - 1);
  return line(
    span(here ? '▸ ' : '  ', 'accent'),
    span(`${task.id} `, here ? 'accent' : 'dim'),
    here ? { ...span(withLoud(name, loud, room)), bold: true } : span(withLoud(name, loud, room)),
    ' ',
    ...cells,
  );
}

/** "Slides !!": how loudly it was asked for, where there is room for it. */
function withLoud(name: string, loud: string, room: number): string {
  const text = name.trimEnd();
  return loud === '' || text.length + loud.length + 1 > room ? name : padEnd(`${text} ${loud}`, room);
}

/** The desk in sentences. */
export function sayDesk({ shift, before }: State): readonly Line[] {
  return [
    line({ ...span(`${timeOfDay(shift.now)}.`), bold: true }, ` ${news(before, shift).join(' ')}`),
    ...openWork(shift).map((work) => {
      const { id, name } = work.task;
      return line(`  ${id}  ${name}: ${describe(work, shift).join(' ')}`);
    }),
  ];
}
