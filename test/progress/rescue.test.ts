import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importProgress } from '../../src/commands/import.js';
import { rescueUnsaved } from '../../src/commands/rescue.js';
import type { EventLog } from '../../src/progress/event-log.js';
import { Journal } from '../../src/progress/journal.js';
import { MemoryLog } from '../../src/progress/memory-log.js';
import { rescue } from '../../src/progress/rescue.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fakeContext } from '../commands/fake-context.js';
import { fails, withDisk } from './faulty-disk.js';
import { event, linesOf } from './some-events.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const now = new Date('2026-03-10T09:00Z');
const name = 'backpressure-unsaved-2026-03-10T09-00-00-000Z.jsonl';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

describe('a log without a folder', () => {
  it('says of every event why it is not saved, and holds them all', () => {
    const log = new MemoryLog('there is no home folder');
    const why = { saved: false, why: 'there is no home folder' };
    expect([log.folder, log.file, log.retry(), log.unsaved()]).toEqual([null, null, { saved: true }, []]);
    expect([log.append(one), log.append(two), log.retry()]).toEqual([why, why, why]);
    expect(log.unsaved()).toEqual([one, two]);
  });
});

describe('what could not be saved', () => {
  it('is put into the first folder that takes it, for the learner alone', () => {
    writeFileSync(join(folder, 'taken'), '');
    const folders = [join(folder, 'taken'), '/proc/nope', join(folder, 'new'), folder];
    const path = rescue([one, two], folders, now);
    expect(path).toBe(join(folder, 'new', name));
    expect(readFileSync(join(folder, 'new', name), 'utf8')).toBe(linesOf([one, two]));
    expect(statSync(join(folder, 'new', name)).mode & 0o777).toBe(0o600);
  });

  it('never replaces a file', () => {
    writeFileSync(join(folder, name), 'mine');
    const path = rescue([one], [folder], now);
    expect(path).toBe(join(folder, name.replace('.jsonl', '-2.jsonl')));
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it('is nowhere when nothing can be written, and leaves no half of it', () => {
    expect(rescue([one], ['/proc/nope', '/dev/null'], now)).toBeNull();
    expect(withDisk({ fsyncSync: fails('ENOSPC') }, () => rescue([one], [folder], now))).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('leaving with something unsaved', () => {
  const context = () => fakeContext(folder);

  it.each<[what: string, log: () => EventLog, where: () => string]>([
    [
      'where a folder stands in the place of the journal',
      () => {
        mkdirSync(join(folder, 'data', 'progress.jsonl'), { recursive: true });
        return new Journal(join(folder, 'data'));
      },
      () => join(folder, 'data', name),
    ],
    ['below /proc', () => new Journal('/proc/nope'), () => join(folder, 'temporary', name)],
    ['without a home', () => new MemoryLog('there is no home folder'), () => join(folder, 'temporary', name)],
  ])('%s puts it where import finds it', async (_, make, where) => {
    const log = make();
    log.append(one);
    log.append(two);
    const path = rescueUnsaved(context(), log, join(folder, 'temporary'));
    expect(path).toBe(where());
    const elsewhere = { options: { color: true, dataDir: join(folder, 'elsewhere') } };
    expect(await importProgress.run(fakeContext(folder, elsewhere), [path ?? ''], {})).toBe(0);
    expect(new Journal(join(folder, 'elsewhere')).read().events).toEqual([one, two]);
  });

  it('is nothing to do when all is saved', () => {
    const log = new Journal(join(folder, 'data'));
    log.append(one);
    expect(rescueUnsaved(context(), log, join(folder, 'temporary'))).toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['course.json', 'data']);
  });
});
