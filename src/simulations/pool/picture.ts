import {
  bar,
  beside,
  box,
  clip,
  fitLine,
  formatNumber,
  formatQuantity,
  formatSeconds,
  gap,
  roundUp,
} from '../../text/draw.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import type { PoolModel } from './model.js';
import type { Slots } from './slots.js';

/** Who holds a slot: nobody, A, B. */
interface Holder {
  readonly mark: string;
  readonly tone: Tone;
}

const nobody: Holder = { mark: '·', tone: 'dim' };
const marks: readonly Holder[] = [nobody, { mark: '■', tone: 'accent' }, { mark: '◆', tone: 'series-b' }];

/** Requests at the left, the slots they hold in the middle, what became of them at the right; below, what is needed against what there is. */
export function picture(model: PoolModel, at: number, size: Size): readonly Line[] {
  const left = size.columns < 70 ? 14 : 17;
  const right = size.columns < 70 ? 13 : 17;
  const middle = size.columns - left - right - 2;
  const body = Math.max(3, size.rows - 3);
  return clip(
    [
      ...beside(comers(model, at, left, body), compartments(model, middle, body), gap(2), fates(model, right, body)),
      ...comparison(model, size.columns),
      legend(model, (middle - 4) * Math.max(1, body - 2)),
    ],
    size,
  );
}

function comers(model: PoolModel, at: number, columns: number, rows: number): readonly Line[] {
  const lines = model.compartments.flatMap(({ endpoints }) =>
    endpoints.flatMap(({ name, rate, hold }) => [
      line(` ${name} `, span(formatQuantity(rate, '/s'), 'strong')),
      line(' ', span(flow(model, at, rate, columns - 3), tone(name))),
      line(
        span(
          `${columns < 17 ? ' ' : '   '}× ${formatSeconds(hold)} = ${formatNumber(Number((rate * hold).toPrecision(3)))}`,
          'dim',
        ),
      ),
    ]),
  );
  return lines.slice(0, rows).map((content) => fitLine(content, columns));
}

/** Requests on their way: the more of all requests are of this kind, the closer together. */
function flow(model: PoolModel, at: number, rate: number, cells: number): string {
  const all = model.compartments
    .flatMap(({ endpoints }) => endpoints)
    .reduce((sum, endpoint) => sum + endpoint.rate, 0);
  if (rate === 0) return `${'─'.repeat(cells - 1)}▶`;
  const spacing = Math.min(Math.max(Math.round((2 * all) / rate), 2), cells);
  const phase = Math.floor((at / model.until) * 160) % spacing;
  const dots = Array.from({ length: cells - 1 }, (_, cell) =>
    (cell - phase + cells * spacing) % spacing === 0 ? '●' : '─',
  );
  return `${dots.join('')}▶`;
}

function tone(name: 'A' | 'B'): Tone {
  return marks[name === 'A' ? 1 : 2]?.tone ?? 'accent';
}

/** A box of slots for each compartment of the pool. */
function compartments(model: PoolModel, columns: number, rows: number): readonly Line[] {
  const each = Math.floor(rows / model.compartments.length);
  if (each < 3) return model.slots.map((slots, index) => withoutBox(model, slots, index, columns));
  const height = each - 2;
  return model.slots.flatMap((slots, index) => {
    const names = model.compartments.length > 1 ? `${model.compartments[index]?.endpoints[0]?.name ?? ''}: ` : '';
    const full = slots.inUse === slots.count;
    const count = `${formatNumber(slots.inUse)} of ${formatNumber(slots.count)}`;
    const title = `${names}${full ? `FULL, ${count}` : `${count} in use`}`;
    const cells = columns - 4;
    const marked = scale(slots.count, cells * height);
    const apart = 2 * slots.count <= cells * height ? ' ' : '';
    const places = apart === '' ? cells : Math.floor(cells / 2);
    const drawn = Array.from({ length: height }, (_, row) => held(model, slots, marked, row * places, places, apart));
    return box(title, drawn, columns, full ? 'warn' : 'dim');
  });
}

/** "B ■■■■····  12 of 30": a compartment in a line, where there is no room for boxes. */
function withoutBox(model: PoolModel, slots: Slots, index: number, columns: number): Line {
  const name = ` ${model.compartments[index]?.endpoints[0]?.name ?? ''} `;
  const full = slots.inUse === slots.count;
  const count = ` ${full ? 'FULL, ' : ''}${formatNumber(slots.inUse)} of ${formatNumber(slots.count)}`;
  const cells = Math.max(1, columns - name.length - count.length);
  const line = held(model, slots, scale(slots.count, cells), 0, cells, '');
  return fitLine([span(name, 'dim'), ...line, span(count, full ? 'warn' : undefined)], columns);
}

/** How many slots one mark stands for. */
function scale(slots: number, places: number): number {
  return roundUp(Math.max(1, slots / places));
}

/** One row of marks, slot by slot; where a mark stands for several, whoever holds most of them. */
function held({ holders }: PoolModel, slots: Slots, each: number, from: number, places: number, apart: string): Line {
  const spans: Span[] = [];
  const last = Math.min(from + places, Math.ceil(slots.count / each));
  for (let place = from; place < last; place++) {
    const by = [0, 0, 0];
    for (let slot = place * each; slot < Math.min((place + 1) * each, slots.count); slot++) {
      const holder = holders[slots.first + slot] ?? 0;
      by[holder] = (by[holder] ?? 0) + 1;
    }
    const { mark, tone: of } = marks[by.indexOf(Math.max(...by))] ?? nobody;
    const before = spans.at(-1);
    if (before?.tone === of) spans[spans.length - 1] = span(before.text + mark + apart, of);
    else spans.push(span(mark + apart, of));
  }
  return spans;
}

function fates(model: PoolModel, columns: number, rows: number): readonly Line[] {
  const wide = columns > 14;
  const lines = model.compartments.flatMap(({ endpoints }) =>
    endpoints.flatMap(({ name }) => {
      const { served, refused } = model.tally.of(name);
      return [
        line(span(`✓ ${formatNumber(served)}${wide ? ' served' : ''}`, 'good')),
        line(span(`✗ ${formatNumber(refused)}${wide ? ' refused' : ''}`, refused > 0 ? 'bad' : 'dim')),
        [],
      ];
    }),
  );
  return lines.slice(0, rows).map((content) => fitLine(content, columns));
}

function comparison({ needed, knobs }: PoolModel, columns: number): readonly Line[] {
  const labels = [` needed ${formatNumber(needed, needed < 10 ? 1 : 0)} `, ` pool   ${formatNumber(knobs.poolSize)} `];
  const margin = Math.max(...labels.map((label) => label.length));
  const cells = Math.max(8, columns - margin - 18);
  const most = Math.max(needed, knobs.poolSize);
  const short = needed - knobs.poolSize;
  const verdict =
    short > 0 ? span(` ${formatNumber(short, 0)} short`, 'warn') : span(` ${formatNumber(-short, 0)} to spare`, 'dim');
  return [
    line((labels[0] ?? '').padEnd(margin), span(bar(needed, most, cells), 'accent')),
    line((labels[1] ?? '').padEnd(margin), span(bar(knobs.poolSize, most, cells), 'good'), verdict),
  ];
}

function legend({ knobs, compartments: all }: PoolModel, places: number): Line {
  const each = scale(knobs.poolSize, places / all.length);
  const unit = each === 1 ? 'a slot' : `${each} slots`;
  const b = knobs.shareB === 'yes' ? '   ◆ held by B' : '';
  return line(span(` ■ ${unit} held by A${b}   · free`, 'dim'));
}
