import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeCheckpoint } from '../../src/progress/checkpoint-file.js';
import { fold, noProgress } from '../../src/progress/fold.js';
import { Journal } from '../../src/progress/journal.js';
import { type Reading, readProgress } from '../../src/progress/read-progress.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fails, withDisk } from './faulty-disk.js';
import { anyEvents, event, linesOf } from './some-events.js';

const reading: Reading = { resolve: (id) => id, now: Date.parse('2026-03-10T09:00Z'), version: '1.0.0' };
/** As if every journal were long. */
const always = { smallest: 0, worthWhile: 0, part: 0 };

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const three = event('3', '2026-03-01T09:02Z', { type: 'step-reached', lesson: 'queue', step: 3 });

let folder: string;
let file: string;
let checkpoint: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'progress.jsonl');
  checkpoint = join(folder, 'progress.checkpoint');
});
afterEach(() => remove(folder));

const read = (with_: Partial<Reading> = {}) => readProgress(new Journal(folder), { ...reading, ...with_ }, always);
const names = () => readdirSync(folder).sort();

/** A journal with a checkpoint behind two events, and one event after it. */
function withCheckpoint(): void {
  writeFileSync(file, linesOf([one, two]));
  read().keep();
  appendFileSync(file, linesOf([three]));
}

/** Whether a checkpoint was used. What is read has to be right in either case. */
function isUsed(with_: Partial<Reading> = {}): boolean {
  const { progress, begin } = read(with_);
  const events = new Journal(folder).read().events;
  expect(progress).toEqual(fold(events, with_.resolve, with_.now ?? reading.now));
  return begin > 0;
}

