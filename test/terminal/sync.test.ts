import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareRepository, gitEnvironment } from '../sync/machines.js';
import { runLines } from './run-lines.js';
import { known, start } from './start.js';
import { keys } from './terminal.js';

let world: string;
let remote: string;
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'backpressure-world-'));
  remote = bareRepository(world);
});
afterEach(() => rmSync(world, { recursive: true, force: true }));

const dataOf = (name: string) => {
  mkdirSync(join(world, name), { recursive: true });
  return join(world, name);
};
const sync = (name: string, ...args: string[]) =>
  runLines(['--data-dir', dataOf(name), 'sync', ...args], { env: gitEnvironment(world) });

describe('progress that follows its learner', () => {
  it('is agreed to at a terminal, and goes on by itself after each session', async () => {
    const dataFolder = known();
    const env = gitEnvironment(world);
    const asking = start(['sync', remote, '--after-session', 'yes'], { dataFolder, env });
    await asking.shows('Go on? y or n:');
    asking.press(`y${keys.enter}`);
    await asking.shows('1 event sent');
    expect((await asking.exit).code).toBe(0);

    const learning = start([], { dataFolder, env });
    await learning.shows('Review');
    learning.press('q');
    await learning.shows(`Synced with ${remote}`);
    expect((await learning.exit).code).toBe(0);

    expect((await sync('lap', remote, '--yes')).out).toContain('1 taken');
  });

  it('says what is wrong in one line, with the exit code of wrong words', async () => {
    const { code, out, err } = await sync('desk', `${world}/nothing/at/all`, '--yes');
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toMatch(/^backpressure: .* cannot be synced with/);
    expect(out).toContain('Everything you did here');
    expect((await sync('desk', '--upload-pack=touch /tmp/owned')).err).toContain("unknown option '--upload-pack");
    expect((await sync('desk', '--yes', '--', '--upload-pack=touch')).err).toContain('looks like an option');
  });

  it('is shared with a team as figures', async () => {
    expect((await sync('desk', '--team', remote, '--as', 'Ada', '--yes')).code).toBe(0);
    const { out, code } = await runLines(['team', '--data-dir', dataOf('desk')], { env: gitEnvironment(world) });
    expect([code, out]).toEqual([0, expect.stringMatching(/^Ada: 0 of \d+ lessons seen/)]);
  });
});
