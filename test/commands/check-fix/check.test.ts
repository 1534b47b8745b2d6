import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/commands/check.js';
import { type Context, UsageError } from '../../../src/commands/context.js';
import { courseIn, lessonText } from '../../content/course-in.js';
import { fakeContext } from '../fake-context.js';

const file = 'lessons/load/01-a.md';
const rough = lessonText('a', '## S\n\nText. \n', 'Needs: []\n').replaceAll('\n', '\r\n');

interface Said {
  readonly code: number;
  readonly said: string;
}

async function checking(
  folder: string,
  options: Record<string, string | boolean>,
  more: Partial<Context> = {},
): Promise<Said> {
  const context = fakeContext(folder, more);
  try {
    const code = await check.run(context, [folder], options);
    return { code, said: context.said() };
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, said: error.message };
    throw error;
  }
}

describe('check --fix', () => {
  it('writes what it mended, says so, and has nothing more to do then', async () => {
    const folder = courseIn({ [file]: rough });
    chmodSync(join(folder, file), 0o640);
    const { said } = await checking(folder, { fix: true });
    expect(said).toContain(`${file}:1  fixed  line-ends  made those of Unix\n`);
    expect(said).toContain(`${file}:6  fixed  unknown-key  "Needs" is "needs"\n`);
    expect(said).toContain('1 file changed.\n');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(lessonText('a', '## S\n\nText.\n', 'needs: []\n'));
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o640);
    expect(existsSync(join(folder, `${file}.part`))).toBe(false);
    expect((await checking(folder, { fix: true })).said).toContain('Nothing to fix.\n');
  });

  it('shows with --dry-run what it would change, and changes nothing', async () => {
    const folder = courseIn({ [file]: rough });
    const { said } = await checking(folder, { fix: true, dryRun: true });
    expect(said).toContain(`# ${file}: line-ends made those of Unix\n--- a/${file}\n+++ b/${file}\n`);
    expect(said).toContain('-Needs: []\n+needs: []\n');
    expect(said).toContain(`${file}:6:8  warning  unknown-key`);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(rough);
  });

  it('writes through a link within the course, and leaves the link', async () => {
    const folder = courseIn({ [file]: lessonText('a') });
    writeFileSync(join(folder, 'lessons/shared.txt'), `${lessonText('b')}\n\n`);
    symlinkSync('../shared.txt', join(folder, 'lessons/load/02-b.md'));
    await checking(folder, { fix: true });
    expect(readFileSync(join(folder, 'lessons/shared.txt'), 'utf8')).toBe(lessonText('b'));
  });

  it('leaves a file that is not UTF-8 as it is', async () => {
    const folder = courseIn({ [file]: lessonText('a') });
    const bytes = Buffer.from('## caf\xe9 \r\n', 'latin1');
    writeFileSync(join(folder, 'lessons/load/02-b.md'), bytes);
    await checking(folder, { fix: true });
    expect(readFileSync(join(folder, 'lessons/load/02-b.md'))).toEqual(bytes);
  });

  it.each([
    [{ dryRun: true }, '--dry-run goes with --fix'],
    [{ fix: true, json: true }, '--fix says what it changed in words'],
    [{ json: true, github: true }, '--json and --github both go to the standard output'],
    [{ github: true, sarif: true }, '--github and --sarif both go to the standard output'],
    [{ sarif: '.' }, '--sarif takes a file, and . is a folder'],
    [{ sarif: 'gone/out.sarif' }, 'gone/out.sarif cannot be written (its folder is missing)'],
  ])('says what goes together: %j', async (options, message) => {
    const { code, said } = await checking(courseIn({ [file]: lessonText('a') }), options);
    expect([code, said]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('check for a pull request', () => {
  const broken = { [file]: lessonText('a', '## S\n\n[gone](x.md)\n') };

  it('names files from the root that the runner has checked out', async () => {
    const folder = courseIn(broken);
    const { code, said } = await checking(
      folder,
      { github: true },
      { env: { GITHUB_WORKSPACE: join(folder, 'lessons', '..') } },
    );
    expect(code).toBe(1);
    expect(said).toContain(`::error file=${file},line=10,col=1,title=backpressure dead-link::`);
    expect(said).toMatch(/1 lesson, no questions, no cards: 1 error, \d+ warnings?\n$/);
  });

  it('writes a log into a file beside what it says, over the one of last time', async () => {
    const folder = courseIn(broken);
    writeFileSync(join(folder, 'out.sarif'), 'old');
    const { code, said } = await checking(folder, { github: true, sarif: 'out.sarif' });
    expect([code, said.split('\n')[0]]).toEqual([1, expect.stringMatching(/^::/)]);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
  });

  it('says nothing but the log where that goes to the standard output', async () => {
    const { said } = await checking(courseIn(broken), { sarif: true });
    expect(JSON.parse(said).version).toBe('2.1.0');
  });
});
