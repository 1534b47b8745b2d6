import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import InkOutput from '../../../../node_modules/ink/build/output.js';
import { linked } from '../../../../src/ui/terminal/links.js';
import {
  type Clip,
  type FrameOutput,
  rowOutput,
  type Size,
  type Transformer,
} from '../../../../src/ui/terminal/painting/row-output.js';

type Operation = (output: FrameOutput) => void;

const write =
  (x: number, y: number, text: string, ...transformers: Transformer[]): Operation =>
  (output) =>
    output.write(x, y, text, { transformers });
const clip =
  (sides: Partial<Clip>): Operation =>
  (output) =>
    output.clip({ x1: undefined, x2: undefined, y1: undefined, y2: undefined, ...sides });
const unclip: Operation = (output) => output.unclip();

function frameOf(Output: new (size: Size) => FrameOutput, size: Size, operations: readonly Operation[]) {
  const output = new Output(size);
  for (const operation of operations) operation(output);
  return output.get();
}

/** One for all tests, as in the program: what it remembers of one frame must be right in the next. */
const RowOutput = rowOutput(InkOutput);

function expectWhatInkMakes(size: Size, operations: readonly Operation[]): void {
  expect(frameOf(RowOutput, size, operations)).toEqual(frameOf(InkOutput, size, operations));
}

const size = { width: 20, height: 6 };
const pen = new Chalk({ level: 3 });
const upper: Transformer = (line, index) => `${index}${line.toUpperCase()}`;

