/**
 * What the worst text that a course may hold costs to lay out. Ink needed half a second for a word of 10,000 letters, and
 * 10 s for one of 100,000; here the cost must grow with the length and no faster, and a screen's worth must not be felt.
 * Times are the processor's, and the median of turns.
 *
 * Expected: 10,000 letters in under 20 ms, ten times as many in under 20 times as long; 4,000 words in under 20 ms.
 */
import { toAscii } from '../src/text/ascii.js';
import { wrap } from '../src/text/wrap.js';

const turns = 15;

function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: turns }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
}

function verdict(name: string, value: number, most: number, unit: string): boolean {
  const good = value <= most;
  console.log(`  ${name.padEnd(44)}${value.toFixed(1).padStart(8)}${unit}  at most ${most}${unit} ${good ? '✓' : '✗'}`);
  return good;
}

const prose = 'The cache answers before the database has heard. '.repeat(500);
const wide = '待ち行列は借金である。'.repeat(900);
const screen = '│ ▁▂▃▄▅▆▇█ λ = 80/s ──▶ '.repeat(80);

const long = milliseconds(() => wrap([{ text: 'x'.repeat(10_000) }], 76));
const longer = milliseconds(() => wrap([{ text: 'x'.repeat(100_000) }], 76));
const results = [
  verdict('a word of 10,000 letters', long, 20, ' ms'),
  verdict('a word ten times as long', longer / long, 20, ' ×'),
  verdict(
    'a word of 9,900 wide characters',
    milliseconds(() => wrap([{ text: wide }], 76)),
    100,
    ' ms',
  ),
  verdict(
    '4,000 words of prose',
    milliseconds(() => wrap([{ text: prose }], 76)),
    20,
    ' ms',
  ),
  verdict(
    'a screen in plain characters',
    milliseconds(() => toAscii(screen)),
    5,
    ' ms',
  ),
];
process.exit(results.every(Boolean) ? 0 : 1);
