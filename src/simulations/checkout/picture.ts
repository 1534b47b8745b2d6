import { bar, clip, fitLine, formatNumber, formatSeconds, roundUp } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import { behind, type Column, onPath } from './columns.js';
import type { CheckoutModel } from './model.js';
import type { Order } from './order.js';

const replyWidth = 7;

/** The last of the columns that may be left out; see `columns.ts`. */
const lastSpare = 7;

interface Layout {
  readonly path: readonly Column[];
  readonly back: readonly Column[];
  readonly between: string;
}

/**
 * The checkout's steps from left to right and a wall, the reply: left of it stand customers who wait, right of it messages
 * that do not bother anybody. Below: who has waited longest, what is used up, and how it went so far. (A little longer than
 * others: what is drawn beside the wall is laid out together.)
 */
export function picture(model: CheckoutModel, at: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const layout = arrange(model, at, columns);
  const foot = [longest(model, at, columns), resources(model, at, columns), outcome(model, columns)];
  const high = Math.min(Math.max(1, rows - 4 - foot.length), 8);
  return clip(
    [
      caption(layout, columns),
      names(layout),
      row(layout, (column) => span(column.trouble.padEnd(wide(column)), 'bad'), ''),
      ...stacks(model, layout, high),
      counts(model, layout),
      ...foot,
    ],
    size,
  );
}

/** Full names with room between them if they fit, short ones close together if not, without quick steps in the end. */
function arrange(model: CheckoutModel, at: number, columns: number): Layout {
  for (const between of [' ─▸ ', ' ▸ ']) {
    const full = { path: onPath(model, at, false), back: behind(model, at, false), between };
    if (needs(full) <= columns) return full;
  }
  let layout: Layout = { path: onPath(model, at, true), back: behind(model, at, true), between: '▸' };
  for (let spare = 1; spare <= lastSpare && needs(layout) > columns; spare++) {
    const stays = (column: Column) => column.spare !== spare;
    layout = { ...layout, path: layout.path.filter(stays), back: layout.back.filter(stays) };
  }
  return layout;
}

function needs({ path, back, between }: Layout): number {
  const all = [...path, ...back].reduce((sum, column) => sum + wide(column), 0);
  return all + path.length * between.length + replyWidth + 2 + back.length * 2;
}

function wide({ name }: Column): number {
  return Math.max(name.length, 6);
}

/** A line through all columns: one cell each, and the wall. */
function row({ path, back, between }: Layout, cell: (column: Column) => Span, reply: string, arrows = false): Line {
  const gap = span(arrows ? between : ' '.repeat(between.length), 'dim');
  return [
    ...path.flatMap((column) => [cell(column), gap]),
    span(reply.padEnd(replyWidth), 'strong'),
    span('┃', 'dim'),
    ...back.flatMap((column) => [span(' '), cell(column), span(' ')]),
  ];
}

function caption({ path, back, between }: Layout, columns: number): Line {
  const left = path.reduce((sum, column) => sum + wide(column) + between.length, 0) + replyWidth;
  const waits = 'the customer waits ';
  return line(
    span(waits, 'accent'),
    span('─'.repeat(Math.max(0, left - waits.length)), 'dim'),
    span('┃', 'dim'),
    span(
      behindText.find((text) => back.length > 0 === (text !== ' nothing') && left + 1 + text.length <= columns) ?? '',
      'series-b',
    ),
  );
}

/** What stands over what is behind the wall, the longest first. */
const behindText = [' behind the reply', ' behind it', ' behind', ' nothing'] as const;

function names(layout: Layout): Line {
  const named = (column: Column) =>
    span(column.name.padEnd(wide(column)), column.trouble !== '' ? 'bad' : column.count > 0 ? 'strong' : 'dim');
  return row(layout, named, 'reply', true);
}

/** As many lines of marks as there is room for, filled from the bottom. */
function stacks({ tally }: CheckoutModel, layout: Layout, high: number): readonly Line[] {
  return Array.from({ length: high }, (_, index) => {
    const level = high - 1 - index;
    const cell = (column: Column) => span(stack(column, level, high), column.trouble === '' ? column.tone : 'bad');
    return row(layout, cell, level === 0 ? `✓${short(tally.placed)}` : '');
  });
}

