import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { exportProgress } from '../../src/commands/export.js';
import { importProgress } from '../../src/commands/import.js';
import { remove, temporaryFolder } from '../bundled.js';
import { event, linesOf } from '../progress/some-events.js';
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

  it('goes into a file, and over none', async () => {
    const context = fakeContext(folder);
    expect(await exportProgress.run(context, ['mine.jsonl'], {})).toBe(0);
    expect(context.said()).toBe('1 event written to mine.jsonl.\n');
    expect(readFileSync(join(folder, 'mine.jsonl'), 'utf8')).toBe(linesOf([one]));
    await expect(exportProgress.run(fakeContext(folder), ['mine.jsonl'], {})).rejects.toThrow(
      new UsageError('mine.jsonl is already there; name another file'),
    );
  });
});
