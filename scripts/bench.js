// npm run bench                        one table of ratios: what a learner feels, each row beside its peer
// npm run bench -- --against <ref>     the same rows beside another commit of ours, and which are worse than noise
// npm run bench -- --rows key          only those with this word in them; also after --against <ref>
// npm run bench -- queue text          benchmarks of one part each, by their files in bench/
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = new URL('..', import.meta.url).pathname;
const parts = [...namesIn('').filter((name) => name !== 'table'), 'coach/train'];
const { values, positionals } = readArguments();
const rows = values.rows === undefined ? [] : ['--rows', values.rows];

if (positionals.length > 0) process.exitCode = named(positionals);
else process.exitCode = values.against === undefined ? table(rows) : against(values.against);

function readArguments() {
  try {
    return parseArgs({
      options: { against: { type: 'string' }, rows: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    complain(error.message);
    process.exit(2);
  }
}

function namesIn(folder) {
  return readdirSync(join(root, 'bench', folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => folder + file.slice(0, -'.ts'.length));
}

function table(args) {
  build(root);
  return run(join('bench', 'table.ts'), args);
}

/** Builds the other commit in a work tree of its own, with the packages of this one. */
function against(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-against-'));
  const made = spawnSync('git', ['worktree', 'add', '--detach', folder, commit], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) return complain(made.stderr.trim().split('\n').at(-1) ?? `no commit ${commit}`);
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    build(folder);
    return table(['--against', folder, ...rows]);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', folder], { cwd: root });
    rmSync(folder, { recursive: true, force: true });
  }
}

function named(wanted) {
  const unknown = wanted.filter((name) => !parts.includes(name));
  if (unknown.length > 0) return complain(`no benchmark ${unknown.join(', ')}; there are ${parts.join(', ')}`);
  let failed = 0;
  for (const name of wanted) {
    console.log(`\n${name}`);
    failed += run(join('bench', `${name}.ts`), []) === 0 ? 0 : 1;
  }
  return failed === 0 ? 0 : 1;
}

function build(folder) {
  execFileSync(process.execPath, [join(folder, 'scripts', 'build.js')], { cwd: folder, stdio: 'inherit' });
}

function run(file, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'run.js'), file, ...args], {
    stdio: 'inherit',
    cwd: root,
  });
  return status ?? 1;
}

function complain(line) {
  console.error(`bench: ${line}`);
  return 2;
}