/** The part of a stack that lies on a level: one mark each, or a bar against the most there ever were. */
function stack(column: Column, level: number, high: number): string {
  const cells = wide(column) - 1;
  const room = cells * high;
  const fits = column.count <= room;
  const filled = fits ? column.count : Math.round((column.count / roundUp(Math.max(column.most, column.count))) * room);
  const here = Math.min(Math.max(filled - level * cells, 0), cells);
  return (fits ? column.mark : '█').repeat(here).padEnd(wide(column));
}

/** How many are at each step; the reply's column has the answers given, yes above no. */
function counts({ tally }: CheckoutModel, layout: Layout): Line {
  const number = (column: Column) => {
    const text = short(column.count, wide(column));
    return span(text.padEnd(wide(column)), column.count > 0 ? 'strong' : 'dim');
  };
  return row(layout, number, `✗${short(tally.failed)}`);
}

/** "1,400", or "18k" where that is too wide. */
function short(value: number, cells = replyWidth - 2): string {
  const text = formatNumber(value);
  return text.length <= cells ? text : `${formatNumber(Math.round(value / 1000))}k`;
}

/** The customer on the path who has waited longest, and at which step. */
function longest(model: CheckoutModel, at: number, columns: number): Line {
  const { front, knobs } = model;
  const order = oldest(model);
  if (order === null) return [span('nobody waits', 'dim')];
  const step = front.steps[order.step] ?? 'validate';
  const share = columns >= 76 ? bar(at - order.stepSince, knobs.timeoutMs / 1000, 12, '─') : '';
  return fitLine(
    line(
      span(`customer ${formatNumber(order.number + 1)} `, 'accent'),
      `waits at ${step}: ${formatSeconds(at - order.stepSince)} `,
      span(share, 'accent'),
      span(`${share && ' '}of at most ${formatSeconds(knobs.timeoutMs / 1000)}`, 'dim'),
    ),
    columns,
  );
}

function oldest({ orders, front }: CheckoutModel): Order | null {
  let first: Order | null = null;
  for (const order of orders.all) {
    if (!order.onPath || order.step >= front.steps.length) continue;
    if (first === null || order.since < first.since) first = order;
  }
  return first;
}

function resources({ front, knobs, bucket, tally, bank }: CheckoutModel, at: number, columns: number): Line {
  // Beside a loaded bank there is room for few words.
  const narrow = bank !== null && columns < 90;
  const threads = line(
    span('threads ', 'dim'),
    span(bar(front.busy, knobs.threads, 10, '─'), front.full ? 'bad' : 'accent'),
    ` ${front.busy} of ${knobs.threads}${front.full ? ', full' : ''}`,
  );
  const tokens =
    bucket === null
      ? []
      : line(
          span('   tokens ', 'dim'),
          span(bar(bucket.tokens(at), knobs.rateBurst, 10, '─'), 'warn'),
          ` ${formatNumber(Math.max(0, Math.floor(bucket.tokens(at))))} of ${formatNumber(knobs.rateBurst)}`,
          span(`   refused ${formatNumber(tally.refused)}`, tally.refused > 0 ? 'bad' : 'dim'),
        );
  const pages =
    knobs.pageRate === 0
      ? []
      : [
          span(
            `   pages ${columns < 60 ? '✗' : 'turned away'} ${formatNumber(tally.pagesRefused)}`,
            tally.pagesRefused > 0 ? 'bad' : 'dim',
          ),
        ];
  const atBank =
    bank === null
      ? []
      : [
          span(narrow ? '   bank' : `   bank ${bank.server.busy} of ${bank.server.threads},`, 'dim'),
          span(` ${short(bank.server.waiting)} in line`, bank.server.waiting > bank.server.threads ? 'bad' : 'dim'),
        ];
  return fitLine([...threads, ...atBank, ...tokens, ...pages], columns);
}

function outcome({ tally, services }: CheckoutModel, columns: number): Line {
  const count = (text: string, value: number, tone: 'good' | 'bad') =>
    span(`${text} ${formatNumber(value)}  `, value > 0 ? tone : 'dim');
  return line(
    ...(columns < 70 ? [] : [count('✓ placed', tally.placed, 'good')]),
    count('✗ failed', tally.failed, 'bad'),
    count('paid, no order', tally.lost, 'bad'),
    count('charged twice', services.bank.doubleCharges, 'bad'),
  );
}
