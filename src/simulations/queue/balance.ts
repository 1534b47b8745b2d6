import { bar, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { serviceCapacity } from './knobs.js';
import type { QueueModel } from './model.js';

/** What comes in against what goes out in a row, where there is none for bars. */
export function balanceInWords(model: QueueModel): Line {
  const [goingIn, goingOut] = ratesOf(model);
  const rates = ` in ${formatQuantity(goingIn, '/s')}  out ${formatQuantity(goingOut, '/s')}   `;
  return line(rates, verdict(model, goingIn - goingOut));
}

function ratesOf(model: QueueModel): readonly [goingIn: number, goingOut: number] {
  return [rateIn(model), model.consumers.down ? 0 : serviceCapacity(model.knobs)];
}

/** What comes in against what goes out, as two bars on one scale, and what that does to the line. */
export function balance(model: QueueModel, columns: number): readonly Line[] {
  const [goingIn, goingOut] = ratesOf(model);
  const most = Math.max(goingIn, goingOut, model.knobs.burstSeconds > 0 ? model.knobs.burstRate : 0);
  const labels = [` in  ${formatQuantity(goingIn, '/s')} `, ` out ${formatQuantity(goingOut, '/s')} `];
  const margin = Math.max(...labels.map((label) => label.length), 12);
  const cells = Math.max(8, columns - margin - 26);
  const row = (label: string | undefined, value: number, tone: 'accent' | 'good', said: Span): Line =>
    line((label ?? '').padEnd(margin), span(bar(value, most, cells), tone), ' ', said);
  return [
    row(labels[0], goingIn, 'accent', span('')),
    row(labels[1], goingOut, 'good', verdict(model, goingIn - goingOut)),
  ];
}

/** Full, or just short of it because a consumer has taken one: a line that is full most of the time should not flicker. */
export function full({ knobs, inSystem, consumers: { count } }: QueueModel): boolean {
  return knobs.capacity > 0 && inSystem > 0 && inSystem >= knobs.capacity - count;
}

function verdict(model: QueueModel, surplus: number): Span {
  const { line: waiting, knobs, windows } = model;
  if (full(model) && surplus > 0) {
    const excess = `${formatNumber(surplus, digits(surplus))}/s`;
    const then = {
      'reject-new': `${excess} turned away`,
      'drop-oldest': `${excess} pushed out`,
      block: `${excess} held back`,
    };
    return span(`full: ${then[knobs.overflow]}`, 'warn');
  }
  if (surplus > 0) return span(`grows by ${formatNumber(surplus, digits(surplus))}/s`, 'warn');
  if (waiting.size > 0 && surplus < 0 && windows.any)
    return span(`drains by ${formatNumber(-surplus, digits(surplus))}/s`, 'good');
  const share = 1 + surplus / serviceCapacity(knobs);
  return span(surplus === 0 ? 'just as much' : `keeps up, ${formatQuantity(share, '%', 0)} busy`, 'dim');
}

/** Messages a second that the producer makes now. */
export function rateIn({ windows, knobs }: QueueModel): number {
  return windows.bursting ? knobs.burstRate : knobs.arrivalRate;
}

function digits(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
