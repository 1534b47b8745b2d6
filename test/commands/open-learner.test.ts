import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLearner } from '../../src/commands/open-learner.js';
import { bundled, remove, temporaryFolder } from '../bundled.js';
import { event, linesOf } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';
import { fakeContext } from './fake-context.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'step-reached', lesson: 'buffer', step: 2 });

let scripts: string;
let script: string;
let folder: string;
let here: string;

beforeAll(async () => {
  scripts = temporaryFolder();
  script = await bundled(new URL('./do-something.ts', import.meta.url), scripts);
  writeFileSync(join(scripts, 'course.json'), '');
  chmodSync(join(scripts, 'course.json'), 0o666);
}, 60_000);
afterAll(() => remove(scripts));
beforeEach(() => {
  folder = temporaryFolder();
  here = join(folder, 'here');
  mkdirSync(here);
  chmodSync(here, 0o777);
});
afterEach(() => remove(folder));

/** Runs in the folder `here`; as nobody, if we are somebody who may write anywhere. */
function doSomething(env: Record<string, string>, dataDir?: string): unknown {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const args = [script, scripts, ...(dataDir === undefined ? [] : [dataDir])];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: here,
    env,
    encoding: 'utf8',
    timeout: 20_000,
    ...nobody,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('a home that is', () => {
  const unsaved = {
    notice: expect.stringContaining('nothing is saved'),
    saved: { saved: false, why: 'there is no home folder' },
    unsaved: ['1'],
    folder: null,
  };

  it.each<[what: string, env: Record<string, string>]>([
    ['empty', { HOME: '' }],
    ['relative', { HOME: 'home' }],
    ['empty, with a relative XDG_DATA_HOME', { HOME: '', XDG_DATA_HOME: 'data' }],
    ['empty, with XDG_DATA_HOME as the current folder', { HOME: '', XDG_DATA_HOME: '.' }],
  ])('%s: the course works unsaved, says so, and writes nothing into the current folder', (_, env) => {
    expect(doSomething(env)).toEqual(unsaved);
    expect(readdirSync(here)).toEqual([]);
  });

  it('missing and cannot be made: the same, at the first event', () => {
    const env = { HOME: join(folder, 'nowhere') };
    expect(doSomething(env)).toMatchObject({
      notice: null,
      saved: { saved: false, why: 'its folder may not be used' },
    });
    expect(readdirSync(here)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['here']);
  });

  it('good, but XDG_DATA_HOME is relative: it is passed over', () => {
    expect(doSomething({ HOME: here, XDG_DATA_HOME: 'data' })).toMatchObject({ notice: null, saved: { saved: true } });
    expect(readdirSync(here)).toEqual(['.local']);
  });
});

describe('a folder below /proc', () => {
  it('ends nothing and hangs nothing: each event is told that it is not saved', () => {
    expect(doSomething({ HOME: '' }, '/proc/nope/backpressure')).toMatchObject({
      notice: null,
      saved: { saved: false, why: 'its folder cannot be made' },
      unsaved: ['1'],
    });
  });
});

describe('settings that are a pipe', () => {
  it('hold nobody up', () => {
    mkdirSync(join(here, 'mine'));
    execFileSync('mkfifo', [join(here, 'mine', 'settings.json')]);
    chmodSync(join(here, 'mine'), 0o777);
    chmodSync(join(here, 'mine', 'settings.json'), 0o666);
    expect(doSomething({ HOME: '' }, join(here, 'mine'))).toMatchObject({ saved: { saved: true } });
  });
});

describe('a folder for progress', () => {
  it('is for the learner alone, with all that is in it', () => {
    expect(doSomething({ HOME: '' }, join(here, 'mine'))).toMatchObject({ saved: { saved: true } });
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(join(here, 'mine'))).toBe(0o700);
    expect(readdirSync(join(here, 'mine')).sort()).toEqual(['progress.jsonl', 'settings.json']);
    expect(readdirSync(join(here, 'mine')).map((name) => mode(join(here, 'mine', name)))).toEqual([0o600, 0o600]);
  });
});

