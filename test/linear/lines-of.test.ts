import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError, linesOf } from '../../src/linear/lines-of.js';

const read = async (chunks: readonly (string | Buffer)[]) => {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
};

describe('the lines of an input', () => {
  it.each([
    ['in one piece', ['a\nb\n'], ['a', 'b']],
    ['in several', ['a', 'b\nc', '\n'], ['ab', 'c']],
    ['without a newline at the end', ['a\nb'], ['a', 'b']],
    ['with the newlines of Windows', ['a\r\n', 'b\r\n'], ['a', 'b']],
    ['that are empty', ['\n\n'], ['', '']],
    ['of nothing', [''], []],
  ])('are read %s', async (_, chunks, lines) => {
    expect(await read(chunks)).toEqual(lines);
  });

  it('are whole where a chunk ends within a letter', async () => {
    const bytes = Buffer.from('é\n');
    expect(await read([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual(['é']);
  });

  it('are refused when one has no end, before the rest is read', async () => {
    let chunks = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          chunks++;
          yield 'x'.repeat(1000);
        }
      })(),
      { highWaterMark: 1 },
    );
    const lines = linesOf(endless);
    await expect(lines.next()).rejects.toThrow(InputError);
    expect(chunks).toBeLessThan(60);
  });

  it('are asked for only one at a time: the rest of a stream stays where it is', async () => {
    let chunks = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          chunks++;
          yield 'y\n';
        }
      })(),
      { highWaterMark: 1 },
    );
    const lines = linesOf(endless);
    await lines.next();
    await lines.next();
    expect(chunks).toBeLessThan(10);
    await lines.return(undefined);
  });
});
