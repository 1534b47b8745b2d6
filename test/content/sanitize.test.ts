import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLine } from '../../src/content/sanitize.js';

describe('text from a course file', () => {
  it.each([
    ['plain text', 'a < b, c > d\nnext', 'a < b, c > d\nnext'],
    ['CRLF and lone CR', 'a\r\nb\rc', 'a\nb\nc'],
    ['Unicode line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['a colour', '\x1b[31mred\x1b[0m', 'red'],
    ['a colour in C1', '\x9b31mred', 'red'],
    ['clear screen', '\x1b[2Jgone', 'gone'],
    ['a sequence that is cut off', 'a\x1b[12', 'a'],
    ['the clipboard, OSC 52', 'a\x1b]52;c;ZXZpbA==\x07b', 'ab'],
    ['a window title, OSC 0, ended by ST', 'a\x1b]0;mine\x1b\\b', 'ab'],
    ['a link, OSC 8', '\x1b]8;;http://evil\x07text\x1b]8;;\x07', 'text'],
    ['notifications, OSC 9 and 777', '\x1b]9;hi\x07\x1b]777;notify;a;b\x07x', 'x'],
    ['a file by iTerm, OSC 1337', '\x1b]1337;File=:AAAA\x07x', 'x'],
    ['OSC in C1, ended in C1', 'a\x9d52;c;ZXZpbA==\x9cb', 'ab'],
    ['a string over several lines', 'a\x1b]52;c;ZX\nZpbA==\x07b', 'ab'],
    ['an unterminated OSC: the line is lost, the rest stays', 'a\x1b]52;c;ZXZp\nb', 'a\nb'],
    ['DCS, PM, APC and SOS', '\x1bPq\x1b\\1\x1b^p\x1b\\2\x1b_a\x1b\\3\x1bXs\x1b\\4', '1234'],
    ['a lone ESC', 'a\x1b b\x1b', 'a b'],
    ['a reset and a character set', '\x1bcx\x1b(0y', 'xy'],
    ['backspace, bell, NUL and DEL', 'safe\b\b\b\bevil\x07\0\x7f', 'safeevil'],
    ['tabs', 'a\tb', 'a    b'],
    ['bidirectional overrides', 'a\u202eb\u2066c\u200f', 'abc'],
    ['zero-width space and byte order mark', 'a\u200bb\ufeffc', 'abc'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['half a surrogate pair', 'a\ud800b\udc00c', 'abc'],
    ['the joiner in an emoji', '👩\u200d💻', '👩\u200d💻'],
    ['a sequence inside a sequence', '\x1b\x1b[0m[31mx', '[31mx'],
  ])('is freed of %s', (_, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it('never keeps anything that a terminal acts on, whatever comes in', () => {
    const nasty = fc.constantFrom(
      '\x1b',
      '[',
      ']',
      '\x07',
      '\x9b',
      '\x9d',
      '\x9c',
      '\\',
      'm',
      '0',
      ';',
      'P',
      '\n',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' }))), (parts) => {
        const cleaned = clean(parts.join(''));
        expect(cleaned).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\p{Cs}]/u);
        expect(clean(cleaned)).toBe(cleaned);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it.each(['\x9d', '\x1b]', '\x1b[', '\x1b]a\x1b[', '\x1b '])('comes to an end with a megabyte of %j', (piece) => {
    expect(clean(`${piece.repeat(500_000)}\nb`)).toMatch(/^ *\nb$/);
  });

  it('becomes one line where it must be one', () => {
    expect(cleanLine('  a\n  b\x1b[31m\r\nc ')).toBe('a b c');
  });
});
