/**
 * How long a start takes, as ratios to a bare `node -e 0` of the same run: each figure is the median of pairs, one start of ours
 * beside one of Node, in a pseudo-terminal of 80×24. `npm run bench -- start`; START_NODES=/path/to/node,… adds other versions
 * of Node, START_PAIRS the number of pairs. NODE_EXTRA_CA_CERTS is taken away: Node reads it at once, and it hides the rest.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

const program = join(process.cwd(), 'dist', 'cli.js');
const pairs = Number(process.env.START_PAIRS ?? 15);
const nodes = [process.execPath, ...(process.env.START_NODES ?? '').split(',').filter(Boolean)];
const folder = mkdtempSync(join(tmpdir(), 'backpressure-start-'));
const cache = join(folder, 'cache');

const env = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  XDG_CACHE_HOME: cache,
  BACKPRESSURE_DATA_DIR: folder,
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  LANG: 'en_GB.UTF-8',
  TZ: 'UTC',
};

interface Row {
  readonly name: string;
  readonly words: readonly string[];
  /** Without what V8 made of the parts before. */
  readonly isCold?: boolean;
  /** Done when the screen has shown this; else when the program ends. */
  readonly until?: RegExp;
  /** Pressed then, and done when the screen shows the other. */
  readonly key?: string;
  readonly effect?: RegExp;
}

const home = /Begin[\s\S]*q leave/;
const down = { key: '\u001b[B', effect: /▸ Review/ };

const rows: readonly Row[] = [
  { name: '--version', words: ['--version'] },
  { name: '--help', words: ['--help'] },
  { name: 'completion bash', words: ['completion', 'bash'] },
  { name: 'a command that is wrong', words: ['simm'] },
  { name: 'first frame, cold', words: [], until: home, isCold: true },
  { name: 'first frame', words: [], until: home },
  { name: 'a key at the first frame, cold', words: [], until: home, ...down, isCold: true },
  { name: 'a key at the first frame', words: [], until: home, ...down },
  { name: 'lessons --json', words: ['lessons', '--json'] },
  { name: 'sim queue --json', words: ['sim', 'queue', '--json'] },
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const colours = /\u001b\[[\d;?:]*[A-Za-z]/g;

/** Milliseconds until what a row waits for. */
function start(
  node: string,
  args: readonly string[],
  row: Pick<Row, 'until' | 'key' | 'effect'> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now();
    let at: number | null = null;
    let text = '';
    let isPressed = false;
    const terminal = spawn(node, [...args], { name: env.TERM, cols: 80, rows: 24, env });
    terminal.onData((data) => {
      if (at !== null) return;
      text += data;
      const shown = text.replace(colours, '');
      if (!isPressed && row.until?.test(shown) && row.key !== undefined) {
        isPressed = true;
        text = '';
        terminal.write(row.key);
      } else if ((isPressed ? row.effect : row.until)?.test(shown)) {
        at = performance.now() - from;
        // What was made of the parts is kept when the program ends in order.
        terminal.write('q');
      }
    });
    terminal.onExit(() => resolve(at ?? performance.now() - from));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const first = { v: 1, id: 'first', at: '2026-03-01T09:00:00.000Z', type: 'predicted', lesson: '', guess: '' };
const about = 'queue/first-burst/secondsToDrain';
writeFileSync(join(folder, 'progress.jsonl'), `${JSON.stringify({ ...first, about })}\n`);

for (const node of nodes) {
  console.log(`${node}`);
  // Twice: what home says is kept when it is left.
  for (const _ of [1, 2]) await start(node, [program], { until: home });
  for (const row of rows) {
    const bare: number[] = [];
    const ours: number[] = [];
    await start(node, [program, ...row.words], row);
    for (let pair = 0; pair < pairs; pair++) {
      bare.push(await start(node, ['-e', '0']));
      if (row.isCold) rmSync(cache, { recursive: true, force: true });
      ours.push(await start(node, [program, ...row.words], row));
    }
    const ratio = (median(ours) / median(bare)).toFixed(2);
    console.log(
      `${row.name.padEnd(32)}${ratio.padStart(6)} ×   ${median(ours).toFixed(0).padStart(5)} ms beside ${median(bare).toFixed(0)} ms`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