describe('progress that is read from a checkpoint on', () => {
  it('is what all events come to, wherever the checkpoint is and whatever the clock says', () => {
    const time = fc.date({ min: new Date('2025-12-29'), max: new Date('2026-01-05'), noInvalidDate: true });
    const course = fc.constantFrom<[string, string]>(['a', 'b'], ['b', 'c'], ['z', 'y']);
    let used = 0;
    fc.assert(
      fc.property(
        anyEvents,
        fc.nat(12),
        fc.nat(12),
        fc.tuple(time, time, time),
        fc.tuple(course, course),
        fc.boolean(),
        (events, first, second, times, courses, isSorted) => {
          const journal = isSorted ? events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)) : events;
          const cuts = [0, first, Math.max(first, second), journal.length];
          writeFileSync(file, '');
          for (const [index, time] of times.entries()) {
            appendFileSync(file, linesOf(journal.slice(cuts[index], cuts[index + 1])));
            const [old, found] = courses[index === 2 ? 1 : 0];
            const resolve = (id: string) => (id === old ? found : id);
            const { progress, begin, keep } = read({ now: time.getTime(), resolve });
            expect(progress).toEqual(fold(journal.slice(0, cuts[index + 1]), resolve, time.getTime()));
            if (begin > 0) used += 1;
            keep();
          }
          removeCheckpoint(folder);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
    expect(used).toBeGreaterThan(60);
  });

  it.each<[what: string, journal: ReturnType<typeof event>[], isSeen: boolean]>([
    ['an answer that is taken back behind it', [event('4', '2026-03-01T09:03Z', { type: 'undone', event: '0' })], true],
    [
      'an event that happened before it',
      [event('4', '2026-02-01T09:00Z', { type: 'lesson-opened', lesson: 'a' })],
      false,
    ],
    ['an event of the same time and a smaller id', [{ ...two, id: '0b' }], false],
    ['an event that is in it already', [two], false],
    ['an id that is in it already', [{ ...three, id: '1' }], false],
    [
      'an event from a clock that is ahead',
      [event('4', '2099-01-01T09:00Z', { type: 'lesson-opened', lesson: 'a' })],
      false,
    ],
  ])('is right with %s', (_, journal, isSeen) => {
    const answer = { type: 'answered', question: 'why', correct: true } as const;
    writeFileSync(file, linesOf([event('0', '2026-03-01T08:00Z', answer), one, two]));
    read().keep();
    appendFileSync(file, linesOf([three, ...journal]));
    expect(isUsed()).toBe(isSeen);
  });

  it('is right where a clock was ahead once, and is so no more', () => {
    const ahead = event('0', '2026-05-01T09:00Z', { type: 'lesson-opened', lesson: 'later' });
    writeFileSync(file, linesOf([one, ahead, two]));
    read().keep();
    appendFileSync(file, linesOf([three]));
    expect([isUsed(), read().progress.lastLesson]).toEqual([true, 'queue']);
    const may = { now: Date.parse('2026-05-02T09:00Z') };
    expect([isUsed(may), read(may).progress.lastLesson]).toEqual([false, 'later']);
  });

  it.each<[what: string, with_: Partial<Reading>, isSeen: boolean]>([
    ['the same clock', {}, true],
    ['a clock that was set back before it', { now: Date.parse('2026-02-01T09:00Z') }, false],
    ['another version of the program', { version: '1.0.1' }, false],
    ['a course that has another name for a lesson', { resolve: (id) => (id === 'queue' ? 'buffer' : id) }, false],
    ['a course that has another name for a lesson nobody opened', { resolve: (id) => (id === 'a' ? 'b' : id) }, true],
  ])('is right with %s', (_, with_, isSeen) => {
    withCheckpoint();
    expect(isUsed(with_)).toBe(isSeen);
  });

  it('is read again behind a last line that somebody was still writing', () => {
    const whole = linesOf([one, two]);
    writeFileSync(file, whole.slice(0, -20));
    read().keep();
    expect(existsSync(checkpoint)).toBe(false);
    writeFileSync(file, whole.slice(0, -1));
    read().keep();
    expect(existsSync(checkpoint)).toBe(false);
    appendFileSync(file, `\n${linesOf([three])}`);
    expect(isUsed()).toBe(false);
  });

  it('tells of damage where it stands in the journal, once', () => {
    writeFileSync(file, `torn\n${linesOf([one])}`);
    const before = read();
    before.keep();
    appendFileSync(file, `torn again\n${linesOf([two])}`);
    const { foreign } = read();
    expect(before.foreign.map(({ text }) => text)).toEqual(['torn']);
    expect(foreign).toEqual([
      expect.objectContaining({ text: 'torn again', line: 3, start: 5 + linesOf([one]).length }),
    ]);
  });
});

describe('a checkpoint', () => {
  it('is for the learner alone, and the only file beside the journal', () => {
    withCheckpoint();
    expect(names()).toEqual(['progress.checkpoint', 'progress.jsonl']);
    expect(statSync(checkpoint).mode & 0o777).toBe(0o600);
  });

  it('is not made of a short journal, nor again for a few events', () => {
    const usual = () => readProgress(new Journal(folder), reading);
    const many = (from: number, count: number) =>
      linesOf(
        Array.from({ length: count }, (_, index) => ({
          ...event('', new Date(Date.UTC(2025, 0, 1, 0, from + index)).toISOString(), {
            type: 'lesson-opened',
            lesson: 'a',
          }),
          id: `id-${String(from + index).padStart(9, '0')}`,
        })),
      );
    writeFileSync(file, many(0, 100));
    usual().keep();
    expect(names()).toEqual(['progress.jsonl']);
    appendFileSync(file, many(100, 4900));
    usual().keep();
    const made = readFileSync(checkpoint);
    appendFileSync(file, many(5000, 100));
    const { begin, progress, keep } = usual();
    expect([begin > 0, progress.events]).toEqual([true, 5100]);
    keep();
    expect(readFileSync(checkpoint).equals(made)).toBe(true);
    appendFileSync(file, many(5100, 1000));
    usual().keep();
    expect(readFileSync(checkpoint).equals(made)).toBe(false);
    expect(usual().begin).toBe(statSync(file).size);
  });

  it.each<[what: string, change: () => void, isSeen: boolean]>([
    ['grew', () => {}, true],
    ['was changed further up', () => writeFileSync(file, linesOf([{ ...one, lesson: 'pool' }, two, three])), false],
    ['was cut off before it', () => truncateSync(file, 50), false],
    ['is empty', () => truncateSync(file, 0), false],
    [
      'is another file of the same name',
      () => {
        const other = join(folder, 'other');
        writeFileSync(other, linesOf([two, three, one]));
        renameSync(other, file);
      },
      false,
    ],
  ])('of a journal that %s is used: %s', (_, change, isSeen) => {
    withCheckpoint();
    change();
    expect(isUsed()).toBe(isSeen);
  });

  it('of a journal of the same length that was changed is not used', () => {
    writeFileSync(file, linesOf([one, two]));
    read().keep();
    expect(isUsed()).toBe(true);
    writeFileSync(file, linesOf([one, { ...two, step: 9 }]));
    utimesSync(file, 1, 1);
    expect(isUsed()).toBe(false);
  });

  it('of a journal that is a link is used', () => {
    const elsewhere = join(folder, 'synced.jsonl');
    symlinkSync(elsewhere, file);
    withCheckpoint();
    expect(isUsed()).toBe(true);
  });

  it.each<[what: string, put: () => void]>([
    ['a folder', () => mkdirSync(checkpoint)],
    ['a pipe', () => execFileSync('mkfifo', [checkpoint])],
    ['a link to /dev/zero', () => symlinkSync('/dev/zero', checkpoint)],
    ['a link to nowhere', () => symlinkSync(join(folder, 'nowhere'), checkpoint)],
    ['an empty file', () => writeFileSync(checkpoint, '')],
    ['the journal', () => linkSync(file, checkpoint)],
    [
      'a file larger than any',
      () => {
        writeFileSync(checkpoint, '');
        truncateSync(checkpoint, 2 ** 32);
      },
    ],
  ])('that is %s is passed over', (_, put) => {
    withCheckpoint();
    rmSync(checkpoint);
    put();
    expect(isUsed()).toBe(false);
    expect(() => read().keep()).not.toThrow();
    expect(new Journal(folder).read().events).toHaveLength(3);
  });

  it('is made anew over a damaged one', () => {
    withCheckpoint();
    truncateSync(checkpoint, 100);
    expect(isUsed()).toBe(false);
    read().keep();
    expect(isUsed()).toBe(true);
  });

  it.each<[what: string, faults: Parameters<typeof withDisk>[0]]>([
    ['is full', { writeSync: fails('ENOSPC') }],
    ['takes less and less of it', { writeSync: () => () => 0 }],
  ])('leaves nothing behind where the disk %s', (_, faults) => {
    writeFileSync(file, linesOf([one, two]));
    const { keep } = read();
    withDisk(faults, keep);
    expect(names()).toEqual(['progress.jsonl']);
    keep();
    expect(isUsed()).toBe(true);
  });

  it('is not made where nothing may be written, and nobody hears of it', () => {
    writeFileSync(file, linesOf([one, two]));
    const { keep } = read();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file');
    expect(keep).not.toThrow();
    expect(readFileSync(folder, 'utf8')).toBe('a file');
    chmodSync(folder, 0o600);
  });

  it('is made though a process that made one was killed, and not while another makes one', () => {
    const part = `${checkpoint}.part`;
    writeFileSync(file, linesOf([one, two]));
    writeFileSync(part, 'half');
    const minute = reading.now / 1000;
    utimesSync(part, minute, minute);
    read().keep();
    expect(names()).toEqual(['progress.checkpoint.part', 'progress.jsonl']);
    utimesSync(part, minute - 3600, minute - 3600);
    read().keep();
    expect(names()).toEqual(['progress.checkpoint', 'progress.jsonl']);
  });

  it('may be taken away at any time, with what was left of one', () => {
    withCheckpoint();
    copyFileSync(checkpoint, `${checkpoint}.part`);
    removeCheckpoint(folder);
    expect(names()).toEqual(['progress.jsonl']);
    expect(isUsed()).toBe(false);
    removeCheckpoint(join(folder, 'nowhere'));
  });
});

it('is nothing where there is no journal', () => {
  expect(read()).toMatchObject({ progress: noProgress, foreign: [], begin: 0 });
});
