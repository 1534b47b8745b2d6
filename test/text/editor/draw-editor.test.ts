import { describe, expect, it } from 'vitest';
import { drawEditor } from '../../../src/text/editor/draw-editor.js';
import { openEditor } from '../../../src/text/editor/editor.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';

const cursorOf = (lines: readonly (readonly { readonly text: string; readonly inverse?: true }[])[]) =>
  lines.flat().find(({ inverse }) => inverse)?.text;

describe('a drawn editor', () => {
  it('shows the cursor behind the last letter', () => {
    const { lines } = drawEditor(openEditor('abc'), 20, 5);
    expect(lines.map(plain)).toEqual(['abc ']);
    expect(cursorOf(lines)).toBe(' ');
  });

  it('shows the cursor on a letter', () => {
    expect(cursorOf(drawEditor({ ...openEditor('abc'), cursor: 1 }, 20, 5).lines)).toBe('b');
  });

  it('shows the cursor at a break', () => {
    const { lines } = drawEditor({ ...openEditor('one two three'), cursor: 7 }, 9, 5);
    expect(lines.map(plain)).toEqual(['one two ', 'three']);
  });

  it('has the placeholder only while it is empty', () => {
    expect(plain(drawEditor(openEditor(), 20, 3, 'write').lines[0] ?? [])).toBe(' write');
    expect(plain(drawEditor(openEditor('a'), 20, 3, 'write').lines[0] ?? [])).toBe('a ');
  });

  it('keeps the cursor in view and says what is above and below', () => {
    const text = Array.from({ length: 30 }, (_, row) => `row ${row}`).join('\n');
    const middle = drawEditor({ ...openEditor(text), cursor: text.indexOf('row 15') }, 20, 5);
    expect(middle.lines.map(plain)).toContain('row 15');
    expect([middle.above, middle.below]).toEqual([13, 12]);
    expect(drawEditor(openEditor(text), 20, 5).below).toBe(0);
  });

  it('fits its field', () => {
    const { lines } = drawEditor(openEditor('x'.repeat(200)), 30, 4);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(30);
  });
});
