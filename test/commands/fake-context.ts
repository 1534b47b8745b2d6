import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Context } from '../../src/commands/context.js';
import { smallCourse } from '../small-course.js';

/** A process for commands to run in, in a folder of its own, with a small course built in. */
export function fakeContext(
  folder: string,
  more: Partial<Context> = {},
): Context & { said(): string; complained(): string } {
  writeFileSync(join(folder, 'course.json'), JSON.stringify(smallCourse));
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  let ids = 0;
  const context: Context = {
    options: { color: true, dataDir: join(folder, 'data') },
    env: {},
    platform: 'linux',
    home: folder,
    programFolder: folder,
    currentFolder: folder,
    version: '0.0.0',
    nodeVersion: '20.20.0',
    // Commands only read lines from these and write text to them; that they are no terminals shows in `isTTY`.
    stdin: new PassThrough() as unknown as ReadStream,
    stdout: stdout as unknown as WriteStream,
    stderr: stderr as unknown as WriteStream,
    now: () => Date.parse('2026-03-10T09:00Z'),
    newId: () => `id-${ids++}`,
    beforeEnd: () => {},
    beforeStop: () => {},
    stop: () => Promise.resolve(),
    ...more,
  };
  return { ...context, said: () => String(stdout.read() ?? ''), complained: () => String(stderr.read() ?? '') };
}
