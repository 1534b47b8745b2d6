import { describe, expect, it } from 'vitest';
import * as drawn from '../../src/questions/answer-form-lines.js';
import { gradedLines } from '../../src/questions/answer-form-lines.js';
import type { AnswerForm, Row } from '../../src/questions/kind.js';
import { plain } from '../../src/text/line.js';

const row = (label: string, text: string, more: Partial<Row> = {}): Row => ({
  label,
  text: [{ text }],
  cursor: false,
  mark: 'none',
  beside: [],
  feedback: [],
  ...more,
});

const form = (
  rows: readonly Row[],
  field: AnswerForm['field'] = null,
  targets: AnswerForm['targets'] = [],
): AnswerForm => ({
  instruction: 'Choose one',
  format: '',
  keys: [],
  rows,
  targets,
  field,
  missing: null,
  press: () => form(rows),
  read: () => form(rows),
  grade: () => ({ correct: true, points: 1, answer: '', rows, feedback: [], solution: '' }),
  reveal: () => ({ correct: true, points: 1, answer: '', rows, feedback: [], solution: '' }),
});

/** The lines as they look: what a click on them does is a test of its own. */
function answerFormLines(of: AnswerForm, columns: number): drawn.Focused {
  const { lines, focus } = drawn.answerFormLines(of, columns);
  return { focus, lines: lines.map((line) => line.map(({ press: _, ...part }) => part)) };
}

describe('an answer form in lines', () => {
  it('takes a click on a row for the letter of the row, until it is graded', () => {
    const { lines } = drawn.answerFormLines(form([row('a', 'one two three'), row('2', 'four')]), 14);
    expect(lines.map((line) => line.at(-1)?.press)).toEqual([['a'], ['a'], ['2']]);
    const graded = drawn.answerFormLines(form([row('a', 'yes', { mark: 'right' })]), 40).lines;
    expect(graded[0]?.some(({ press }) => press !== undefined)).toBe(false);
  });

  it('marks the row the eye should be on', () => {
    const { lines, focus } = answerFormLines(
      form([row('a', 'yes'), row('b', 'no', { cursor: true, mark: 'chosen' })]),
      40,
    );
    expect(focus).toBe(1);
    expect(plain(lines[1] ?? [])).toBe('▸ b ● no');
  });

  it.each([
    ['none', '○', 'dim'],
    ['chosen', '●', 'accent'],
    ['held', '↕', 'accent'],
    ['right', '✓', 'good'],
    ['wrong', '✗', 'bad'],
    ['missed', '✓', 'warn'],
  ] as const)('marks a row as %s with a sign and a colour', (mark, glyph, tone) => {
    const [line = []] = answerFormLines(form([row('a', 'yes', { mark })]), 60).lines;
    expect(line.slice(0, 4)).toEqual([
      { text: '  ', tone: 'accent' },
      { text: 'a ', tone: 'dim' },
      { text: `${glyph} `, tone },
      mark === 'missed' ? expect.objectContaining({ text: 'yes' }) : { text: 'yes' },
    ]);
  });

  it('sets the chosen row in bold, but for what has a colour of its own', () => {
    const text = [{ text: 'call ' }, { text: 'put', code: true as const }];
    const [line = [], ...more] = answerFormLines(form([row('b', '', { text, cursor: true })]), 40).lines;
    expect(line.slice(3)).toEqual([
      { text: 'call ', bold: true },
      { text: 'put', tone: 'code' },
    ]);
    expect(more).toEqual([]);
  });

  it('hangs long rows from their text', () => {
    const { lines, focus } = answerFormLines(form([row('a', 'one two three'), row('b', 'four', { cursor: true })]), 14);
    expect(lines.map(plain)).toEqual(['  a ○ one two', '      three', '▸ b ○ four']);
    expect(focus).toBe(2);
  });

  it('shows what was put beside a row, and above the rows what may be', () => {
    const rows = [row('1', 'GET', { beside: [{ text: 'safe' }] }), row('2', 'PUT')];
    const targets = [
      { label: 'a', text: [{ text: 'safe and read' }] },
      { label: 'b', text: [{ text: 'not' }] },
    ];
    const { lines, focus } = answerFormLines(form(rows, null, targets), 18);
    expect(lines.map(plain)).toEqual([
      '    a  safe and',
      '       read',
      '    b  not',
      '',
      '  1 ○ GET → safe',
      '  2 ○ PUT',
    ]);
    expect(lines[0]?.[0]).toEqual({ text: '    a  ', tone: 'accent' });
    expect(lines[4]).toContainEqual({ text: ' → ', tone: 'dim' });
    expect(focus).toBe(0);
  });

  it('keeps the spaces of code, and its column whether a line is marked or not', () => {
    const rows = [
      row('1', '  if (x)', { code: true }),
      row('2', '    return', { code: true, mark: 'chosen' }),
      row('3', 'a line that is far too long', { code: true, mark: 'missed' }),
    ];
    const { lines } = answerFormLines(form(rows), 14);
    expect(lines.map(plain)).toEqual([
      '  1     if (x)',
      '  2 ●     retu',
      '      rn',
      '  3 ✓ a line',
      '      that is',
      '      far too',
      '      long',
      '      right,',
      '      but not',
      '      chosen',
    ]);
    expect(lines[0]?.[2]).toEqual({ text: '  ' });
  });

  it.each([
    [60, ['  3 ✓ a line that is far too long right, but not chosen']],
    [36, ['  3 ✓ a line that is far too long', '      right, but not chosen']],
  ])(
    'says in %i columns what there is to say about a line of code behind it, or else under it',
    (columns, expected) => {
      const { lines } = answerFormLines(
        form([row('3', 'a line that is far too long', { code: true, mark: 'missed' })]),
        columns,
      );
      expect(lines.map(plain)).toEqual(expected);
    },
  );

  it('shows a field with its unit, and puts the eye on it', () => {
    expect(answerFormLines(form([row('a', 'b')], { text: '70', unit: 's' }), 40)).toMatchObject({
      focus: 1,
      lines: [
        {},
        [
          { text: '  ▸ ', tone: 'accent' },
          { text: '70', bold: true },
          { text: ' ', inverse: true, caret: true },
          { text: ' s', tone: 'dim' },
        ],
      ],
    });
    expect(plain(answerFormLines(form([], { text: '70', unit: '' }), 40).lines[0] ?? [])).toBe('  ▸ 70 ');
  });

  it('says in words what was right and not chosen', () => {
    const feedback = [{ kind: 'paragraph' as const, text: [{ text: 'Because of the queue.' }] }];
    const rows = [row('a', 'yes', { mark: 'missed', feedback }), row('b', 'no', { cursor: true })];
    const lines = gradedLines(form(rows).grade(), 60);
    expect(lines.map(plain)).toEqual(['  a ✓ yes right, but not chosen', '      Because of the queue.', '  b ○ no']);
    expect(lines[0]?.at(-1)).toEqual({ text: ' right, but not chosen', tone: 'dim' });
    expect(gradedLines(form(rows).grade(), 21).map(plain).slice(1, 4)).toEqual([
      '      not chosen',
      '      Because of',
      '      the queue.',
    ]);
  });
});
