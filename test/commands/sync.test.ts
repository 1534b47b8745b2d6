import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundled, remove, temporaryFolder } from '../bundled.js';
import { bareRepository, git, gitEnvironment, Laptop } from '../sync/machines.js';

let world: string;
beforeEach(() => {
  world = temporaryFolder();
});
afterEach(() => remove(world));

const places: readonly [what: string, make: () => string][] = [
  ['a git repository', () => bareRepository(world)],
  ['a folder', () => join(world, 'dropbox')],
];

const both = () => [new Laptop(world, 'desk'), new Laptop(world, 'lap')] as const;

describe.each(places)('through %s', (_, make) => {
  it('two machines that were offline for a day both keep what either did', async () => {
    const place = make();
    const [desk, lap] = both();
    desk.learn(9);
    expect(await desk.sync(place)).toMatch(/Synced with .*: 1 event sent, 0 taken\.\n$/);
    expect(await lap.sync(place)).toMatch(/Synced with .*: 0 events sent, 1 taken\.\n$/);
    desk.learn(10);
    lap.learn(11);
    lap.learn(12);
    expect(await desk.sync()).toBe(`Synced with ${place}: 1 event sent, 0 taken.\n`);
    expect(await lap.sync()).toBe(`Synced with ${place}: 2 events sent, 1 taken.\n`);
    expect(await desk.sync()).toBe(`Synced with ${place}: 0 events sent, 2 taken.\n`);
    expect(desk.ids()).toEqual(lap.ids());
    expect(desk.ids()).toHaveLength(4);
    expect(await lap.sync()).toBe(`Synced with ${place}: nothing new.\n`);
    expect(readdirSync(lap.data).sort()).toEqual(['progress.jsonl', 'sync.json']);
  });

  it('four machines that sync at the same moment all get everything', async () => {
    const place = make();
    const script = await bundled(new URL('../sync/sync-something.ts', import.meta.url), world);
    const laptops = ['east', 'west', 'north', 'south'].map((name) => new Laptop(world, name));
    for (const [index, laptop] of laptops.entries())
      for (let hour = 0; hour < 5; hour++) laptop.learn(index * 5 + hour);
    const once = (name: string) =>
      new Promise<string>((done) => {
        const child = spawn(process.execPath, [script, world, name, place]);
        let said = '';
        child.stdout.on('data', (chunk) => {
          said += chunk;
        });
        child.on('close', () => done(said));
      });
    for (const said of await Promise.all(['east', 'west', 'north', 'south'].map(once)))
      expect(said).toContain('5 events sent');
    for (const laptop of laptops) {
      await laptop.sync();
      expect(laptop.ids()).toHaveLength(20);
    }
  }, 120_000);
});

describe('before anything leaves the machine', () => {
  const sentence =
    /^Everything you did here \(answers, drafts, notes and their times\) goes to .*dropbox, not encrypted/;

  it('what leaves is said, and without a terminal it needs a yes', async () => {
    const [desk] = both();
    desk.learn(9);
    expect(await desk.sync(join(world, 'dropbox'), {})).toMatch(/^! Everything you did.*--yes agrees\n$/);
    expect(existsSync(join(world, 'dropbox'))).toBe(false);
    const said = await desk.sync(join(world, 'dropbox'));
    expect(said).toMatch(sentence);
    expect(await desk.sync(join(world, 'dropbox'), {})).not.toMatch(sentence);
    expect(await desk.sync(join(world, 'other'), {})).toMatch(/^! Everything/);
  });

  it.each([
    ['y\n', true],
    ['yes\n', true],
    ['n\n', false],
    ['\n', false],
    ['', false],
  ])('a learner at a terminal is asked, and answers %j', async (typed, goes) => {
    const [desk] = both();
    desk.learn(9);
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    stdin.end(typed);
    const stdout = Object.assign(new PassThrough(), { isTTY: true });
    // Only lines are read from the one and written to the other.
    await desk.sync(
      join(world, 'dropbox'),
      {},
      { stdin: stdin as unknown as ReadStream, stdout: stdout as unknown as WriteStream },
    );
    expect(String(stdout.read())).toContain(goes ? '1 event sent' : 'Nothing was sent.');
    expect(existsSync(join(world, 'dropbox'))).toBe(goes);
  });

  it('is nothing at all where no place was ever named', async () => {
    expect(await both()[0].sync()).toBe('! no place to sync with yet: backpressure sync <git repository or folder>\n');
  });
});

describe('where to sync to', () => {
  it('is for the learner alone: a password in it is neither shown nor readable for others', async () => {
    const [desk] = both();
    desk.learn(9);
    const said = await desk.sync('http://me:s3cret@127.0.0.1:9/x.git');
    expect(said).not.toContain('s3cret');
    expect(said).toContain('http://127.0.0.1:9/x.git');
    const kept = join(desk.data, 'sync.json');
    expect(readFileSync(kept, 'utf8')).toContain('s3cret');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
  });

  it('is forgotten on wish, and what was sent stays', async () => {
    const [desk] = both();
    desk.learn(9);
    await desk.sync(join(world, 'dropbox'));
    expect(await desk.sync(undefined, { forget: true })).toBe(
      `${join(world, 'dropbox')} is forgotten; what was sent there stays there.\n`,
    );
    expect(await desk.sync()).toContain('no place to sync with yet');
    expect(readdirSync(join(world, 'dropbox'))).toHaveLength(1);
    await desk.sync(join(world, 'dropbox'));
    expect(readdirSync(join(world, 'dropbox'))).toHaveLength(1);
  });

  it.each(['{"v":1', '{"v":2,"machine":"a-newer-one"}', '[]', '{"v":1,"machine":"../../etc"}'])(
    'is asked for again where what was kept is %s',
    async (kept) => {
      const [desk] = both();
      writeFileSync(join(desk.data, 'sync.json'), kept);
      expect(await desk.sync()).toContain('no place to sync with yet');
      desk.learn(9);
      expect(await desk.sync(join(world, 'dropbox'))).toContain('1 event sent');
    },
  );
});

