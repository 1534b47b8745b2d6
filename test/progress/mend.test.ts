import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../src/progress/journal.js';
import { longestLine } from '../../src/progress/lines.js';
import { bundled, remove, temporaryFolder } from '../bundled.js';
import { type Call, fails, withDisk } from './faulty-disk.js';
import { event, linesOf } from './some-events.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const later = { v: 7, id: 'later', anything: 1 };
const now = new Date('2026-03-10T09:00Z');
const aside = 'progress.corrupt-2026-03-10T09-00-00-000Z';

let scripts: string;
let script: string;
let folder: string;
let file: string;

beforeAll(async () => {
  scripts = temporaryFolder();
  script = await bundled(new URL('./append-events.ts', import.meta.url), scripts);
}, 60_000);
afterAll(() => remove(scripts));
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'progress.jsonl');
});
afterEach(() => remove(folder));

const asideBytes = () => readFileSync(join(folder, aside));
const notUtf8 = Buffer.from([0x7b, 0xff, 0xfe, 0xc3, 0x28]);

describe('a journal that is mended', () => {
  it('keeps every event, and every damaged byte elsewhere', () => {
    const parts = [linesOf([one, later]), notUtf8, '\n', '  \0\0', linesOf([two]), '{"v":1,"id":"torn'];
    writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part))));
    const before = new Journal(folder).read();
    const size = statSync(file).size;
    expect(new Journal(folder).mend(now)).toEqual({ name: aside, lines: 3 });
    expect(new Journal(folder).read()).toEqual({ ...before, foreign: [] });
    expect(asideBytes()).toEqual(
      Buffer.concat([notUtf8, Buffer.from('\n'), Buffer.from('  \0\0\n'), Buffer.from('{"v":1,"id":"torn\n')]),
    );
    expect(statSync(join(folder, aside)).mode & 0o777).toBe(0o600);
    // In place: whoever has it open, or follows a link to it, still has the same file.
    expect(statSync(file).size).toBe(size + 1);
  });

  it('is the same file, also behind a link', () => {
    const elsewhere = join(folder, 'synced.jsonl');
    writeFileSync(elsewhere, 'torn\n');
    symlinkSync(elsewhere, file);
    const { ino } = statSync(elsewhere);
    expect(new Journal(folder).mend(now)).toEqual({ name: aside, lines: 1 });
    expect([lstatSync(file).isSymbolicLink(), statSync(elsewhere).ino]).toEqual([true, ino]);
  });

  it.each<[what: string, text: string | null]>([
    ['missing', null],
    ['empty', ''],
    ['whole', linesOf([one, later, two])],
  ])('is left alone where it is %s', (_, text) => {
    if (text !== null) writeFileSync(file, text);
    expect(new Journal(folder).mend(now)).toEqual({ name: null, lines: 0 });
    expect(readdirSync(folder)).toEqual(text === null ? [] : ['progress.jsonl']);
    if (text !== null) expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('and damaged again at the same moment keeps both damages', () => {
    writeFileSync(file, 'a\n');
    new Journal(folder).mend(now);
    appendFileSync(file, 'b\n');
    expect(new Journal(folder).mend(now)).toEqual({ name: aside, lines: 1 });
    expect(asideBytes().toString()).toBe('a\nb\n');
  });

  it('may have a damaged line longer than any memory wants to hold', () => {
    const length = longestLine + 3 * 2 ** 16 + 5;
    writeFileSync(file, Buffer.concat([Buffer.alloc(length, 'x'), Buffer.from(`\n${linesOf([one])}`)]));
    expect(new Journal(folder).mend(now)).toEqual({ name: aside, lines: 1 });
    expect(new Journal(folder).read()).toEqual({ events: [one], future: [], foreign: [] });
    expect(asideBytes().equals(Buffer.concat([Buffer.alloc(length, 'x'), Buffer.from('\n')]))).toBe(true);
    expect(statSync(file).size).toBe(length + 1 + linesOf([one]).length);
  });

  it('is not touched where the damage could not be made safe elsewhere', () => {
    writeFileSync(file, `${linesOf([one])}torn\n`);
    const before = readFileSync(file, 'utf8');
    for (const faults of [{ fsyncSync: fails('EIO') }, { writeSync: fails('ENOSPC') }]) {
      expect(() => withDisk(faults, () => new Journal(folder).mend(now))).toThrow(/disk/);
      expect(readFileSync(file, 'utf8')).toBe(before);
    }
  });

  it('is not blanked where other bytes stand by now', () => {
    writeFileSync(file, `torn\n${linesOf([one])}`);
    // Somebody writes the file anew just when the damage is safe elsewhere.
    const replacing = (original: Call) => (given: unknown) => {
      writeFileSync(file, linesOf([two, one]));
      return original(given);
    };
    expect(withDisk({ fsyncSync: replacing }, () => new Journal(folder).mend(now))).toEqual({ name: aside, lines: 0 });
    expect(readFileSync(file, 'utf8')).toBe(linesOf([two, one]));
  });
});

describe('two processes at one journal, of which one mends', () => {
  it('lose no event that the other appends meanwhile, and no damage', async () => {
    const appending = ['a', 'b'].map((name) =>
      spawn(process.execPath, [script, folder, name, '150'], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    let said = '';
    let running = appending.length;
    for (const child of appending) {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.on('close', () => {
        running -= 1;
      });
    }
    const journal = new Journal(folder);
    const damage: string[] = [];
    const mended: string[] = [];
    while (running > 0) {
      const torn = `torn ${damage.length}${damage.length % 2 === 0 ? '\n' : ''}`;
      appendFileSync(file, torn);
      damage.push(torn.trim());
      const name = `${Date.parse('2026-03-10T09:00Z') + damage.length}`;
      const { name: kept } = journal.mend(new Date(Number(name)));
      if (kept !== null) mended.push(kept);
      await once(process, 'never', { signal: AbortSignal.timeout(5) }).catch(() => {});
    }
    journal.mend(now);
    const { events, foreign } = journal.read();
    expect(foreign).toEqual([]);
    expect(said.split('\n').filter((line) => line.startsWith('!'))).toEqual([]);
    expect(events.map(({ id }) => id).sort()).toEqual(said.trim().split('\n').sort());
    expect(events).toHaveLength(300);
    const kept = readdirSync(folder)
      .filter((name) => name.startsWith('progress.corrupt-'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
      .map((line) => line.trim());
    expect(damage.filter((line) => !kept.includes(line))).toEqual([]);
    expect(mended.length).toBeGreaterThan(0);
    rmSync(file);
  }, 60_000);
});
