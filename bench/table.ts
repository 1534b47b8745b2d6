/**
 * What a learner feels, as one table of ratios: each row beside its peer, or with `--against <folder>` beside another build of
 * this program, measured in turns; with `--rows <word>` only the rows that have this word in them. A file in bench/rows/ that exports `probes` is part of it. Run by scripts/bench.js.
 */
import { join } from 'node:path';
import { probes as commands } from './rows/commands.js';
import { probes as frames } from './rows/frames.js';
import { probes as keys } from './rows/keys.js';
import type { Contender, Probe, Row } from './rows/probe.js';
import { median, quantile } from './rows/session.js';

const probes: readonly Probe[] = [...commands, ...keys, ...frames];

const program = (root: string): Contender => ({ command: [process.execPath, join(root, 'dist', 'cli.js')] });

interface Pair {
  readonly ours: number;
  readonly other: number;
}

/** A difference below this share is none, however often it shows. */
const least = 0.03;

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? null);
};
const other = option('--against');
const wanted = option('--rows') ?? '';
let worse = 0;

console.log(
  `${cell('', 52)}${cell('this', 12)}${cell(other === null ? 'peer' : 'that', 12)}${cell('ratio', 8)}of the turns`,
);
for (const probe of probes.filter(({ rows }) => rows.some(({ title }) => title.includes(wanted)))) {
  const pairs = await measured(probe);
  for (const [index, row] of probe.rows.entries()) tell(row, pairs[index] ?? []);
}
if (other !== null) console.log(worse === 0 ? '\nNo row is worse.' : `\n${worse} of the rows are worse than noise.`);
// A pseudo-terminal that has ended keeps the event loop waiting for a while.
process.exit(worse === 0 ? 0 : 1);

/** The turns of each row: first the one, then the other, the next time the other way round. */
async function measured(probe: Probe): Promise<Pair[][]> {
  const pairs: Pair[][] = probe.rows.map(() => []);
  const measureOther = () => (other === null ? probe.peer() : probe.ours(program(other)));
  for (let turn = 0; turn < probe.turns; turn++) {
    const isOtherFirst = turn % 2 === 1;
    const before = isOtherFirst ? await measureOther() : [];
    const ours = await probe.ours(program(process.cwd()));
    const others = isOtherFirst ? before : await measureOther();
    for (const [index, list] of pairs.entries()) {
      list.push({ ours: ours[index] ?? Number.NaN, other: others[index] ?? Number.NaN });
    }
  }
  return pairs;
}

function tell({ title, unit, peer }: Row, pairs: readonly Pair[]): void {
  const ratios = pairs.map((pair) => pair.ours / pair.other);
  const [low, middle, high] = [Math.min(...ratios), median(ratios), Math.max(...ratios)];
  const value = (values: number[]) => cell(`${number(median(values))} ${unit}`, 12);
  const isWorse = other !== null && quantile(ratios, 0.25) > 1 && middle > 1 + least;
  if (isWorse) worse += 1;
  console.log(
    cell(title, 52) +
      value(pairs.map((pair) => pair.ours)) +
      value(pairs.map((pair) => pair.other)) +
      cell(middle.toFixed(2), 8) +
      `${low.toFixed(2)} to ${high.toFixed(2)}` +
      (other === null ? `  ${peer}` : isWorse ? '  worse' : ''),
  );
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function cell(text: string, width: number): string {
  return text.padEnd(width);
}
