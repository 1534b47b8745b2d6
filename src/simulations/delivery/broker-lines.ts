import { type Line, type Span, span } from '../../text/line.js';
import type { Copy } from './copy.js';
import type { DeliveryModel } from './model.js';
import { groupName } from './names.js';

/** "queue", "log of 4 partitions". */
export function brokerTitle({ knobs }: DeliveryModel): string {
  return knobs.kind;
}

/** A message as a little box: [4], or [4↻] when it was sent before. */
export function messageBox({ message, deliveries, state }: Copy): string {
  const again = deliveries > (state === 'ready' ? 0 : 1);
  return `[${message + 1}${again ? '↻' : ''}]`;
}

/** What the broker keeps: waiting and unacknowledged messages of each group, or all records of each partition. */
export function brokerLines(model: DeliveryModel, cells: number, rows: number): readonly Line[] {
  const { knobs, broker } = model;
  if (knobs.kind === 'log') return partitions(model, cells, rows);
  const groups = broker.byGroup.length;
  if (groups === 1) return queueLines(broker.byGroup[0] ?? [], cells, rows);
  const each = Math.floor(rows / groups);
  return broker.byGroup.flatMap((copies, group) => {
    const waiting = copies.filter((copy) => copy.state === 'ready');
    const out = copies.filter((copy) => copy.state === 'out').length;
    const head: Line = [span(groupName(group), 'strong'), span(out > 0 ? ` ${out} out` : '', 'dim')];
    return [head, ...wrapped(waiting, cells, Math.max(1, each - 1))].slice(0, Math.max(1, each));
  });
}

/** Those that wait, and below those that were sent and are kept until their ack. */
function queueLines(copies: readonly Copy[], cells: number, rows: number): readonly Line[] {
  const waiting = copies.filter((copy) => copy.state === 'ready');
  const out = copies.filter((copy) => copy.state === 'out');
  const kept = out.length > 0 ? Math.max(2, Math.min(Math.floor(rows / 2), 4)) : 0;
  const above = Math.max(1, rows - kept);
  const lines: Line[] = [
    [span(`${waiting.length} wait`, 'strong')],
    ...wrapped(waiting, cells, Math.max(1, above - 1)),
  ];
  if (out.length === 0) return lines;
  const numbers = out.map((copy) => String(copy.message + 1)).join(' ');
  const room = (kept - 1) * cells;
  const shown = numbers.length > room ? `${numbers.slice(0, room - 1)}…` : numbers;
  lines.push([span(`${out.length} kept, no ack`.slice(0, cells), 'dim')]);
  for (let from = 0; from < shown.length; from += cells) lines.push([span(shown.slice(from, from + cells), 'dim')]);
  return lines;
}

/** Boxes in as many lines as they need, and a count of those that find no room. */
export function wrapped(copies: readonly Copy[], cells: number, rows: number): Line[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const [index, copy] of copies.entries()) {
    const text = messageBox(copy);
    const last = lines.length === rows;
    const more = last && index < copies.length - 1 ? ` +${copies.length - index}`.length : 0;
    if (used + text.length + more > cells) {
      if (last) {
        lines.at(-1)?.push(span(`+${copies.length - index}`, 'dim'));
        return lines;
      }
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(span(text, copy.deliveries > 0 ? 'warn' : 'accent'));
    used += text.length;
  }
  return lines;
}

/** "p1  1 4 7 10": a log keeps what was read. Dim: read and acknowledged by all; bright: still to be read. */
function partitions({ knobs, broker }: DeliveryModel, cells: number, rows: number): readonly Line[] {
  const copies = broker.byGroup[0] ?? [];
  const others = broker.byGroup.slice(1);
  return Array.from({ length: Math.min(knobs.partitions, rows) }, (_, partition): Line => {
    const name = `p${partition + 1}`.padEnd(4);
    const records = copies.flatMap((copy, index) => {
      if (copy.partition !== partition) return [];
      const states = [copy.state, ...others.map((group) => group[index]?.state)];
      const tone = states.every((state) => state === 'acked') ? 'dim' : states.includes('ready') ? 'accent' : undefined;
      return [span(`${copy.message + 1} `, tone)];
    });
    // Where they do not all fit, the newest are shown.
    let room = cells - name.length;
    const shown = records.reverse().filter((record) => {
      room -= record.text.length;
      return room >= -1;
    });
    return [span(name, 'dim'), ...shown.reverse()];
  });
}
