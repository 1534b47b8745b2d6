import { fitLine, formatNumber } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { width } from '../../text/width.js';
import type { Size } from '../engine/simulation.js';
import { type Entry, emptyPlace, leftOut, type Policy, type Profile, type QueueView } from './policy.js';

export interface Naming {
  nameOf(key: number): string;
  /** Cells of the widest name. */
  readonly widest: number;
  /** The key last requested, drawn in focus; -1 for none. */
  readonly last: number;
}

/** A policy's lists: in frames, with the hand under its entry, where there is room; else a line each. */
export function drawQueues(policy: Policy, size: Size, naming: Naming): readonly Line[] {
  const few = policy.queues({ entries: 6, cells: 1 });
  const alone = few.length === 1;
  const noteWidth = Math.max(0, ...few.flatMap((queue) => queue.entries).map(({ note }) => width(note ?? '') + 1));
  const cell = naming.widest + noteWidth + 3;
  const framed = size.rows >= few.length * 4 + (alone ? 0 : 1);
  const across = size.columns - 6 - (framed ? 0 : labelWidth);
  const entries = Math.max(3, Math.floor(across / cell) - 1);
  const queues = policy.queues({ entries, cells: size.columns - 2 });
  if (framed) return queues.flatMap((queue) => inFrame(queue, naming, size.rows >= 6));
  const rows = queues.map((queue) => [...fitLine(title(queue), labelWidth), ...row(cellsOf(queue, naming))]);
  // Beside itself alone a list has no proportion.
  return size.rows > rows.length && !alone ? [proportions(queues, size.columns - 1), ...rows] : rows;
}

/** The lists' sizes side by side: held ones solid, remembered names shaded. */
function proportions(queues: readonly QueueView[], columns: number): Line {
  const all = Math.max(
    1,
    queues.reduce((sum, { size }) => sum + size, 0),
  );
  return queues.map(({ name, size, held }, index) => {
    const cells = Math.round((size / all) * columns);
    const short = name.split(' ')[0] ?? '';
    const text = (cells > short.length ? short : '').padEnd(cells, held ? '█' : '░');
    return span(text, held ? (index % 2 === 0 ? 'series-a' : 'series-b') : 'dim');
  });
}

const labelWidth = 29;

function inFrame(queue: QueueView, naming: Naming, withProfile: boolean): readonly Line[] {
  const cells = cellsOf(queue, naming);
  const edge = (left: string, middle: string, right: string) => [
    span(left + cells.map(({ text }) => '─'.repeat(width(text))).join(middle) + right, 'dim'),
  ];
  const place = cells.findIndex((cell) => cell.hand);
  const before = cells.slice(0, place).reduce((sum, { text }) => sum + width(text) + 1, 0);
  return [
    line(...title(queue), span(`; ${queue.order}`, 'dim')),
    ...(withProfile && queue.profile !== null ? drawProfile(queue.profile) : []),
    edge('┌', '┬', '┐'),
    row(cells),
    edge('└', '┴', '┘'),
    ...(place < 0 ? [] : [[span(`${' '.repeat(before + 2)}▲ hand`, 'accent')]]),
  ];
}

/** The whole list as a row of columns, and a mark where the hand is. */
function drawProfile({ values, hand }: Profile): readonly Line[] {
  const columns = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
  const drawn = values.map((value) => columns[Math.ceil(value * 8)]);
  const marked = hand < 0 ? drawn : [...drawn.slice(0, hand), '▲', ...drawn.slice(hand + 1)];
  return [[span(` ${marked.join('')}`, 'series-a')]];
}

interface Cell {
  readonly text: string;
  readonly span: Span;
  readonly hand: boolean;
}

function cellsOf(queue: QueueView, naming: Naming): readonly Cell[] {
  const cells = queue.entries.map((entry) => cellOf(entry, queue, naming));
  const free = queue.held && !queue.soft && queue.target !== null ? queue.target - queue.size : 0;
  const shown = queue.entries.some((entry) => entry.key === emptyPlace);
  if (free > 0 && !shown) cells.push(quiet(` ${free === 1 ? '' : `${formatNumber(free)} `}free `));
  return cells.length === 0 ? [quiet(' empty ')] : cells;
}

function cellOf(entry: Entry, queue: QueueView, { nameOf, last }: Naming): Cell {
  const hand = entry.hand ?? false;
  if (entry.key === leftOut) return quiet(' … ');
  if (entry.key === emptyPlace) return { ...quiet(' free '), hand };
  const text = entry.note ? ` ${nameOf(entry.key)} ${entry.note} ` : ` ${nameOf(entry.key)} `;
  if (!queue.held) return quiet(text);
  return { text, span: entry.key === last ? span(text, 'accent') : span(text), hand };
}

function quiet(text: string): Cell {
  return { text, span: span(text, 'dim'), hand: false };
}

function row(cells: readonly Cell[]): Line {
  return [span('│', 'dim'), ...cells.flatMap((cell) => [cell.span, span('│', 'dim')])];
}

/** "small 9, target 10", "queue 100 of 100". */
function title({ name, size, target, soft, held }: QueueView): Line {
  const goal = target === null ? '' : formatNumber(target, Number.isInteger(target) ? 0 : 1);
  const amount = target === null ? '' : soft ? `, target ${goal}` : ` of ${goal}`;
  return line(span(`${name} `, held ? 'strong' : 'dim'), span(`${formatNumber(size)}${amount}`, 'dim'));
}
