import type { Size } from '../../simulations/engine/simulation.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, width } from '../../text/width.js';
import { fitLines } from '../versions/fit-lines.js';
import { fieldSpans } from '../versions/text-field.js';
import { drawBoard, drawSmallBoard, rule } from './board.js';
import type { DeskState } from './desk-state.js';
import { drawReport } from './evening.js';
import { report } from './report.js';
import { clock, type Entry, type World } from './world.js';

/** What the desk looks like: the task first, and under it as much of the board as there is room for. */
export function drawDesk(state: DeskState, size: Size): readonly Line[] {
  const { day, led, board, scroll, before } = state;
  const { columns } = size;
  if (board) return fitLines([...drawBoard(led ? day.settled : day.world, columns, before)], size, scroll);
  if (day.event === null && !led) return fitLines(drawReport(report(day.world), columns), size, scroll);
  if (led) return withBoard(drawLed(day.settled, columns), day.settled, before, size, scroll);
  return withBoard(drawTask(state, columns), day.world, null, size, scroll);
}

function withBoard(
  task: readonly Line[],
  world: World,
  before: World | null,
  size: Size,
  scroll: number,
): readonly Line[] {
  const { columns, rows } = size;
  const head = rule('the board', columns);
  const tight = task.filter((content) => content.length > 0);
  const boards = [drawBoard(world, columns, before), drawSmallBoard(world, columns, before)];
  for (const board of boards) {
    for (const lines of [[...task, []], tight]) {
      if (lines.length + 1 + board.length <= rows) return fitLines([...lines, head, ...board], size);
    }
  }
  return fitLines(task, size, scroll);
}

function drawTask(state: DeskState, columns: number): Line[] {
  const { day, cursor, chosen, field, complaint } = state;
  const { event, decision, world } = day;
  if (event === null || decision === null) return [];
  const isFirst = day.here.length === 0;
  const title = line(span(`${clock(event.minute)}  `, 'dim'), { text: event.title, tone: 'heading', bold: true });
  const story = isFirst ? [...hangingIndent([], [span(event.story(world))], columns), []] : [[]];
  const wide = Math.max(...decision.options.map(({ label, note }) => (note === undefined ? 0 : width(label))), 0);
  const rows = decision.options.map((option, index): Line => {
    const here = index === cursor;
    const box = decision.several ? (chosen.includes(option.id) ? '☑ ' : '☐ ') : `${index + 1}  `;
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
function drawLed(world: World, columns: number): Line[] {
  const entries = world.entries.flatMap(({ kind, text }) => hangingIndent([glyphs[kind]], [span(text)], columns));
  return [line({ text: 'What followed', tone: 'heading', bold: true }), [], ...entries];
}
