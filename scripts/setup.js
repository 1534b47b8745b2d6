// Everything a fresh clone needs before it can start or be tested: the dependencies of the lock file, then a build.
// It does nothing that is already done, so `npm start` stays quick. It may import nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const at = (...path) => join(root, ...path);
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Backpressure needs Node 20.20 or newer; this is ${process.version}.`);
  process.exit(2);
}

const stamp = at('node_modules', '.backpressure-lock');
const lock = digest(at('package-lock.json'));
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Setting up: installing dependencies …');
  // Ink declares Node 22 and runs on 20: npm's warning about it would only worry people. `install` takes the versions of
  // the lock file as `ci` does; `ci` would refuse a lock that does not list the optional packages of other platforms.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

// Whoever edits prose waits for the course alone. A lesson with a fault in it opens the others all the same.
if (newest(['src', 'scripts', 'package.json']) > built('cli.js')) run('node', [at('scripts', 'build.js')]);
else if (newest(['lessons', 'quizzes']) > built('course.json')) run('node', [at('scripts', 'build.js'), 'course']);

function run(command, args) {
  // What the steps print goes to stderr, so that the program's own output stays clean.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  console.error(`Setting up failed at: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
  process.exit(1);
}

function newest(names) {
  return Math.max(...names.map((name) => modified(at(name))));
}

function modified(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => modified(join(path, name))));
}

function built(name) {
  return existsSync(at('dist', name)) ? statSync(at('dist', name)).mtimeMs : 0;
}
