// Runs the benchmarks in bench/, all of them or those named: npm run bench -- queue
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const all = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'run.js'), join('bench', `${name}.ts`)], {
    stdio: 'inherit',
    cwd: root,
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