describe('what stands in the way', () => {
  it('no network is no error, and everything is kept', async () => {
    const [desk] = both();
    desk.learn(9);
    desk.learn(10);
    const said = await desk.sync('http://127.0.0.1:9/x.git');
    expect(said.split('\n').at(-2)).toMatch(
      /^Offline \(.*\): all 2 events are kept on this machine, and the next sync goes on\.$/,
    );
    expect(await desk.sync()).toMatch(/^Offline /);
  });

  it('a folder that is away is no error either, and goes on when it is back', async () => {
    const [desk, lap] = both();
    desk.learn(9);
    await desk.sync(join(world, 'drive'));
    renameSync(join(world, 'drive'), join(world, 'pocket'));
    desk.learn(10);
    expect(await desk.sync()).toBe(
      `Offline (the folder ${join(world, 'drive')} is not there): all 2 events are kept on this machine, and the next sync goes on.\n`,
    );
    renameSync(join(world, 'pocket'), join(world, 'drive'));
    await desk.sync();
    expect(await lap.sync(join(world, 'drive'))).toContain('2 taken');
  });

  it('a remote that is wrong is one line, and is not remembered', async () => {
    const [desk] = both();
    desk.learn(9);
    expect(await desk.sync(`file://${world}/nothing.git`)).toMatch(
      /^! file:.*cannot be synced with \(git says: .*\)\n$/,
    );
    expect(await desk.sync()).toContain('no place to sync with yet');
  });

  it('a journal that cannot be read is named', async () => {
    const [desk] = both();
    mkdirSync(join(desk.data, 'progress.jsonl'));
    expect(await desk.sync(join(world, 'dropbox'))).toMatch(/^! .*progress\.jsonl cannot be read \(a folder stands/);
  });

  it('a disk that takes no more stops the sync with everything kept, and the next one goes on', async () => {
    const remote = bareRepository(world);
    const [desk, lap] = both();
    for (let hour = 0; hour < 24; hour++) desk.learn(hour, createHash('sha512').update(`${hour}`).digest('base64'));
    const bin = join(world, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), `#!/bin/bash\nPATH='${process.env.PATH}'\nulimit -f 1\nexec git "$@"\n`);
    chmodSync(join(bin, 'git'), 0o755);
    const env = { ...gitEnvironment(world), PATH: `${bin}:${process.env.PATH}` };
    expect(await desk.sync(remote, { yes: true }, { env })).toMatch(/^! .*cannot be synced with \(git says: /);
    expect(desk.ids()).toHaveLength(24);
    expect(await desk.sync(remote)).toContain('24 events sent');
    expect(await lap.sync(remote)).toContain('24 taken');
  });
});

describe('a sync that is killed', () => {
  // A git that kills whoever runs it, before or after it has done its work.
  const deadly = (turn: number, when: 'before' | 'after') => `#!/bin/bash
PATH='${process.env.PATH}'
echo >> '${world}/turns'
if [ "$(wc -l < '${world}/turns')" = ${turn} ]; then
  ${when === 'after' ? 'git "$@" > /dev/null 2>&1 < /dev/stdin' : ''}
  kill -9 $PPID
  exit 1
fi
exec git "$@"
`;

  const moments = [
    [1, 'before'],
    [2, 'after'],
    [5, 'before'],
    [6, 'after'],
    [8, 'after'],
    [9, 'before'],
    [9, 'after'],
  ] as const;

  it('at any moment has lost nothing, and the next one goes on', async () => {
    const remote = bareRepository(world);
    const script = await bundled(new URL('../sync/sync-something.ts', import.meta.url), world);
    const [desk, lap] = both();
    lap.learn(1);
    await lap.sync(remote);
    const bin = join(world, 'bin');
    mkdirSync(bin);
    let killed = 0;
    // The turns: make a repository, fetch, find the tip, list, read, write the file, the tree, the commit, push.
    for (const [round, [turn, when]] of moments.entries()) {
      desk.learn(round);
      writeFileSync(join(bin, 'git'), deadly(turn, when));
      chmodSync(join(bin, 'git'), 0o755);
      writeFileSync(join(world, 'turns'), '');
      const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
      const child = spawn(process.execPath, [script, world, 'desk', remote], { env, stdio: 'ignore' });
      const signal = await new Promise((done) => child.on('close', (_code, signal) => done(signal)));
      if (signal === 'SIGKILL') killed += 1;
      expect(desk.ids().filter((id) => id.startsWith('desk'))).toHaveLength(round + 1);
    }
    expect(killed).toBe(moments.length);
    await desk.sync(remote);
    await lap.sync();
    expect(desk.ids()).toEqual(lap.ids());
    expect(lap.ids()).toHaveLength(moments.length + 1);
    expect(git(remote, ['fsck', '--strict'], world)).toBe('');
  }, 240_000);
});
