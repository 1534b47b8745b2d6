import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender, Probe } from './probe.js';

const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));

/** Processor time of a command with all that it starts, in milliseconds, as the shell that waits for it is told. */
function cost({ command }: Contender, args: readonly string[], dataFolder = join(folder, 'empty')): number[] {
  const timed = 'TIMEFORMAT="%U %S"; { time "$@" >/dev/null 2>&1; } 2>&1';
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const told = execFileSync('bash', ['-c', timed, 'bash', ...command, ...args], {
    encoding: 'utf8',
    env: { ...env, BACKPRESSURE_DATA_DIR: dataFolder },
  });
  const [user = Number.NaN, system = Number.NaN] = told.trim().split(' ').map(Number);
  return [(user + system) * 1000];
}

const bareNode: Contender = { command: [process.execPath, '-e'] };

function commandRow(
  title: string,
  args: readonly string[],
  peer: string,
  script: string,
  { turns = 5, dataFolder }: { turns?: number; dataFolder?: string } = {},
): Probe {
  return {
    rows: [{ title, unit: 'ms', peer }],
    turns,
    ours: async (program) => cost(program, args, dataFolder),
    peer: async () => cost(bareNode, [script]),
  };
}

const events = 20_000;

/** The folder of someone with two years of an hour a day behind them. */
function longJournal(): string {
  const lines = Array.from({ length: events }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const question = `question-${index % 170}`;
    const answered = { type: 'answered', question, answer: [1], correct: index % 3 > 0, points: 1, ms: 9000 };
    return JSON.stringify({ v: 1, id: `${index}-0000-0000-0000-000000000000`, at, ...answered });
  });
  const data = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
  writeFileSync(join(data, 'progress.jsonl'), `${lines.join('\n')}\n`, { mode: 0o600 });
  return data;
}

const journal = longJournal();
const parse = `for (const line of require('fs').readFileSync(${JSON.stringify(join(journal, 'progress.jsonl'))}, 'utf8').split('\\n')) if (line) JSON.parse(line)`;
const readCourse = `for (const folder of ['lessons', 'quizzes']) for (const file of require('fs').readdirSync(folder, { recursive: true })) if (file.endsWith('.md')) require('fs').readFileSync(folder + '/' + file, 'utf8')`;

export const probes: readonly Probe[] = [
  commandRow('--version', ['--version'], 'node -e 0', '0'),
  commandRow('sim queue --json', ['sim', 'queue', '--scenario', 'flash-sale', '--json'], 'node -e 0', '0'),
  commandRow('check', ['check'], 'Node reads the files', readCourse, { turns: 3 }),
  commandRow(`progress, ${events} events`, ['progress', '--json'], 'Node parses the lines', parse, {
    dataFolder: journal,
  }),
];