describe('a learner', () => {
  const data = () => join(folder, 'data');
  const open = () => openLearner(fakeContext(folder), smallCourse);

  beforeEach(() => mkdirSync(data()));

  it('is known by what they did, under the names that lessons have now', () => {
    writeFileSync(join(data(), 'progress.jsonl'), linesOf([one]));
    expect(open()).toMatchObject({ notice: null, progress: { lastLesson: 'queue', events: 1 } });
  });

  it('is told once what was damaged, and loses nothing of the rest', () => {
    const torn = '{"v":1,"id":"2","at":"2026';
    writeFileSync(join(data(), 'progress.jsonl'), `${linesOf([one])}${torn}`);
    const { notice, progress } = open();
    expect(notice).toContain('progress.corrupt-2026-03-10T09-00-00-000Z');
    expect(readFileSync(join(data(), 'progress.corrupt-2026-03-10T09-00-00-000Z'), 'utf8')).toBe(`${torn}\n`);
    expect(progress.events).toBe(1);
    expect(open()).toMatchObject({ notice: null, progress: { events: 1 } });
  });

  it('can learn where their progress cannot be read, and is told that nothing is saved', () => {
    mkdirSync(join(data(), 'progress.jsonl'));
    const { notice, progress, journal } = open();
    expect(notice).toBe(
      'Progress cannot be read (a folder stands where the file should be), so nothing is saved. "backpressure doctor" says more.',
    );
    expect(progress.events).toBe(0);
    expect(journal.append(one)).toEqual({ saved: false, why: 'a folder stands where the file should be' });
    // Taken away while the course is open, nothing is lost.
    rmdirSync(join(data(), 'progress.jsonl'));
    expect(journal.retry()).toEqual({ saved: true });
    expect(open().progress.events).toBe(1);
  });

  it('is told of damage that cannot be put aside', () => {
    writeFileSync(join(data(), 'progress.jsonl'), `${linesOf([one])}torn\n`);
    mkdirSync(join(data(), 'progress.corrupt-2026-03-10T09-00-00-000Z'));
    expect(open().notice).toBe(
      '1 line of your progress is damaged; the rest is fine. "backpressure doctor" lists them.',
    );
  });

  describe('who did much', () => {
    const much = linesOf(
      Array.from({ length: 3000 }, (_, index) =>
        event(`id-${index}`, new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(), {
          type: 'noted',
          lesson: 'queue',
          step: 1 + (index % 5),
          text: `what I thought of it at last, for the ${index}th time`,
        }),
      ),
    );
    const files = () => readdirSync(data()).sort();

    it('is known from a checkpoint the next time, and told of damage before it once', () => {
      writeFileSync(join(data(), 'progress.jsonl'), `torn\n${much}`);
      const first = open();
      expect(first.notice).toContain('1 damaged line of your progress was put into progress.corrupt-');
      expect(files()).toEqual(['progress.checkpoint', expect.stringContaining('progress.corrupt-'), 'progress.jsonl']);
      expect(open()).toMatchObject({ notice: null, progress: first.progress });
    });

    it('waits for no checkpoint where the screen is to open first', () => {
      writeFileSync(join(data(), 'progress.jsonl'), much);
      const { keepProgress } = openLearner(fakeContext(folder), smallCourse, 'later');
      expect(files()).toEqual(['progress.jsonl']);
      keepProgress();
      expect(files()).toEqual(['progress.checkpoint', 'progress.jsonl']);
    });

    it('gets no checkpoint that would hide damage which is kept nowhere else', () => {
      writeFileSync(join(data(), 'progress.jsonl'), `torn\n${much}`);
      mkdirSync(join(data(), 'progress.corrupt-2026-03-10T09-00-00-000Z'));
      expect(open().notice).toContain('1 line of your progress is damaged');
      expect(open().notice).toContain('1 line of your progress is damaged');
      expect(files()).not.toContain('progress.checkpoint');
    });
  });

  it('is not held up by a clock that was once far ahead', () => {
    const ahead = event('2', '2099-01-01T00:00Z', { type: 'step-reached', lesson: 'pool', step: 3 });
    writeFileSync(join(data(), 'progress.jsonl'), linesOf([ahead, one]));
    expect(open().progress).toMatchObject({ lastLesson: 'queue', events: 2 });
  });
});
