import { EventEmitter } from 'node:events';
import type { ReadStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { cutKeys } from '../../../src/ui/terminal/cut-keys.js';
import { Keyboard } from '../../../src/ui/terminal/keyboard.js';

describe('what one read of the terminal held', () => {
  it.each([
    ['abc', ['a', 'b', 'c']],
    ['y\r', ['y', '\r']],
    ['\u001b[A\u001b[B', ['\u001b[A', '\u001b[B']],
    ['\u001bOA', ['\u001bOA']],
    ['\u001b[1;5C', ['\u001b[1;5C']],
    ['\u001bb', ['\u001bb']],
    ['\u007f\u007f', ['\u007f', '\u007f']],
    ['é漢👩‍👩‍👧', ['é', '漢', '👩‍👩‍👧']],
    ['\r\n', ['\r', '\n']],
    ['\u001b[200~two\rlines\u001b[201~x', ['\u001b[200~two\rlines\u001b[201~', 'x']],
  ])('%j is cut into keys', (input, keys) => {
    expect(cutKeys(input)).toEqual({ keys, rest: '' });
  });

  it.each(['\u001b', '\u001b[', '\u001b[1;', '\u001bO', '\u001b[200~half a pas'])('%j waits for its end', (input) => {
    expect(cutKeys(`a${input}`)).toEqual({ keys: ['a'], rest: input });
  });
});

/** As much of a terminal as a keyboard needs. */
class FakeTerminal extends EventEmitter {
  readonly isTTY = true;
  raw = false;
  setEncoding() {
    return this;
  }
  setRawMode(on: boolean) {
    this.raw = on;
    return this;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
  resume() {
    return this;
  }
  pause() {
    return this;
  }
}

describe('a keyboard', () => {
  const setUp = () => {
    const terminal = new FakeTerminal();
    return { terminal, keyboard: new Keyboard(terminal as unknown as ReadStream) };
  };
  const readAll = (keyboard: Keyboard, count: number) =>
    new Promise<string[][]>((resolve) => {
      const turns: string[][] = [];
      keyboard.on('readable', () => {
        const turn: string[] = [];
        for (let key = keyboard.read(); key !== null; key = keyboard.read()) turn.push(key);
        turns.push(turn);
        if (turns.flat().length === count) resolve(turns);
      });
    });

  it('hands out one key a turn, in order', async () => {
    const { terminal, keyboard } = setUp();
    const turns = readAll(keyboard, 3);
    terminal.emit('data', 'ab\r');
    expect(await turns).toEqual([['a'], ['b'], ['\r']]);
  });

  it('keeps keys that are pressed before anyone listens', async () => {
    const { terminal, keyboard } = setUp();
    expect(terminal.raw).toBe(true);
    terminal.emit('data', 'xy');
    expect(await readAll(keyboard, 2)).toEqual([['x'], ['y']]);
  });

  it('joins an escape to what comes a little later, and gives it alone when nothing does', async () => {
    const { terminal, keyboard } = setUp();
    const turns = readAll(keyboard, 2);
    terminal.emit('data', '\u001b');
    terminal.emit('data', '[A');
    terminal.emit('data', '\u001b');
    expect(await turns).toEqual([['\u001b[A'], ['\u001b']]);
  });

  it('takes nothing while the terminal belongs to someone else', () => {
    const { terminal, keyboard } = setUp();
    keyboard.setRawMode(false);
    expect(terminal.listenerCount('data')).toBe(0);
    keyboard.setRawMode(true);
    expect(terminal.listenerCount('data')).toBe(1);
  });
});
