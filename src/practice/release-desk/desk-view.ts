import { letter } from '../../questions/label.js';
import { drawBoard, drawSmallBoard, rule, sayBoard } from '../../releases/board.js';
import { clock, type Entry, type World } from '../../releases/world.js';
import { beside, fitLine, gap } from '../../text/draw.js';
import { fieldSpans } from '../../text/field.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, plain, span } from '../../text/line.js';
import { squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, width } from '../../text/width.js';
import { aside, blank, drawPassages, heading, type Passage, picture } from '../kit/page.js';
import type { Day } from './day.js';
import type { Decision } from './decision.js';
import { type DeskState, dayOf } from './desk-state.js';
import { eveningPassages } from './evening.js';
import { report } from './report.js';

/** What the desk looks like: the task first, and under it as much of the board as there is room for. */
export function deskLines(state: DeskState, size: Size): readonly Line[] {
  const day = dayOf(state);
  const { columns, rows } = size;
  const { onlyBoard, isFollowing } = state;
  const [world, before] = isFollowing ? [day.settled, state.before] : [day.world, null];
  if (onlyBoard) return squeezed(drawBoard(world, columns, before), rows);
  const showsBoard = isFollowing || day.event !== null;
  if (showsBoard && columns >= taskColumns + boardGap + boardColumns) {
    const task = squeezed(drawPassages(deskPassages(state), taskColumns), rows);
    const cells = columns - taskColumns - boardGap;
    const board = [rule('the board', cells), ...drawBoard(world, cells, before)];
    return beside(
      task.map((row) => fitLine(row, taskColumns)),
      gap(boardGap),
      board,
    );
  }
  const task = drawPassages(deskPassages(state), columns);
  return showsBoard ? withBoard(task, world, before, size) : squeezed(task, rows);
}

/** Columns of a task with the board beside it, and the fewest of such a board. */
const [taskColumns, boardGap, boardColumns] = [58, 3, 50];

function withBoard(task: readonly Line[], world: World, before: World | null, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const tight = task.filter((content) => plain(content) !== '');
  const boards = [drawBoard(world, columns, before), drawSmallBoard(world, columns, before)];
  for (const board of boards) {
    for (const lines of [[...task, []], tight]) {
      if (lines.length + 1 + board.length <= rows) return [...lines, rule('the board', columns), ...board];
    }
  }
  return squeezed(task, rows);
}

/** What there is to see and to hear at the desk, but for the board. */
export function deskPassages(state: DeskState): readonly Passage[] {
  const { isFollowing, onlyBoard } = state;
  const day = dayOf(state);
  const { event, decision, world, settled, here } = day;
  const board = onlyBoard ? [aside(...sayBoard(isFollowing ? settled : world))] : [];
  if (isFollowing) return [...board, ...followed(settled)];
  if (event === null || decision === null) return [...board, ...eveningPassages(report(world))];
  const at = clock(event.minute);
  const isFirst = here.length === 0;
  const story = { text: event.story(world), lead: `${at}. ${sentence(event.title)} ` };
  return [
    ...board,
    { ...heading(event.title), mark: [span(`${at}  `, 'dim')], spoken: null },
    ...(isFirst ? [onlyBoard ? { ...story, spoken: null } : story] : []),
    blank,
    { text: [{ text: decision.ask, bold: true }], spoken: `${decision.ask} ${sayOptions(decision)}` },
    picture((columns) => drawOptions(state, day, columns)),
    ...(state.complaint === null
      ? []
      : [{ text: state.complaint, tone: 'warn' as const, mark: [span('    ! ', 'warn')], spoken: null }]),
  ];
}

function sayOptions({ options }: Decision): string {
  const said = options.map(
    ({ label, note }, index) => `${letter(index)} ${label}${note === undefined ? '' : ` (${note})`}`,
  );
  return sentence(said.join('; '));
}

/** A text with a full stop, unless it ends in a mark of its own: "Roll back?". */
function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function drawOptions({ cursor, ticked, field }: DeskState, { decision }: Day, columns: number): Line[] {
  if (decision === null) return [];
  const { options, several, typed } = decision;
  const wide = Math.max(...options.map(({ label, note }) => (note === undefined ? 0 : width(label))), 0);
  const pointer = (index: number, box = `${index + 1}  `) => {
    const here = index === cursor;
    return [span(here ? '  ▸ ' : '    ', 'accent'), span(box, here ? 'accent' : 'dim')];
  };
  const rows = options.flatMap(({ id, label, note }, index): Line[] => {
    const text = note === undefined ? label : padEnd(label, wide);
    return hangingIndent(
      pointer(index, several ? (ticked.includes(id) ? '☑ ' : '☐ ') : undefined),
      [
        index === cursor ? { text, tone: 'accent', bold: true } : span(text),
        ...(note === undefined ? [] : [span(`   ${note}`, 'dim')]),
      ],
      columns,
    );
  });
  if (typed === undefined) return rows;
  const { name } = typed;
  const own = pointer(options.length);
  if (cursor === options.length) {
    return [
      ...rows,
      line(...own, span(`${name}: `, 'accent'), ...fieldSpans(field, Math.max(4, columns - width(name) - 10))),
    ];
  }
  return [...rows, line(...own, field.text === '' ? span(name, 'dim') : field.text)];
}

const signs: Readonly<Record<Entry['kind'], ReturnType<typeof span>>> = {
  done: span('· ', 'dim'),
  moved: span('→ ', 'accent'),
  stays: span('= ', 'warn'),
  refused: span('! ', 'warn'),
  found: span('! ', 'warn'),
  broken: span('✗ ', 'bad'),
  better: span('✓ ', 'good'),
};

/** What the last move led to. */
function followed({ entries }: World): Passage[] {
  return [
    { ...heading('What followed'), spoken: null },
    blank,
    ...entries.map(({ kind, text }) => ({
      text,
      mark: [signs[kind]],
      spoken: text.replace(/(\S+) → (\S+)$/, 'from $1 to $2'),
    })),
  ];
}
