import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { exportProgress } from '../../src/commands/export.js';
import { importProgress } from '../../src/commands/import.js';
import { remove, temporaryFolder } from '../bundled.js';
import { smallCourse } from '../small-course.js';
import { fakeContext } from './fake-context.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

const count = Object.keys(smallCourse.questions).length + Object.keys(smallCourse.cards).length;

async function importing(file: string, options: Record<string, string>): Promise<string> {
  const context = fakeContext(folder);
  try {
    await importProgress.run(context, [file], options);
    return context.said();
  } catch (error) {
    if (error instanceof UsageError) return `! ${error.message}`;
    throw error;
  }
}

describe('a course', () => {
  it.each(['anki', 'csv', 'gift'])('goes out for %s into a file of its own', async (format) => {
    const context = fakeContext(folder);
    expect(await exportProgress.run(context, [], { [format]: 'out' })).toBe(0);
    expect(context.said()).toMatch(
      new RegExp(`^${count} (?:question and card|questions and cards) written to out\\.\n$`),
    );
    const text = readFileSync(join(folder, 'out'), 'utf8');
    for (const id of Object.keys(smallCourse.questions)) expect(text).toContain(id);
    expect(statSync(join(folder, 'out')).mode & 0o077).toBe(0);
    await expect(exportProgress.run(fakeContext(folder), [], { [format]: 'out' })).rejects.toThrow(
      'out is already there; name another file',
    );
  });

  it('goes out in several formats at once, and never into the file of progress', async () => {
    await exportProgress.run(fakeContext(folder), [], { anki: 'a.txt', gift: 'g.txt' });
    expect([existsSync(join(folder, 'a.txt')), existsSync(join(folder, 'g.txt'))]).toEqual([true, true]);
    await expect(exportProgress.run(fakeContext(folder), ['p.jsonl'], { csv: 'c.csv' })).rejects.toThrow(
      'one file too many',
    );
  });
});

describe('a file of another program', () => {
  it.each([
    ['cards.txt', '#separator:tab\nTTL?\tTime to live\n'],
    ['cards.txt', 'TTL?\tTime to live\n'],
    ['cards.csv', 'front,back\nTTL?,Time to live\n'],
    ['quiz.txt', 'TTL?{####Time to live\n}\n'],
    ['quiz.gift', 'TTL?{####Time to live\n}\n'],
  ])('%s is seen for what it is, and becomes a quiz file: %j', async (name, text) => {
    writeFileSync(join(folder, name), text);
    expect(await importing(name, { to: 'quiz.md' })).toBe(
      '1 question and card written to quiz.md; "backpressure check" looks at them in their course.\n',
    );
    expect(readFileSync(join(folder, 'quiz.md'), 'utf8')).toBe('## ttl\n\nTTL?\n\n> Time to live\n');
  });

  it('may be said to be in a format', async () => {
    writeFileSync(join(folder, 'cards'), 'front;back\nTTL?;Time to live\n');
    expect(await importing('cards', { to: 'quiz.md', format: 'csv' })).toContain('1 question');
    expect(await importing('cards', { to: 'other.md', format: 'word' })).toBe(
      '! "word" is no format that can be read; there are anki, csv, gift, mdbook',
    );
    expect(await importing('cards', { format: 'csv' })).toBe(
      '! --format goes with --to, which names the quiz file to make',
    );
  });

  it('that is broken is named with its line, and nothing is written', async () => {
    writeFileSync(join(folder, 'q.gift'), 'Fine?{T}\n\nOpen? {=a\n');
    expect(await importing('q.gift', { to: 'quiz.md' })).toBe(
      '! q.gift:3: the { } around the answers of this question do not belong together; nothing was written',
    );
    expect(existsSync(join(folder, 'quiz.md'))).toBe(false);
  });

  it('never replaces a quiz, and is never an endless device', async () => {
    writeFileSync(join(folder, 'q.gift'), 'Fine?{T}\n');
    writeFileSync(join(folder, 'quiz.md'), 'mine');
    expect(await importing('q.gift', { to: 'quiz.md' })).toBe('! quiz.md is already there; name another file');
    expect(readFileSync(join(folder, 'quiz.md'), 'utf8')).toBe('mine');
    symlinkSync('/dev/zero', join(folder, 'endless'));
    expect(await importing('endless', { to: 'x.md' })).toBe('! endless cannot be read (it is a device and no file)');
  });

  it('brings nothing along that a terminal would obey', async () => {
    writeFileSync(join(folder, 'q.gift'), 'Fine\u001b]0;owned\u0007\u009b31m\u202e?{=a\u001b[31mb =c}\n');
    await importing('q.gift', { to: 'quiz.md' });
    const text = readFileSync(join(folder, 'quiz.md'), 'utf8');
    expect(text).toBe('## fine\n\nFine?\n\nAnswer: ab | c\n');
  });
});
