// npm run dev [-- words]: runs the program and starts it again, with the same words, whenever a source or a lesson changes.
import { spawn } from 'node:child_process';
import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { buildCourse } from './build/course.js';
import { root, shared } from './build/options.js';
import { plugins } from './build/plugins.js';

// Beside the published program, so that a build that fails half-way breaks nothing.
const outdir = join(root, '.dev');
const words = process.argv.slice(2);
let running = null;
let isEnding = false;

rmSync(outdir, { recursive: true, force: true });
await buildCourse(outdir);
// In one file, without a door and parts: it is built in a fraction of the time, and a stack names the sources.
const bundle = await context({
  ...shared,
  stdin: {
    contents: `import { runProgram } from './src/cli/program.js';
      await runProgram({ programFolder: import.meta.dirname, version: 'development', painted: null });`,
    resolveDir: root,
    sourcefile: 'development.ts',
    loader: 'ts',
  },
  outfile: join(outdir, 'cli.js'),
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'silent',
  plugins: [...plugins, { name: 'restart', setup: ({ onEnd }) => onEnd(restart) }],
});
await bundle.watch();
for (const folder of ['lessons', 'quizzes'])
  watch(join(root, folder), { recursive: true }, debounce(rebuildCourse, 80));
process.on('SIGINT', () => {});

async function rebuildCourse() {
  await buildCourse(outdir);
  await restart({ errors: [] });
}

async function restart({ errors }) {
  if (errors.length > 0) {
    // The program that runs is an older one; it goes on.
    for (const { text, location } of errors) console.error(`${location?.file}:${location?.line}  ${text}`);
    return;
  }
  if (running !== null) {
    const old = running;
    running = null;
    const gone = new Promise((done) => old.once('exit', done));
    old.kill('SIGTERM');
    await gone;
  }
  start();
}

function start() {
  const child = spawn(process.execPath, ['--enable-source-maps', join(outdir, 'cli.js'), ...words], {
    stdio: 'inherit',
    env: { BACKPRESSURE_DEBUG: '1', ...process.env },
  });
  running = child;
  child.on('exit', (code) => {
    // Ended by itself, and not by us: the learner has left.
    if (running !== child || isEnding) return;
    isEnding = true;
    void bundle.dispose().then(() => process.exit(code ?? 0));
  });
}

function debounce(act, milliseconds) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
