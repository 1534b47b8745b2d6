import { type Line, type Span, span } from '../../text/line.js';
import { groupCount } from './knobs.js';
import type { DeliveryModel } from './model.js';
import { groupName } from './names.js';

/** Where a log is read, order is the question: then the effects are listed customer by customer, as they happened. */
export function byCustomer({ knobs }: DeliveryModel): boolean {
  return knobs.kind === 'log';
}

/** Each order and what came of it, for each group: ✓ once, ² twice, ✗ lost, † dead letter, · not yet. */
export function effectLines(model: DeliveryModel, cells: number, rows: number): readonly Line[] {
  if (byCustomer(model)) return customers(model, cells, rows);
  const groups = groupCount(model.knobs);
  const each = Math.max(1, Math.floor(rows / groups) - (groups > 1 ? 1 : 0));
  return Array.from({ length: groups }, (_, group) => [
    ...(groups > 1 ? [[span(groupName(group), 'dim')]] : []),
    ...table(model, group, cells, each),
  ]).flat();
}

/** "c2 2 8 5! 11": the orders of customer 2 as the first group did them; 8 has overtaken 5. */
function customers({ knobs, ledger }: DeliveryModel, cells: number, rows: number): readonly Line[] {
  const lines: Line[] = [];
  for (let customer = 0; customer < Math.min(knobs.customers, rows); customer++) {
    const done: number[] = [];
    for (let order = customer; order < knobs.messages; order += knobs.customers) {
      if (ledger.rank(0, order) > 0) done.push(order);
    }
    done.sort((a, b) => ledger.rank(0, a) - ledger.rank(0, b));
    let latest = -1;
    const spans = done.map((order) => {
      const overtaken = order < latest;
      latest = Math.max(latest, order);
      const twice = ledger.effects(0, order) > 1 ? '²' : '';
      return overtaken ? span(`${order + 1}${twice}! `, 'bad') : span(`${order + 1}${twice} `, 'good');
    });
    let room = cells - 4;
    const shown = spans.reverse().filter((part) => {
      room -= part.text.length;
      return room >= -1;
    });
    lines.push([span(`c${customer + 1}`.padEnd(4), 'dim'), ...shown.reverse()]);
  }
  return lines;
}

/** With their numbers where they fit, as bare marks otherwise. */
function table(model: DeliveryModel, group: number, cells: number, rows: number): Line[] {
  const { messages } = model.knobs;
  const wide = String(messages).length + 2;
  const numbered = Math.floor(cells / wide) * rows >= messages;
  const perLine = numbered ? Math.floor(cells / wide) : cells;
  return Array.from({ length: Math.min(rows, Math.ceil(messages / perLine)) }, (_, row) => {
    const line: Span[] = [];
    for (let order = row * perLine; order < Math.min(messages, (row + 1) * perLine); order++) {
      if (numbered) line.push(span(String(order + 1).padStart(wide - 2), 'dim'));
      line.push(mark(model, group, order, numbered ? ' ' : ''));
    }
    return line;
  });
}

function mark({ ledger, broker, shop }: DeliveryModel, group: number, order: number, after: string): Span {
  const effects = ledger.effects(group, order);
  if (effects > 1) return span(`²${after}`, 'bad');
  if (effects === 1) return span(`✓${after}`, 'good');
  if (ledger.isLost(group, order) || shop.lost === order) return span(`✗${after}`, 'bad');
  const dead = broker.byGroup[group]?.some((copy) => copy.message === order && copy.state === 'dead') ?? false;
  return dead ? span(`†${after}`, 'bad') : span(`·${after}`, 'dim');
}
