// Runs everything that must hold, and counts it. `npm test` has set up and built before this begins.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const bin = (name) => join(root, 'node_modules', '.bin', name);
const results = join(tmpdir(), `backpressure-tests-${process.pid}.json`);

// Nothing here goes out to the network, and a Node that is told of certificates reads them as it starts.
delete process.env.NODE_EXTRA_CA_CERTS;

const checks = [
  { title: 'types', command: bin('tsc'), args: [] },
  { title: 'the course checks itself', command: process.execPath, args: ['dist/cli.js', 'check'] },
  { title: 'import directions', command: bin('depcruise'), args: ['src', '--output-type', 'err'] },
  { title: 'dead code', command: bin('knip'), args: [] },
  { title: 'format and lint', command: bin('biome'), args: ['ci', '.', '--colors=off'] },
];

let passed = 0;
let failed = 0;
// Two at a time, the slow ones first: the machines that run this have two cores.
await inPairs(checks, async ({ title, command, args }) => {
  const started = Date.now();
  const { code, output } = await run(command, args, true);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    console.log(output);
  }
});

const { code } = await run(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  false,
);
const counts = readCounts();
passed += counts.passed;
failed += counts.failed;
if (code !== 0 && counts.failed === 0) failed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function readCounts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  } finally {
    rmSync(results, { force: true });
  }
}

async function inPairs(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([worker(), worker()]);
}

function run(command, args, quiet) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('exit', (code) => done({ code: code ?? 1, output }));
  });
}
