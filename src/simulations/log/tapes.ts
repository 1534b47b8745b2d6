import { beside, fitLine, formatNumber, gap, roundUp } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { LogModel } from './model.js';
import type { Partition } from './partition.js';
import { shortName } from './words.js';

/** A tape needs so many columns to say anything. */
const narrowest = 22;
const gapBetween = 2;

/** Every so many cells of what is behind the reader carry a mark, so that the tape is seen to move. */
const ticks = 5;

interface Tapes {
  readonly lines: readonly Line[];
  /** How many records a cell stands for. */
  readonly each: number;
}

/**
 * Every partition as a tape whose new end is on the right: what is committed, what its reader has fetched, and what waits.
 * Behind it the lag and the reader. All tapes have the same scale; where they are more than lines, they stand side by side.
 */
export function tapes(model: LogModel, columns: number, rows: number): Tapes {
  const { partitions } = model;
  const abreast = Math.min(
    Math.ceil(partitions.length / rows),
    Math.max(1, Math.floor((columns + gapBetween) / (narrowest + gapBetween))),
  );
  const wide = Math.floor((columns - gapBetween * (abreast - 1)) / abreast);
  const tall = Math.min(rows, Math.ceil(partitions.length / abreast));
  const name = model.knobs.topics === 1 ? (model.knobs.partitions > 10 ? 4 : 3) : model.knobs.partitions > 10 ? 7 : 6;
  const cells = Math.max(1, wide - name - 11);
  const most = Math.max(...partitions.map(({ lag }) => lag));
  const each = roundUp(Math.max(1, most / cells));
  const places = abreast * tall;
  const shown = partitions.length > places ? places - 1 : partitions.length;
  const drawn = partitions.slice(0, shown).map((partition) => tape(model, partition, { name, cells, each }));
  if (shown < partitions.length) drawn.push(rest(partitions.slice(shown)));
  const blocks = Array.from({ length: abreast }, (_, block) =>
    drawn.slice(block * tall, (block + 1) * tall).map((content) => fitLine(content, wide)),
  );
  const lines = blocks.flatMap((block, index) => (index === 0 ? [block] : [gap(gapBetween), block]));
  return { lines: beside(...lines), each };
}

function rest(partitions: readonly Partition[]): Line {
  const lag = partitions.reduce((sum, partition) => sum + partition.lag, 0);
  return [span(`and ${partitions.length} more, lag ${formatNumber(lag)}`, 'dim')];
}

function tape(
  model: LogModel,
  partition: Partition,
  { name, cells, each }: { name: number; cells: number; each: number },
): Line {
  const cellsOf = (records: number) => Math.ceil(Math.max(0, records) / each);
  const waits = Math.min(cells, cellsOf(partition.end - Math.max(partition.position, partition.committed)));
  const fetched = Math.min(cells - waits, cellsOf(partition.position - partition.committed));
  const before = cells - waits - fetched;
  const newest = Math.floor(partition.committed / each);
  const past = Array.from({ length: before }, (_, cell) => {
    const index = newest - before + cell;
    return index < 0 ? ' ' : index % ticks === 0 ? '╎' : '·';
  }).join('');
  const lag = formatNumber(partition.lag).padStart(6);
  const isStill = partition.lag > 0 && !partition.isRead;
  return line(
    span(shortName(partition.number, model.knobs).padEnd(name), 'dim'),
    span(past, 'dim'),
    span('▪'.repeat(fetched), 'accent'),
    span('●'.repeat(waits), isStill ? 'bad' : 'warn'),
    span(lag, partition.lag > 0 ? undefined : 'dim'),
    ' ',
    reader(partition),
  );
}

function reader({ owner }: Partition): Span {
  if (owner === null) return span('none', 'bad');
  const name = `C${owner.number + 1}`;
  return owner.isUp ? span(name) : span(`${name}✗`, 'bad');
}
