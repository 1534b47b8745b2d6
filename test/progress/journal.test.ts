import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../src/progress/journal.js';
import { parseJournal } from '../../src/progress/journal-lines.js';
import { bundled, remove, temporaryFolder } from '../bundled.js';
import { type Call, fails, withDisk } from './faulty-disk.js';
import { event, linesOf } from './some-events.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const three = event('3', '2026-03-01T09:02Z', { type: 'lesson-completed', lesson: 'queue' });

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

/** What a process said until it ended. */
function heard(child: ChildProcess, onLine: (said: readonly string[]) => void = () => {}): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    const lines = () => text.split('\n').slice(0, -1);
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      onLine(lines());
    });
    child.on('error', reject);
    child.on('close', () => resolve(lines()));
  });
}

function writer(name: string, count: number): ChildProcess {
  return spawn(process.execPath, [script, folder, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function ids(): string[] {
  return new Journal(folder).read().events.map(({ id }) => id);
}

describe('a journal', () => {
  it('is empty before anything was written, and makes its folder when something is', () => {
    const journal = new Journal(join(folder, 'a', 'b'));
    expect(journal.read()).toEqual({ events: [], future: [], foreign: [] });
    expect(journal.append(one)).toEqual({ saved: true });
    expect(journal.read().events).toEqual([one]);
  });

  it('is for the learner alone', () => {
    const journal = new Journal(join(folder, 'a', 'b'));
    journal.append(one);
    appendFileSync(journal.file, 'x\n');
    journal.setAside(journal.read().foreign, new Date(0));
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect([join(folder, 'a'), journal.folder].map(mode)).toEqual([0o700, 0o700]);
    expect(readdirSync(journal.folder).map((name) => mode(join(journal.folder, name)))).toEqual([0o600, 0o600]);
  });

  it('follows a link and leaves it one', () => {
    const elsewhere = join(folder, 'synced.jsonl');
    symlinkSync(elsewhere, file);
    expect(new Journal(folder).append(one)).toEqual({ saved: true });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe(linesOf([one]));
    expect(statSync(elsewhere).mode & 0o777).toBe(0o600);
  });

  it('only ever adds', () => {
    const before = `${linesOf([{ v: 7, id: 'later', anything: 1 }])}rubbish\n\0\0\n`;
    writeFileSync(file, before);
    const journal = new Journal(folder);
    journal.append(one);
    journal.appendLines([JSON.stringify(two), JSON.stringify(three)]);
    journal.setAside(journal.read().foreign, new Date());
    expect(readFileSync(file, 'utf8')).toBe(before + linesOf([one, two, three]));
    expect(journal.read()).toMatchObject({ events: [one, two, three], future: [{ v: 7, id: 'later' }] });
  });

  it.each(['', '{"v":1,"id":"9","at":"20', '\0\0\0\0'])('writes on a line of its own after %j', (torn) => {
    writeFileSync(file, linesOf([one]) + torn);
    new Journal(folder).append(two);
    const { events, foreign } = new Journal(folder).read();
    expect(events).toEqual([one, two]);
    expect(foreign.map(({ text }) => text)).toEqual(torn === '' ? [] : [torn]);
  });

  it('keeps what it cannot read in a file beside it, once', () => {
    const damaged = ['{"v":1,"id":"torn', 'not ours', '\0\0'];
    writeFileSync(file, `${linesOf([one])}${damaged.join('\n')}`);
    const journal = new Journal(folder);
    const name = journal.setAside(journal.read().foreign, new Date('2026-03-01T09:00:00Z'));
    expect(name).toBe('progress.corrupt-2026-03-01T09-00-00-000Z');
    expect(readFileSync(join(folder, name ?? ''), 'utf8')).toBe(`${damaged.join('\n')}\n`);
    expect(journal.setAside(journal.read().foreign, new Date())).toBeNull();
    appendFileSync(file, '\nmore\n');
    const more = journal.setAside(journal.read().foreign, new Date('2026-03-02T09:00:00Z'));
    expect(readFileSync(join(folder, more ?? ''), 'utf8')).toBe('more\n');
    expect(new Journal(folder).setAside([], new Date())).toBeNull();
  });
});

describe('an event', () => {
  /** What the journal asks of the disk, in its order. */
  function asked(save: (journal: Journal) => unknown): string[] {
    const order: string[] = [];
    const noting =
      (name: string) =>
      (original: Call) =>
      (...given: unknown[]) => {
        order.push(name);
        return original(...given);
      };
    withDisk({ writeSync: noting('writeSync'), fsyncSync: noting('fsyncSync') }, () => save(new Journal(folder)));
    return order;
  }

  it('is safe on the disk before it is said to be saved, and so is the name of a new journal', () => {
    expect(asked((journal) => journal.append(one))).toEqual(['writeSync', 'fsyncSync', 'fsyncSync']);
    expect(asked((journal) => journal.append(two))).toEqual(['writeSync', 'fsyncSync']);
    expect(asked((journal) => journal.appendLines(['{}', '{}']))).toEqual(['writeSync', 'fsyncSync']);
  });

  it('that the disk did not take for good is not saved', () => {
    const journal = new Journal(folder);
    const saved = withDisk({ fsyncSync: fails('EIO') }, () => journal.append(one));
    expect(saved).toEqual({ saved: false, why: 'the disk reports an error' });
    expect(journal.unsaved()).toEqual([one]);
  });

  it('that was written but for its newline is there', () => {
    const journal = new Journal(folder);
    const short = (less: number) => (original: Call) => (file: unknown, bytes: unknown) =>
      original(file, Buffer.isBuffer(bytes) ? bytes.subarray(0, bytes.length - less) : bytes);
    expect(withDisk({ writeSync: short(1) }, () => journal.append(one))).toEqual({ saved: true });
    expect(withDisk({ writeSync: short(2) }, () => journal.append(two))).toEqual({
      saved: false,
      why: 'the disk is full',
    });
    expect(journal.append(three)).toEqual({ saved: true });
    expect(ids()).toEqual(['1', '2', '3']);
  });
});

describe('an import of many lines', () => {
  it('is written in parts, whole lines each', () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => JSON.stringify({ ...one, id: String(index) }));
    expect(new Journal(folder).appendLines(lines)).toEqual({ saved: true });
    expect(readFileSync(file, 'utf8')).toBe(`${lines.join('\n')}\n`);
  });
});

describe('a journal that others may read', () => {
  it.each([0o644, 0o666, 0o640, 0o604])("is the learner's alone once something is written: it was %o", (mode) => {
    writeFileSync(file, linesOf([one]));
    chmodSync(file, mode);
    expect(new Journal(folder).append(two)).toEqual({ saved: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('and that belongs to another is written all the same', () => {
    writeFileSync(file, linesOf([one]));
    chmodSync(file, 0o666);
    const saved = withDisk({ fchmodSync: fails('EPERM') }, () => new Journal(folder).append(two));
    expect(saved).toEqual({ saved: true });
  });
});

describe('several processes at one journal', () => {
  it('lose nothing: four with 200 events each leave 800', async () => {
    const said = await Promise.all(['a', 'b', 'c', 'd'].map((name) => heard(writer(name, 200))));
    const { events, foreign } = new Journal(folder).read();
    expect(said.flat().filter((line) => line.startsWith('!'))).toEqual([]);
    expect(foreign).toEqual([]);
    expect(events).toHaveLength(800);
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set(said.flat()));
  }, 30_000);
});

describe('a process that is killed', () => {
  it('leaves every event that was acknowledged, and no other file, 100 times over', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `k${index}`);
    const acknowledged: string[] = [];
    for (let first = 0; first < names.length; first += 5) {
      const batch = names.slice(first, first + 5).map(async (name, index) => {
        const child = writer(name, 100_000);
        const enough = 1 + ((first * 7 + index * 5) % 23);
        const said = await heard(child, (lines) => lines.length >= enough && child.kill('SIGKILL'));
        expect(child.signalCode).toBe('SIGKILL');
        return said;
      });
      acknowledged.push(...(await Promise.all(batch)).flat());
    }
    const { events, foreign } = new Journal(folder).read();
    const kept = new Set(events.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    // At most the one that was just being written goes beyond what was acknowledged.
    expect(kept.size + foreign.length - acknowledged.length).toBeLessThanOrEqual(names.length);
    expect(readdirSync(folder)).toEqual(['progress.jsonl']);
  }, 180_000);
});

/** A disk of 64 KB for as long as a script runs, where whoever runs the tests may mount one. */
function onSmallDisk(script: string): ChildProcess {
  const mounted = `mount -t tmpfs -o size=64k none "$1" && cd "$1" && ${script}`;
  const args = ['--map-root-user', '--mount', 'bash', '-c', mounted, 'bash', folder];
  return spawn('unshare', args, { stdio: ['ignore', 'pipe', 'ignore'] });
}

const mayMount =
  spawnSync('unshare', ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

describe('a disk that is really full', () => {
  it.runIf(mayMount)(
    'loses nothing: what did not fit is written once there is room',
    async () => {
      const filled = 'head -c 40960 /dev/zero > filler';
      const writing = `"${process.execPath}" "${script}" . full 400 filler; echo; cat progress.jsonl`;
      const said = (await heard(onSmallDisk(`${filled} && ${writing}`))).join('\n');
      const [lines = '', journal = ''] = said.split('\n\n');
      const wanted = Array.from({ length: 400 }, (_, index) => `full-${index}`);
      expect(lines.split('\n')).toContain('! the disk is full');
      const { events, foreign } = parseJournal(journal);
      expect([...new Set(events.map(({ id }) => id))]).toEqual(wanted);
      expect(events).toHaveLength(400);
      // A line that was cut short by the end of the room is known by its bytes, and its event stands whole behind it.
      expect(foreign.length).toBeLessThanOrEqual(1);
    },
    60_000,
  );
});

describe('a disk that is full', () => {
  it('is told, the event waits, and is written once when there is room', () => {
    const journal = new Journal(folder);
    const full = { writeSync: fails('ENOSPC') };
    withDisk(full, () => {
      expect(journal.append(one)).toEqual({ saved: false, why: 'the disk is full' });
      expect(journal.retry()).toEqual({ saved: false, why: 'the disk is full' });
      expect(journal.append(two)).toEqual({ saved: false, why: 'the disk is full' });
    });
    expect(journal.unsaved()).toEqual([one, two]);
    writeFileSync(file, linesOf([three]));
    expect(journal.retry()).toEqual({ saved: true });
    expect(journal.unsaved()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(linesOf([three, one, two]));
    expect(journal.retry()).toEqual({ saved: true });
    expect(readFileSync(file, 'utf8')).toBe(linesOf([three, one, two]));
  });

  it('refuses an import as a whole', () => {
    const full = { writeSync: fails('ENOSPC') };
    const saved = withDisk(full, () => new Journal(folder).appendLines(['{}']));
    expect(saved).toEqual({ saved: false, why: 'the disk is full' });
    expect(new Journal(folder).appendLines([])).toEqual({ saved: true });
  });

  // The system writes as far as the limit and no further: a real short write, at every place within a line.
  const room = 1024;
  const line = Buffer.byteLength(
    `${JSON.stringify({ v: 1, id: 'full-0', at: new Date().toISOString(), type: 'lesson-opened', lesson: 'full' })}\n`,
  );
  it.each([0, 1, 20, line - 2, line - 1, line])(
    'in the middle of a write, %i bytes in, harms only that line',
    async (fits) => {
      const before = `${linesOf([one, two])}${' '.repeat(room)}`.slice(0, room - fits - 1).concat('\n');
      writeFileSync(file, before);
      const limited = spawn(
        'bash',
        ['-c', `ulimit -f 1; exec "$@"`, 'bash', process.execPath, script, folder, 'full', '2'],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const said = await heard(limited);
      const isWhole = fits >= line - 1;
      expect(said).toEqual(
        isWhole
          ? ['full-0', '! the file may not grow any more']
          : [
              expect.stringMatching(/^! the (disk is full|file may not grow any more)$/),
              '! the file may not grow any more',
            ],
      );
      expect(readFileSync(file, 'utf8').slice(0, before.length)).toBe(before);
      expect(statSync(file).size).toBeLessThanOrEqual(room);
      // The event that waited, and those after it, go on a line of their own.
      const journal = new Journal(folder);
      expect(journal.append(three)).toEqual({ saved: true });
      expect(ids()).toEqual(['1', '2', ...(isWhole ? ['full-0'] : []), '3']);
      expect(journal.read().foreign).toHaveLength(isWhole || fits === 0 ? 0 : 1);
    },
  );
});

describe('a folder that cannot be used', () => {
  it('where a file stands in its place is told', () => {
    writeFileSync(join(folder, 'taken'), 'mine');
    const journal = new Journal(join(folder, 'taken'));
    expect(journal.read().events).toEqual([]);
    expect(journal.append(one)).toEqual({ saved: false, why: 'a file stands where its folder should be' });
    expect(new Journal(join(folder, 'taken', 'deeper')).append(one)).toEqual({
      saved: false,
      why: 'a part of its path is not a folder',
    });
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('mine');
    expect(journal.unsaved()).toEqual([one]);
  });

  it('where a folder stands in the place of the file is told', () => {
    mkdirSync(file);
    const journal = new Journal(folder);
    expect(() => journal.read()).toThrow('a folder stands where the file should be');
    expect(journal.append(one)).toEqual({ saved: false, why: 'a folder stands where the file should be' });
  });

  it('where the file is a link to nowhere or to itself is told', () => {
    symlinkSync(join(folder, 'missing', 'file'), file);
    expect(new Journal(folder).append(one)).toEqual({ saved: false, why: 'its folder is missing' });
    rmSync(file);
    symlinkSync(file, file);
    expect(new Journal(folder).append(one)).toEqual({ saved: false, why: 'its links go in a circle' });
  });

  it.each([
    ['a pipe', 'it is a pipe and no file', () => execFileSync('mkfifo', [file])],
    ['an endless device', 'it is a device and no file', () => symlinkSync('/dev/zero', file)],
    ['a full device', 'it is a device and no file', () => symlinkSync('/dev/full', file)],
    ['a folder', 'a folder stands where the file should be', () => mkdirSync(file)],
    [
      'a file beyond all measure',
      'it is larger than 1024 MB',
      () => {
        writeFileSync(file, '');
        truncateSync(file, 2 ** 30 + 1);
      },
    ],
  ])('where %s stands in the place of the file is told at once', (_, why, put) => {
    put();
    const journal = new Journal(folder);
    expect(() => journal.read()).toThrow(new Error(why));
    expect(() => journal.mend(new Date())).toThrow(new Error(why));
    if (why.includes('larger')) return;
    expect(journal.append(one)).toEqual({ saved: false, why });
    expect(journal.probe()).toEqual({ saved: false, why });
    expect(journal.unsaved()).toEqual([one]);
    rmSync(file, { recursive: true });
    expect(journal.probe()).toEqual({ saved: true });
    expect(journal.retry()).toEqual({ saved: true });
    expect(ids()).toEqual(['1']);
  });

  it('that may only be read is told, and nothing in it changes', async () => {
    writeFileSync(file, linesOf([one]), { mode: 0o444 });
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const options = { stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'], ...nobody };
    const said = await heard(spawn(process.execPath, [script, folder, 'x', '2'], options));
    expect(said).toEqual(['! its folder may not be used', '! its folder may not be used']);
    expect(readFileSync(file, 'utf8')).toBe(linesOf([one]));
    expect(readdirSync(folder)).toEqual(['progress.jsonl']);
  });
});
