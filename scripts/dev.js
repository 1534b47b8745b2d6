// npm run dev [-- words]: runs the program and starts it again, with the same words, whenever a source or a lesson changes.
import { spawn } from 'node:child_process';
import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildCourse } from './build/course.js';
import { root } from './build/options.js';
import { buildProgram } from './build/program.js';

// Beside the published program, so that a build that fails half-way breaks nothing.
const outdir = join(root, '.dev');
const words = process.argv.slice(2);
let running = null;
let isEnding = false;

rmSync(outdir, { recursive: true, force: true });
await buildCourse(outdir);
await rebuildProgram();
watch(join(root, 'src'), { recursive: true }, debounce(rebuildProgram, 80));
for (const folder of ['lessons', 'quizzes'])
  watch(join(root, folder), { recursive: true }, debounce(rebuildCourse, 80));
process.on('SIGINT', () => {});

async function rebuildCourse() {
  await buildCourse(outdir);
  await restart();
}

async function rebuildProgram() {
  try {
    await buildProgram({ folder: outdir, minify: false });
  } catch (error) {
    // The program that runs is an older one; it goes on.
    for (const { text, location } of error.errors ?? [{ text: error.message }])
      console.error(location ? `${location.file}:${location.line}  ${text}` : text);
    return;
  }
  await restart();
}

async function restart() {
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
  const child = spawn(process.execPath, [join(outdir, 'cli.js'), ...words], {
    stdio: 'inherit',
    env: { BACKPRESSURE_DEBUG: '1', ...process.env },
  });
  running = child;
  child.on('exit', (code) => {
    // Ended by itself, and not by us: the learner has left.
    if (running !== child || isEnding) return;
    isEnding = true;
    process.exit(code ?? 0);
  });
}

function debounce(act, milliseconds) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
