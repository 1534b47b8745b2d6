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

  it('is one paste where it is more than anybody types at once, though the terminal does not mark it', () => {
    const text = 'a line of it\r'.repeat(200);
    expect(cutKeys(text)).toEqual({ keys: [`\u001b[200~${text}\u001b[201~`], rest: '' });
    expect(cutKeys('\u001b[B'.repeat(2000)).keys).toHaveLength(2000);
  });

  it('is held in memory only so far, when it is a paste without an end', () => {
    const { rest } = cutKeys(`\u001b[200~${'x'.repeat(3_000_000)}\u001b[20`);
    expect(rest.length).toBeLessThan(1_000_100);
    expect(cutKeys(`${rest}1~`).rest).toBe('');
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

  it('hands out text in one go, and stops at what is not only text', async () => {
    const { terminal, keyboard } = setUp();
    keyboard.takeAsText((character) => /^[a-z ]$/.test(character));
    const turns = readAll(keyboard, 3);
    terminal.emit('data', 'two words!\r');
    expect(await turns).toEqual([['two words'], ['!'], ['\r']]);
  });

  it.each([
    ['keys', 'abc'.repeat(100)],
    ['a paste without an end', '\u001b[200~abc'],
    ['half a key', '\u001b['],
  ])('lets ctrl-c overtake %s, and throws them away', async (_, waiting) => {
    const { terminal, keyboard } = setUp();
    const turns = readAll(keyboard, 2);
    terminal.emit('data', waiting);
    terminal.emit('data', `${waiting}\u0003xyz`);
    setImmediate(() => setImmediate(() => setImmediate(() => terminal.emit('data', 'q'))));
    expect(await turns).toEqual([['\u0003'], ['q']]);
  });

  it('forgets what is too much of a key that is held down, and nothing that is pressed after it', async () => {
    const { terminal, keyboard } = setUp();
    const turns = readAll(keyboard, 52);
    terminal.emit('data', `${'\u001b[B'.repeat(10_000)}\u001b[Ax`);
    expect(await turns).toEqual([...Array.from({ length: 50 }, () => ['\u001b[B']), ['\u001b[A'], ['x']]);
  });

  it('forgets nothing of a text, however often it says the same', async () => {
    const { terminal, keyboard } = setUp();
    keyboard.takeAsText((character) => /^[a-z]$/.test(character));
    const turns = readAll(keyboard, 2);
    terminal.emit('data', `${'a'.repeat(900)}\r`);
    expect(await turns).toEqual([['a'.repeat(900)], ['\r']]);
  });

  it('takes what stands in a paste for text, ctrl-c too', async () => {
    const { terminal, keyboard } = setUp();
    const turns = readAll(keyboard, 1);
    terminal.emit('data', '\u001b[200~a\u0003\rb\u001b[201~');
    expect(await turns).toEqual([['\u001b[200~a\u0003\rb\u001b[201~']]);
  });

  it('keeps nothing waiting when it is closed', async () => {
    const { terminal, keyboard } = setUp();
    terminal.emit('data', 'abc');
    keyboard.close();
    expect(terminal.listenerCount('data')).toBe(0);
    const heard: (string | null)[] = [];
    keyboard.on('readable', () => heard.push(keyboard.read()));
    await new Promise((turn) => setImmediate(() => setImmediate(() => setImmediate(turn))));
    expect(heard).toEqual([]);
  });
});
