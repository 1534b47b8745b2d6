import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { exportProgress } from '../../src/commands/export.js';
import { importProgress } from '../../src/commands/import.js';
import { reset } from '../../src/commands/reset.js';
import { fold } from '../../src/progress/fold.js';
import { Journal } from '../../src/progress/journal.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fails, withDisk } from '../progress/faulty-disk.js';
import { anyEvents, event, linesOf } from '../progress/some-events.js';
import { fakeContext } from './fake-context.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const two = event('2', '2026-03-02T09:00Z', { type: 'step-reached', lesson: 'pool', step: 3 });
const future = { v: 2, id: '4', kind: 'dreamt' };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(journal(), linesOf([one]));
});
afterEach(() => remove(folder));

const journal = () => join(folder, 'data', 'progress.jsonl');

describe('an export', () => {
  it('of a damaged journal can be imported elsewhere', async () => {
    writeFileSync(journal(), `${linesOf([one, future])}torn\n${linesOf([two])}`);
    const context = fakeContext(folder);
    expect(await exportProgress.run(context, [], {})).toBe(0);
    const exported = context.said();
    expect(exported).toBe(linesOf([one, future, two]));
    writeFileSync(journal(), '');
    writeFileSync(join(folder, 'other.jsonl'), exported);
    expect(await importProgress.run(fakeContext(folder), ['other.jsonl'], {})).toBe(0);
    expect(readFileSync(journal(), 'utf8')).toBe(exported);
  });

  it('brings everything back after a reset', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, async (events) => {
        rmSync(join(folder, 'mine.jsonl'), { force: true });
        writeFileSync(journal(), linesOf(events));
        const before = new Journal(join(folder, 'data')).read().events;
        await exportProgress.run(fakeContext(folder), ['mine.jsonl'], {});
        await reset.run(fakeContext(folder), [], { yes: true });
        expect(new Journal(join(folder, 'data')).read().events).toEqual([]);
        await importProgress.run(fakeContext(folder), ['mine.jsonl'], {});
        const { events: after } = new Journal(join(folder, 'data')).read();
        expect(fold(after)).toEqual(fold(before));
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('goes into a file, and over none', async () => {
    const context = fakeContext(folder);
    expect(await exportProgress.run(context, ['mine.jsonl'], {})).toBe(0);
    expect(context.said()).toBe('1 event written to mine.jsonl.\n');
    expect(readFileSync(join(folder, 'mine.jsonl'), 'utf8')).toBe(linesOf([one]));
    await expect(exportProgress.run(fakeContext(folder), ['mine.jsonl'], {})).rejects.toThrow(
      new UsageError('mine.jsonl is already there; name another file'),
    );
  });

  it('that cannot be written says so in one line, and leaves no half of it', async () => {
    await expect(exportProgress.run(fakeContext(folder), ['nowhere/mine.jsonl'], {})).rejects.toThrow(
      new UsageError('nowhere/mine.jsonl cannot be written (its folder is missing)'),
    );
    const full = { writeSync: fails('ENOSPC') };
    const failure = await withDisk(full, () => exportProgress.run(fakeContext(folder), ['mine.jsonl'], {})).catch(
      (error: unknown) => error,
    );
    expect(failure).toEqual(new UsageError('mine.jsonl cannot be written (the disk is full)'));
    expect(readdirSync(folder)).not.toContain('mine.jsonl');
  });

  it('of a journal that cannot be read names it', async () => {
    rmSync(journal());
    mkdirSync(journal());
    const why = `${journal()} cannot be read (a folder stands where the file should be); "backpressure doctor" says more`;
    for (const args of [[], ['mine.jsonl']]) {
      await expect(exportProgress.run(fakeContext(folder), args, {})).rejects.toThrow(new UsageError(why));
    }
    expect(readdirSync(folder)).not.toContain('mine.jsonl');
  });

  it('is whole however long the journal is', async () => {
    const many = linesOf(Array.from({ length: 20_000 }, (_, index) => ({ ...one, id: String(index) })));
    writeFileSync(journal(), many);
    expect(await exportProgress.run(fakeContext(folder), ['mine.jsonl'], {})).toBe(0);
    expect(readFileSync(join(folder, 'mine.jsonl'), 'utf8')).toBe(many);
  });
});
