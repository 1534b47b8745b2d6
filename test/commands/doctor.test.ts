import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doctor } from '../../src/commands/doctor.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fails, withDisk } from '../progress/faulty-disk.js';
import { event, linesOf } from '../progress/some-events.js';
import { fakeContext } from './fake-context.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const asideName = 'progress.corrupt-2026-03-10T09-00-00-000Z';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

const data = () => join(folder, 'data');
const journal = () => join(data(), 'progress.jsonl');

/** What it ends with, and what it finds at a name. */
async function examine(name: string, options = {}, more: Parameters<typeof fakeContext>[1] = {}) {
  const context = fakeContext(folder, more);
  const code = await doctor.run(context, [], { ...options, json: true });
  const { ok, findings }: { ok: boolean; findings: { name: string; ok: boolean; detail: string }[] } = JSON.parse(
    context.said(),
  );
  expect(ok).toBe(code === 0);
  const found = findings.find((finding) => finding.name === name);
  return { code, ok: found?.ok, detail: found?.detail ?? '' };
}

describe('a folder that the doctor looks at', () => {
  it.each<[what: string, put: () => void, why: string]>([
    ['a file', () => writeFileSync(data(), ''), 'a file stands where its folder should be'],
    [
      'a link to nowhere',
      () => symlinkSync('/nonexistent/vol', data()),
      'a link to nowhere stands where its folder should be',
    ],
    ['a link into /proc', () => symlinkSync('/proc', data()), 'its folder is missing'],
  ])('is bad where it is %s', async (_, put, why) => {
    put();
    const { code, ok, detail } = await examine('folder');
    expect([code, ok]).toEqual([1, false]);
    expect(detail).toBe(`${data()} cannot be written to (${why}); --data-dir names another`);
  });

  it.each([
    ['/proc/nope', 'its folder cannot be made'],
    ['/proc/nope/deeper', 'its folder cannot be made'],
    ['/dev/null/data', 'a part of its path is not a folder'],
  ])('is bad where it is to be %s', async (dataDir, why) => {
    expect(await examine('folder', {}, { options: { color: true, dataDir } })).toEqual({
      code: 1,
      ok: false,
      detail: `${dataDir} cannot be written to (${why}); --data-dir names another`,
    });
  });

  it('is bad where there is none', async () => {
    expect(await examine('folder', {}, { home: '', options: { color: true } })).toEqual({
      code: 1,
      ok: false,
      detail: 'there is no home folder, so nothing is saved; --data-dir names a folder',
    });
  });

  it('is bad where the disk is full, and nothing is left behind', async () => {
    mkdirSync(data());
    const full = { writeSync: fails('ENOSPC') };
    const context = fakeContext(folder);
    const { troubleWriting } = await import('../../src/progress/try-folder.js');
    expect(withDisk(full, () => troubleWriting(data(), new Date(context.now())))).toBe('the disk is full');
    expect(readdirSync(data())).toEqual([]);
  });

  it('is good where it can be made, and is not made', async () => {
    const dataDir = join(folder, 'a', 'b');
    expect(await examine('folder', {}, { options: { color: true, dataDir } })).toEqual({
      code: 0,
      ok: true,
      detail: dataDir,
    });
    expect(readdirSync(folder)).toEqual(['course.json']);
  });

  it('is good where it is, and stays as it is', async () => {
    mkdirSync(data());
    writeFileSync(journal(), linesOf([one]));
    expect(await examine('folder')).toMatchObject({ code: 0, ok: true });
    expect(readdirSync(data())).toEqual(['progress.jsonl']);
  });
});

describe('progress that the doctor looks at', () => {
  beforeEach(() => mkdirSync(data()));

  it('is told line by line where it is damaged, with the way out, and nothing is changed', async () => {
    const text = `${linesOf([one, { v: 2, id: '9' }])}torn\n${linesOf([two])}{}\n`;
    writeFileSync(journal(), text);
    expect(await examine('progress')).toEqual({
      code: 1,
      ok: false,
      detail:
        '2 events; 1 from a newer version, kept; line 3 cannot be used (it is not JSON); line 5 cannot be used (it has no v and id); "backpressure doctor --mend" puts them into a file of their own',
    });
    expect(readFileSync(journal(), 'utf8')).toBe(text);
    expect(readdirSync(data())).toEqual(['progress.jsonl']);
  });

  it('is told in few words where all of it is damaged', async () => {
    writeFileSync(journal(), 'x\n'.repeat(1000));
    const { detail } = await examine('progress');
    expect(detail).toContain('line 5 cannot be used (it is not JSON); nor can 995 more;');
    expect(detail).not.toContain('line 6');
  });

  it.each<[what: string, damaged: string]>([
    ['a torn last line', '{"v":1,"id":"3","at":"20'],
    ['a line of another program', '{"level":"info"}\n'],
    ['zeros', '\0\0\0\0\n'],
    ['a long line of rubbish', `${'x'.repeat(200_000)}\n`],
  ])('with %s is mended, and is well from then on', async (_, damaged) => {
    const good = linesOf([one, { v: 2, id: '9' }]);
    writeFileSync(journal(), `${good}${damaged}`);
    const mended = await examine('progress', { mend: true });
    expect(mended).toEqual({
      code: 0,
      ok: true,
      detail: `1 event; 1 from a newer version, kept; 1 damaged line put into ${asideName}`,
    });
    expect(readFileSync(join(data(), asideName), 'utf8')).toBe(`${damaged.trimEnd()}\n`);
    expect(statSync(join(data(), asideName)).mode & 0o777).toBe(0o600);
    expect(readFileSync(journal(), 'utf8').startsWith(good)).toBe(true);
    expect(await examine('progress')).toMatchObject({ code: 0, detail: '1 event; 1 from a newer version, kept' });
    expect(await examine('progress', { mend: true })).toMatchObject({ code: 0 });
    expect(readdirSync(data()).sort()).toEqual([asideName, 'progress.jsonl'].sort());
  });

  it('that cannot be mended says why', async () => {
    writeFileSync(journal(), 'torn\n');
    mkdirSync(join(data(), asideName));
    const { code, detail } = await examine('progress', { mend: true });
    expect(code).toBe(1);
    expect(detail).toContain('(a folder stands where the file should be)');
    expect(readFileSync(journal(), 'utf8')).toBe('torn\n');
  });

  it('that cannot be read names the file and the way out', async () => {
    mkdirSync(journal());
    expect(await examine('progress')).toEqual({
      code: 1,
      ok: false,
      detail: `${journal()} cannot be used (a folder stands where the file should be); "backpressure reset --yes" puts it aside`,
    });
  });

  it('is nothing before anything was done', async () => {
    rmSync(data(), { recursive: true });
    expect(await examine('progress', { mend: true })).toEqual({ code: 0, ok: true, detail: '0 events' });
  });

  it('is told to people in a line each', async () => {
    writeFileSync(journal(), linesOf([one]));
    chmodSync(journal(), 0o644);
    const context = fakeContext(folder);
    expect(await doctor.run(context, [], {})).toBe(0);
    const said = context.said();
    expect(said).toContain(`ok   folder      ${data()}\nok   progress    1 event\n`);
    expect(said).toContain('ok   terminal    none: plain lines\n');
  });
});
