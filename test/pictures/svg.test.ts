import { describe, expect, it } from 'vitest';
import { movie } from '../../scripts/pictures/movie.js';
import { shapeOf } from '../../scripts/pictures/shapes.js';
import { type Cell, looks, type Shot, svg } from '../../scripts/pictures/svg.js';

const plain: Omit<Cell, 'text'> = {
  width: 1,
  ink: null,
  paper: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  strike: false,
  inverse: false,
};

function shotOf(rows: readonly string[], style: Partial<Cell> = {}): Shot {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    columns,
    rows: rows.map((row) => Array.from(row.padEnd(columns), (text) => ({ ...plain, ...style, text }))),
    cursor: null,
  };
}

/** The texts of a picture and where they begin, in cells. */
function textsOf(picture: string): [text: string, column: number][] {
  return [...picture.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text = '']) => [
    text,
    Math.round((Number(x) - 14) / 8.43),
  ]);
}

/** Whether every element that is opened is closed, in order: XML to the letter, as far as these pictures use it. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', rest = ''] of xml.matchAll(/<(\/?)([a-z]+)((?:[^<>"]|"[^"<]*")*)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;)/.test(xml);
}

describe('a picture of a screen', () => {
  it('puts each word where it stands', () => {
    expect(textsOf(svg(shotOf(['  in  40/s', '', 'a b'])))).toEqual([
      ['in', 2],
      ['40/s', 6],
      ['a b', 0],
    ]);
  });

  it.each([
    ['signs of markup', ['<b> & "c"']],
    ['lines and blocks', ['┌─┐', '│█│', '└─┘', '▁▂▃░▒⣀⣿', '╌╌╭╮━━']],
    ['signs that fonts differ in', ['▸ ● ✓ ✗ →']],
  ])('is well-formed with %s', (_, rows) => {
    expect(isWellFormed(svg(shotOf(rows)))).toBe(true);
  });

  it('draws lines as one where they meet', () => {
    expect(svg(shotOf(['────'])).match(/M[\d.]+ [\d.]+H/g)).toHaveLength(1);
  });

  it.each([
    ['its own', null, looks.light.ink],
    ['one of sixteen', 2, looks.light.palette[2]],
    ['one of the cube', 24, '#005f87'],
    ['a grey', 241, '#626262'],
    ['any other', '#5fd7d7', '#5fd7d7'],
  ])('knows a colour that is %s', (_, ink, shown) => {
    expect(svg(shotOf(['x'], { ink }), looks.light)).toContain(`fill="${shown}">x<`);
  });

  it('turns the colours of what is inverse', () => {
    expect(svg(shotOf(['x'], { inverse: true }))).toContain(`fill="${looks.dark.paper}">x<`);
  });
});

describe('a shape', () => {
  it.each([
    ['a', null],
    ['─', 'arms'],
    ['█', 'boxes'],
    ['⣿', 'dots'],
  ])('of %s is %s', (character, kind) => {
    expect(shapeOf(character)?.kind ?? null).toBe(kind);
  });
});

describe('a moving picture', () => {
  const frames = ['one', 'two', 'two'].map((word) => ({ shot: shotOf([word, 'same']), seconds: 1 }));

  it('is well-formed, and draws a row once however often it stands there', () => {
    const picture = movie(frames);
    expect(isWellFormed(picture)).toBe(true);
    expect(picture.match(/<g id=/g)).toHaveLength(3);
    expect(picture.match(/class="f"/g)).toHaveLength(3);
  });

  it('stands still for whoever asks for less motion', () => {
    expect(movie(frames)).toContain('@media (prefers-reduced-motion:reduce){.f{animation:none}');
  });
});
