import { expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { LogModel } from '../../../src/simulations/log/model.js';
import { tapes } from '../../../src/simulations/log/tapes.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { knobValues } from './knob-values.js';

const model = (partitions: number) =>
  new LogModel(knobValues({ partitions }), {
    streams: new Streams(1),
    emit: () => {},
    until: 10,
    warmUp: 0,
    trace: null,
  });

/** Fills the first partition with so many records, some of them fetched and committed. */
const filled = (end: number, position: number, committed: number) => {
  const made = model(2);
  const [partition] = made.partitions;
  if (partition) Object.assign(partition, { position, committed });
  for (let record = 0; record < end; record++) partition?.records.push(record);
  return made;
};

it('a mark is a record as long as there is room', () => {
  const { lines, each } = tapes(filled(8, 5, 3), 30, 2);
  expect(each).toBe(1);
  expect(plain(lines[0] ?? [])).toMatch(/^p0 +╎··▪▪●●● +5 C1 *$/);
});

it('and stands for more where there is none', () => {
  const { lines, each } = tapes(filled(100, 20, 10), 30, 2);
  expect(each).toBe(10);
  expect(plain(lines[0] ?? [])).toMatch(/^p0 +╎▪●●●●●●●● +90 C1 *$/);
});

it.each([
  [4, 60, 6],
  [24, 60, 6],
  [24, 90, 4],
])('%d partitions in %d columns and %d rows stay there', (partitions, columns, rows) => {
  const { lines } = tapes(model(partitions), columns, rows);
  expect(lines.length).toBeLessThanOrEqual(rows);
  for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(columns);
});
