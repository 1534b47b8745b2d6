import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { wholeFrames } from '../../../../src/ui/terminal/painting/whole-frames.js';

const beginning = '\u001b[?2026h';
const end = '\u001b[?2026l';

describe('a terminal that gets whole frames', () => {
  const setUp = () => {
    const written: unknown[] = [];
    const stdout = {
      columns: 80,
      write(chunk: unknown, done?: () => void) {
        written.push(chunk);
        done?.();
        return true;
      },
    };
    return { written, stdout: wholeFrames(stdout as unknown as WriteStream) };
  };

  it('gets each in one write, and anything else at once', () => {
    const { written, stdout } = setUp();
    for (const chunk of ['before', beginning, 'a frame', ' of parts', end, 'between', beginning, 'two', end]) {
      expect(stdout.write(chunk)).toBe(true);
    }
    expect(written).toEqual(['before', `${beginning}a frame of parts${end}`, 'between', `${beginning}two${end}`]);
  });

  it('gets what there is of a frame that breaks off', async () => {
    const { written, stdout } = setUp();
    stdout.write(beginning);
    stdout.write('half');
    expect(written).toEqual([]);
    await Promise.resolve();
    expect(written).toEqual([`${beginning}half`]);
    stdout.write('after');
    expect(written.at(-1)).toBe('after');
  });

  it('gets a frame before what somebody waits for, and bytes as they are', async () => {
    const { written, stdout } = setUp();
    stdout.write(beginning);
    await new Promise<void>((done) => void stdout.write('', () => done()));
    stdout.write(Buffer.from('bytes'));
    expect(written).toEqual([beginning, '', Buffer.from('bytes')]);
  });

  it('is the same terminal in everything else', () => {
    expect(setUp().stdout.columns).toBe(80);
  });
});
