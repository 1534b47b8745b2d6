import { beside, box, clip, fitLine } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import { brokerLines, brokerTitle } from './broker-lines.js';
import { byCustomer, effectLines } from './effect-lines.js';
import { groupCount } from './knobs.js';
import type { DeliveryModel } from './model.js';
import { groupName } from './names.js';
import { lanes, workerLines } from './worker-lines.js';

/** Widths of broker, lane, workers and effects; what is left over goes to the workers. */
function widths(columns: number): readonly [number, number, number, number] {
  if (columns < 70) return [14, 6, columns - 35, 15];
  if (columns < 100) return [18, 8, columns - 46, 20];
  return [24, 12, columns - 66, 30];
}

/** Left to right, as messages go: what the broker keeps, what is on its way, who works on what, and what came of it. */
export function picture(model: DeliveryModel, at: number, size: Size): readonly Line[] {
  const [left, lane, middle, right] = widths(size.columns);
  const rows = Math.max(1, size.rows - 4);
  const filled = (lines: readonly Line[]) => Array.from({ length: rows }, (_, row) => lines[row] ?? []);
  const workers = workerLines(model, at, middle - 4, rows);
  const panels = beside(
    box(brokerTitle(model), filled(brokerLines(model, left - 4, rows)), left),
    [[], ...lanes(model, at, workers.firstLine, lane, rows), []].map((content) => fitLine(content, lane)),
    box(workers.title, filled(workers.lines), middle),
    box(effectTitle(model), filled(effectLines(model, right - 4, rows)), right),
  );
  return clip([shop(model, at), ...panels, legend(model)], size);
}

function effectTitle(model: DeliveryModel): string {
  const { knobs } = model;
  if (byCustomer(model)) return `${groupName(0)}, as done`;
  return groupCount(knobs) === 1 ? groupName(0) : 'effects';
}

function shop({ shop, published, knobs }: DeliveryModel, at: number): Line {
  const { committed, unsent, downUntil, lost } = shop;
  const state = downUntil === null ? [] : [span(`✗ dead, back in ${(downUntil - at).toFixed(1)} s  `, 'bad')];
  const outbox = span(`  outbox ${unsent === null ? 'empty' : `[${unsent + 1}]`}`, unsent === null ? 'dim' : 'accent');
  return line(
    span('shop  ', 'strong'),
    ...state,
    span(`database ${committed} of ${knobs.messages}`, 'dim'),
    ...(knobs.publish === 'outbox' ? [outbox] : []),
    span(`  published ${published}`, 'dim'),
    ...(lost === null ? [] : [span(`  ✗ order ${lost + 1} was never published`, 'bad')]),
  );
}

function legend(model: DeliveryModel): Line {
  const { knobs } = model;
  const marks = ['↻ again', '✓ once', '² twice'];
  if (knobs.crashAt !== 'none') marks.push('✗ lost');
  if (knobs.poison > 0) marks.push('† dead letter');
  const order = byCustomer(model) ? '  ! overtaken' : '';
  return [span(`◂✓4 ack  ${marks.join('  ')}${order}`, 'dim')];
}