describe('a frame that is put together from rows', () => {
  it.each<[what: string, operations: Operation[]]>([
    ['nothing', []],
    ['a row behind spaces', [write(2, 1, 'a row')]],
    ['a row of spaces', [write(2, 1, '     ')]],
    ['spaces behind a row', [write(2, 1, `a row   ${pen.bold('   ')}   `)]],
    ['several rows', [write(0, 1, 'one\n\n three\n')]],
    ['a row that is as wide as the frame', [write(0, 0, pen.red('x'.repeat(20)))]],
    ['a row that is wider', [write(5, 0, pen.red('x'.repeat(20)))]],
    ['a row beyond the right edge', [write(25, 0, 'far')]],
    ['a row before the left edge', [write(-2, 0, 'near')]],
    ['a row at half a column', [write(1.5, 0, 'between')]],
    ['rows below the bottom', [write(0, 4, 'one\ntwo\nthree\nfour')]],
    ['rows above the top', [write(0, -1, 'one\ntwo\nthree')]],
    ['styles in a row', [write(1, 1, `${pen.red('a')}${pen.red('b')}${pen.blue.bold('c')} ${pen.dim.bold('d')}`)]],
    ['styles in each other', [write(0, 0, pen.bold(`a${pen.dim(`b${pen.bgRed('c')}d`)}e`))]],
    ['styles that are never ended', [write(0, 0, '\u001b[1;31mred'), write(0, 1, 'plain')]],
    ['styles around nothing', [write(0, 0, pen.red('')), write(0, 1, `a\u001b[31m\u001b[39mb\u001b[4m`)]],
    ['links', [write(0, 0, `see ${linked(pen.underline('this'), 'https://example.org/m')} and that`)]],
    ['wide characters', [write(0, 0, pen.red('待ち行列')), write(1, 1, '👩‍👩‍👧 x ☎️ e\u0301')]],
    ['a mark that joins what stands before an escape', [write(0, 0, 'a\u001b[1m\u0301b')]],
    ['control characters', [write(0, 0, 'a\u001b[2Kb\u0007c\u009b31md\te\u001b]0;title\u0007f')]],
    ['texts beside each other', [write(0, 0, pen.red('left')), write(4, 0, pen.red('right')), write(12, 0, 'far')]],
    ['a text over another', [write(0, 0, '待ち行列 below'), write(1, 0, 'up'), write(9, 0, pen.bold('on'))]],
    ['rows cut by a box', [clip({ y1: 1, y2: 3 }), write(1, 0, '1\n2\n3\n4'), unclip, write(1, 4, 'after')]],
    ['rows above a box', [clip({ y1: 3, y2: 5 }), write(1, 0, '1\n2\n3'), unclip]],
    ['rows below a box', [clip({ y1: 0, y2: 2 }), write(1, 2, '1\n2\n3'), write(1, 3, '4'), unclip]],
    ['a box above the top', [clip({ y1: -2, y2: 2 }), write(1, -2, '1\n2\n3\n4'), unclip]],
    ['columns cut by a box', [clip({ x1: 2, x2: 6 }), write(0, 0, pen.red('12345678')), unclip, write(0, 1, 'whole')]],
    ['a box in a box', [clip({ y1: 0, y2: 5 }), clip({ y1: 1, y2: 2 }), write(0, 0, '1\n2\n3'), unclip, unclip]],
    ['texts that are transformed', [write(0, 0, 'one\ntwo', upper, (line) => pen.red(line)), write(9, 1, 'x', upper)]],
    ['a transformation in a box', [clip({ y1: 1, y2: 3 }), write(0, 0, 'a\nb\nc', upper), unclip]],
  ])('is to the byte what Ink makes of %s', (_, operations) => expectWhatInkMakes(size, operations));

  it('is so for a long row of which only the last character is out of the ordinary', () => {
    expectWhatInkMakes(size, [write(1, 1, `${`${pen.red('words of all kinds')} and `.repeat(200)}☎`)]);
  });

  it('is so after more links than are remembered', () => {
    for (let link = 0; link < 600; link++) {
      const text = `${pen.red('a')} ${linked(`link ${link}`, `https://example.org/${link}`)} ${pen.red.bold('b')}`;
      expectWhatInkMakes(size, [write(1, 1, text)]);
    }
  });

  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abc xyz │─▁█●▶⣿é漢ち한') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('👩‍👩‍👧', '☎️', '🇩🇪', 'e\u0301', '\u0301', '\u200d', '\t', '\u0000', 'ᄒ', '각'),
    },
  );
  const escapes = fc.oneof(
    fc.integer({ min: 0, max: 110 }).map((code) => `\u001b[${code}m`),
    fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }).map((codes) => `\u001b[${codes.join(';')}m`),
    fc.constantFrom('\u001b[m', '\u001b[38;5;9m', '\u001b[38;2;1;2;3m', '\u001b[48;2;9;9;9m', '\u001b[;m'),
    fc.constantFrom('\u001b]8;;https://example.org/m\u0007', '\u001b]8;id=1;x\u0007', '\u001b]8;;\u0007'),
  );
  const odd = fc.constantFrom('\u001b', '\u001b[', '\u001b[2J', '\u001b]8;;half', '\u009b1m', '\u001b]8;;a\u001b\\');
  const text = fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: character },
        { weight: 6, arbitrary: escapes },
        { weight: 1, arbitrary: odd },
        { weight: 1, arbitrary: fc.constant('\n') },
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  const place = fc.integer({ min: -3, max: 24 });
  const transformer = fc.constantFrom<Transformer[]>([], [], [upper], [(line) => pen.bold(line), upper]);
  const edge = fc.option(fc.tuple(place, place), { nil: undefined });
  const operation = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(place, fc.integer({ min: -2, max: 7 }), text, transformer)
        .map(([x, y, words, transformers]) => write(x, y, words, ...transformers)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(edge, edge).map(([x, y]) => clip({ x1: x?.[0], x2: x?.[1], y1: y?.[0], y2: y?.[1] })),
    },
    { weight: 1, arbitrary: fc.constant(unclip) },
  );

  it('is to the byte what Ink makes of whatever is drawn', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), (operations) => expectWhatInkMakes(size, operations)),
      { numRuns: 400, seed: 15 },
    );
  });

  it('is so for a row that stands alone, whatever is in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19 }), text, (x, words) => {
        expectWhatInkMakes(size, [write(x, 0, words.replaceAll('\n', ''))]);
      }),
      { numRuns: 1500, seed: 16 },
    );
  });
});
