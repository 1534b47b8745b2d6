import { fieldSpans } from '../../text/field.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, span } from '../../text/line.js';
import { scrolled, squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, width } from '../../text/width.js';
import { drawBoard, drawSmallBoard, rule } from './board.js';
import type { Day } from './day.js';
import { type DeskState, dayOf } from './desk-state.js';
import { drawReport } from './evening.js';
import { report } from './report.js';
import { clock, type Entry, type World } from './world.js';

/** What the desk looks like: the task first, and under it as much of the board as there is room for. */
export function drawDesk(state: DeskState, size: Size): readonly Line[] {
  return scrolled(pageOf(state, size), size, state.scroll);
}

/** All lines of what is shown, as many as there are: what does not fit is scrolled. */
export function pageOf(state: DeskState, size: Size): readonly Line[] {
  const day = dayOf(state);
  const { columns, rows } = size;
  const before = state.isFollowing ? state.before : null;
  if (state.onlyBoard) return squeezed(drawBoard(state.isFollowing ? day.settled : day.world, columns, before), rows);
  if (state.isFollowing) return withBoard(drawFollowed(day.settled, columns), day.settled, before, size);
  if (day.event === null) return squeezed(drawReport(report(day.world), columns), rows);
  return withBoard(drawTask(state, day, columns), day.world, null, size);
}

function withBoard(task: readonly Line[], world: World, before: World | null, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const head = rule('the board', columns);
  const tight = task.filter((content) => content.length > 0);
  const boards = [drawBoard(world, columns, before), drawSmallBoard(world, columns, before)];
  for (const board of boards) {
    for (const lines of [[...task, []], tight]) {
      if (lines.length + 1 + board.length <= rows) return [...lines, head, ...board];
    }
  }
  return squeezed(task, rows);
}

function drawTask(state: DeskState, day: Day, columns: number): Line[] {
  const { cursor, ticked, field, complaint } = state;
  const { event, decision, world } = day;
  if (event === null || decision === null) return [];
  const isFirst = day.here.length === 0;
  const title = line(span(`${clock(event.minute)}  `, 'dim'), { text: event.title, tone: 'heading', bold: true });
  const story = isFirst ? [...hangingIndent([], [span(event.story(world))], columns), []] : [[]];
  const wide = Math.max(...decision.options.map(({ label, note }) => (note === undefined ? 0 : width(label))), 0);
  const rows = decision.options.map((option, index): Line => {
    const here = index === cursor;
    const box = decision.several ? (ticked.includes(option.id) ? '☑ ' : '☐ ') : `${index + 1}  `;
    const label = option.note === undefined ? option.label : padEnd(option.label, wide);
    return line(
      span(here ? '  ▸ ' : '    ', 'accent'),
      span(box, here ? 'accent' : 'dim'),
      here ? { text: label, tone: 'accent', bold: true } : label,
      span(option.note === undefined ? '' : `   ${option.note}`, 'dim'),
    );
  });
  const own =
    decision.typed === undefined
      ? []
      : [drawOwn(decision.typed.name, field, cursor === decision.options.length, decision.options.length, columns)];
  const wrong = complaint === null ? [] : hangingIndent([span('    ! ', 'warn')], [span(complaint, 'warn')], columns);
  return [
    title,
    ...story,
    ...hangingIndent([], [{ text: decision.ask, bold: true }], columns),
    ...rows,
    ...own,
    ...wrong,
  ];
}

function drawOwn(name: string, field: DeskState['field'], here: boolean, index: number, columns: number): Line {
  const head = line(span(here ? '  ▸ ' : '    ', 'accent'), span(`${index + 1}  `, here ? 'accent' : 'dim'));
  if (!here) return line(...head, span(field.text === '' ? name : field.text, field.text === '' ? 'dim' : undefined));
  return line(...head, span(`${name}: `, 'accent'), ...fieldSpans(field, Math.max(4, columns - width(name) - 10)));
}

const glyphs: Readonly<Record<Entry['kind'], ReturnType<typeof span>>> = {
  done: span('· ', 'dim'),
  moved: span('→ ', 'accent'),
  stays: span('= ', 'warn'),
  refused: span('! ', 'warn'),
  found: span('! ', 'warn'),
  broken: span('✗ ', 'bad'),
  better: span('✓ ', 'good'),
};

/** What the last move led to. */
function drawFollowed(world: World, columns: number): Line[] {
  const entries = world.entries.flatMap(({ kind, text }) => hangingIndent([glyphs[kind]], [span(text)], columns));
  return [line({ text: 'What followed', tone: 'heading', bold: true }), [], ...entries];
}
