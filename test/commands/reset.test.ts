import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { reset } from '../../src/commands/reset.js';
import { bundled, remove, temporaryFolder } from '../bundled.js';
import { event, linesOf } from '../progress/some-events.js';
import { fakeContext } from './fake-context.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const asideName = 'progress.before-2026-03-10T09-00-00-000Z.jsonl';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(data());
  writeFileSync(journal(), linesOf([one]));
});
afterEach(() => remove(folder));

const data = () => join(folder, 'data');
const journal = () => join(data(), 'progress.jsonl');

describe('a reset', () => {
  it('asks to be wished for', async () => {
    await expect(reset.run(fakeContext(folder), [], {})).rejects.toThrow(
      new UsageError('this puts 1 event aside and starts over; "backpressure reset --yes" does it'),
    );
    expect(readdirSync(data())).toEqual(['progress.jsonl']);
  });

  it('puts the journal aside as it is, and says where', async () => {
    const context = fakeContext(folder);
    expect(await reset.run(context, [], { yes: true })).toBe(0);
    expect(context.said()).toBe(
      `Your progress is now in ${join(data(), asideName)}.\n"backpressure import" brings it back.\n`,
    );
    expect(readdirSync(data())).toEqual([asideName]);
    expect(readFileSync(join(data(), asideName), 'utf8')).toBe(linesOf([one]));
  });

  it('takes away the checkpoint, which holds what the learner wrote', async () => {
    writeFileSync(join(data(), 'progress.checkpoint'), 'what the journal came to');
    writeFileSync(join(data(), 'progress.checkpoint.part'), 'half of it');
    await reset.run(fakeContext(folder), [], { yes: true });
    expect(readdirSync(data())).toEqual([asideName]);
  });

  it.each<[what: string, put: () => void]>([
    ['nothing there', () => rmSync(journal())],
    ['an empty journal', () => writeFileSync(journal(), '')],
    ['no folder', () => rmSync(data(), { recursive: true })],
  ])('with %s has nothing to do', async (_, put) => {
    put();
    const context = fakeContext(folder);
    expect(await reset.run(context, [], { yes: true })).toBe(0);
    expect(context.said()).toBe('There is no progress to put aside.\n');
  });

  it('puts aside also what cannot be read, so that one can go on', async () => {
    rmSync(journal());
    mkdirSync(journal());
    await expect(reset.run(fakeContext(folder), [], {})).rejects.toThrow(
      `this puts ${journal()}, which cannot be read (a folder stands where the file should be), aside`,
    );
    expect(await reset.run(fakeContext(folder), [], { yes: true })).toBe(0);
    expect(readdirSync(data())).toEqual([asideName]);
  });

  it('that cannot be done says so in one line, and changes nothing', async () => {
    mkdirSync(join(data(), asideName, 'taken'), { recursive: true });
    await expect(reset.run(fakeContext(folder), [], { yes: true })).rejects.toThrow(
      new UsageError(
        `${journal()} cannot be put aside (a folder stands where the file should be); nothing was changed`,
      ),
    );
    expect(readFileSync(journal(), 'utf8')).toBe(linesOf([one]));
  });

  it('in a folder that may only be read says so in one line', async () => {
    const scripts = temporaryFolder();
    try {
      const script = await bundled(new URL('./reset-progress.ts', import.meta.url), scripts);
      chmodSync(journal(), 0o644);
      chmodSync(data(), 0o555);
      const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      const { stdout, stderr } = spawnSync(process.execPath, [script, data()], { encoding: 'utf8', ...nobody });
      expect(stderr).toBe('');
      expect(stdout).toBe(`${journal()} cannot be put aside (its folder may not be used); nothing was changed\n`);
    } finally {
      chmodSync(data(), 0o755);
      remove(scripts);
    }
  });
});
