import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, Terminal } from './terminal.js';

const root = new URL('../..', import.meta.url).pathname;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published package', () => {
  it('is no larger than its budget (bench/budgets.json)', () => {
    const { package: budget } = JSON.parse(readFileSync(join(root, 'bench', 'budgets.json'), 'utf8')) as {
      package: { tarball: number };
    };
    const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    expect(statSync(join(folder, tarball)).size).toBeLessThanOrEqual(budget.tarball);
  });

  it('installs as one package without dependencies, and runs in an empty folder', async () => {
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    execFileSync(
      'npm',
      ['install', '--prefix', folder, '--loglevel=error', '--no-audit', '--no-fund', `./${tarball}`],
      {
        cwd: folder,
        stdio: 'ignore',
      },
    );
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['backpressure']);
    // What docs/authors.md names.
    const page = readFileSync(join(root, 'docs', 'authors.md'), 'utf8');
    const schemas = readdirSync(join(folder, 'node_modules', 'backpressure', 'dist', 'schema'));
    expect(schemas.filter((name) => !page.includes(name))).toEqual([]);
    expect(schemas.length).toBe(6);
    const program = join(folder, 'node_modules', 'backpressure', 'dist', 'cli.js');
    expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' }).trim()).toBe(version);
    const terminal = new Terminal([], { program, folder });
    await terminal.shows('esc skip');
    terminal.press(keys.escape);
    await terminal.shows('Begin');
    await terminal.close();
  }, 120_000);
});
