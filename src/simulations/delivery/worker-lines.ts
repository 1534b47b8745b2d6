import { bar } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { messageBox, wrapped } from './broker-lines.js';
import { groupCount, travelSeconds } from './knobs.js';
import type { DeliveryModel } from './model.js';
import { workerName } from './names.js';
import type { Worker } from './worker.js';

interface WorkerLines {
  readonly title: string;
  readonly lines: readonly Line[];
  /** By worker, the line that its lane joins; missing for one that is not shown. */
  readonly firstLine: readonly number[];
}

/** A line for each worker, or three where there is room: what it has in hand and how far it is, and what waits with it. */
export function workerLines(model: DeliveryModel, at: number, cells: number, rows: number): WorkerLines {
  const { knobs, consumers } = model;
  const { workers } = consumers;
  const tall = workers.length * 3 <= rows;
  const shown = workers.length <= rows ? workers : workers.slice(0, rows - 1);
  const lines: Line[] = [];
  const firstLine: number[] = [];
  for (const worker of shown) {
    firstLine.push(lines.length);
    lines.push(
      ...(tall
        ? tallLines(model, worker, at, cells, Math.floor(rows / workers.length))
        : [flatLine(model, worker, at, cells)]),
    );
  }
  if (shown.length < workers.length) lines.push([span(`and ${workers.length - shown.length} more`, 'dim')]);
  const { prefetch } = knobs;
  const one = workers.length === 1 && workers[0] !== undefined;
  const unacked = `${model.broker.unacked(0)} ${prefetch === 0 ? '' : `of ${prefetch} `}unacked`;
  const title = one ? `worker 1: ${unacked}` : `workers${prefetch === 0 ? '' : `, prefetch ${prefetch}`}`;
  return { title, lines, firstLine };
}

function tallLines(model: DeliveryModel, worker: Worker, at: number, cells: number, rows: number): Line[] {
  const name = model.consumers.workers.length === 1 ? [] : [span(`${workerName(model.knobs, worker.number)} `, 'dim')];
  const { inHand } = worker;
  const now =
    inHand === null
      ? line(...name, idle(model, worker, at))
      : line(
          ...name,
          span(`▸${messageBox(inHand)} `, 'accent'),
          span(progress(worker, at, Math.max(4, Math.min(16, cells - 9)))),
        );
  const doing = inHand === null ? [] : line(' ', stage(model, worker));
  return [now, doing, ...wrapped(worker.inbox, cells, Math.max(1, rows - 2))].slice(0, rows);
}

function flatLine(model: DeliveryModel, worker: Worker, at: number, cells: number): Line {
  const { knobs } = model;
  const name = groupCount(knobs) === 1 ? `${worker.number + 1} ` : `${workerName(knobs, worker.number)} `.padEnd(11);
  if (worker.inHand === null) return line(span(name, 'dim'), idle(model, worker, at));
  const hand = `▸${messageBox(worker.inHand)}`.padEnd(6);
  const room = cells - name.length - hand.length - 8;
  const held = room > 4 ? (wrapped(worker.inbox, room, 1)[0] ?? []) : [];
  const tone = worker.stage === 'gap' ? 'warn' : undefined;
  return line(span(name, 'dim'), span(hand, 'accent'), span(progress(worker, at, 6), tone), ' ', ...held);
}

function progress(worker: Worker, at: number, cells: number): string {
  if (worker.stage === 'receive') return '·'.repeat(cells);
  if (worker.stage === 'gap') return '═'.repeat(cells);
  return bar(at - worker.stageFrom, worker.stageTo - worker.stageFrom, cells, '─');
}

function stage({ knobs }: DeliveryModel, worker: Worker): Span {
  if (worker.stage === 'receive') return span('received', 'dim');
  if (worker.stage === 'gap') return span(knobs.ack === 'after' ? 'done, not acked' : 'acked, not done', 'warn');
  return worker.skips ? span('knows this one already', 'good') : span('works on it');
}

function idle({ knobs, broker }: DeliveryModel, worker: Worker, at: number): Span {
  if (worker.downUntil !== null) return span(`✗ dead, back in ${(worker.downUntil - at).toFixed(1)} s`, 'bad');
  if (knobs.kind === 'log' && broker.partitionsOf(worker.number) === 0) return span('no partition to read', 'dim');
  return span('idle', 'dim');
}

/** What is on its way between broker and workers: messages to the right, acks to the left. */
export function lanes(
  model: DeliveryModel,
  at: number,
  firstLine: readonly number[],
  cells: number,
  rows: number,
): Line[] {
  const lines: Line[] = Array.from({ length: rows }, () => []);
  const put = (worker: number, offset: number, content: Line) => {
    const first = firstLine[worker];
    if (first !== undefined && first + offset < rows) lines[first + offset] = content;
  };
  const busy = new Set<number>();
  for (const copy of model.broker.copies) {
    if (copy.state !== 'out') continue;
    const there = (at - copy.sentAt) / travelSeconds;
    const back = (at - copy.reportedAt) / travelSeconds;
    if (back >= 0 && back <= 1)
      put(copy.consumer, tall(firstLine) ? 1 : 0, moving(`◂✓${copy.message + 1}`, 1 - back, cells, 'good'));
    else if (there <= 1 && !busy.has(copy.consumer)) {
      busy.add(copy.consumer);
      put(copy.consumer, 0, moving(`${messageBox(copy)}▸`, there, cells, 'accent'));
    }
  }
  return lines;
}

function tall(firstLine: readonly number[]): boolean {
  return firstLine.length === 1 || (firstLine[1] ?? 0) > 1;
}

function moving(text: string, share: number, cells: number, tone: 'good' | 'accent'): Line {
  const place = Math.round(share * Math.max(0, cells - text.length));
  const rest = Math.max(0, cells - text.length - place);
  return [span('─'.repeat(place), 'dim'), span(text.slice(0, cells), tone), span('─'.repeat(rest), 'dim')];
}
