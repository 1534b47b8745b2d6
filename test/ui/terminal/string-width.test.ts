import stringWidthOfThePackage from 'string-width';
import { describe, expect, it } from 'vitest';
import stringWidth from '../../../src/ui/terminal/string-width.js';

describe('the measure that Ink gets', () => {
  it.each([
    'plain',
    '┌─ box ─┐ ▁▂▃▄▅▆▇█ ●○',
    '\u001b[1m\u001b[38;2;95;215;215mbold and coloured\u001b[39m\u001b[22m',
    'Kaffee – 漢字 – 👩‍👩‍👧 – é',
    '\u001b[4m漢字\u001b[24m',
    '',
  ])('says of %j what the package says', (text) => {
    expect(stringWidth(text)).toBe(stringWidthOfThePackage(text));
  });
});
