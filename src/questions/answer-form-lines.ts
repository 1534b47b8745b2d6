import { hangingIndent } from '../text/hanging-indent.js';
import { asKey } from '../text/key.js';
import { type Line, pressing, type Span, span, type Tone } from '../text/line.js';
import { inlineText } from '../text/plain-text.js';
import { typeset, typesetSpoken } from '../text/typeset.js';
import { lineWidth } from '../text/width.js';
import { spans, wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import type { AnswerForm, Graded, Mark, Row } from './kind.js';

/** Lines, and which of them the eye should be on. */
export interface Focused {
  readonly lines: readonly Line[];
  readonly focus: number;
}

const glyphs: Readonly<Record<Mark, readonly [glyph: string, tone: Tone | undefined]>> = {
  none: ['○', 'dim'],
  chosen: ['●', 'accent'],
  held: ['↕', 'accent'],
  right: ['✓', 'good'],
  wrong: ['✗', 'bad'],
  missed: ['✓', 'warn'],
};

/** An answer form: its rows or its field, and what they may be matched with. */
export function answerFormLines(form: AnswerForm, columns: number): Focused {
  const lines: Line[] = [];
  let focus = 0;
  if (form.targets.length > 0) {
    for (const { label, text } of form.targets)
      lines.push(...hangingIndent([span(`    ${label}  `, 'accent')], spans(text), columns));
    lines.push([]);
  }
  for (const row of form.rows) {
    if (row.cursor) focus = lines.length;
    lines.push(...rowLines(row, columns, row.cursor));
  }
  if (form.field !== null) {
    focus = lines.length;
    const { text, unit } = form.field;
    lines.push([
      span('  ▸ ', 'accent'),
      { text, bold: true },
      { text: ' ', inverse: true, caret: true },
      span(unit && ` ${unit}`, 'dim'),
    ]);
  }
  return { lines, focus };
}

/** After grading there is nothing to choose. */
function isGraded({ mark }: Row): boolean {
  return mark === 'right' || mark === 'wrong' || mark === 'missed';
}

function rowLines(row: Row, columns: number, isFocused: boolean): Line[] {
  const key = isGraded(row) ? null : asKey(row.label);
  const lines = drawRow(row, columns, isFocused);
  return key === null ? lines : lines.map((content) => pressing(content, key));
}

function drawRow(row: Row, columns: number, isFocused: boolean): Line[] {
  const [glyph, tone] = glyphs[row.mark];
  const pointer = span(isFocused ? '▸ ' : '  ', 'accent');
  const label = span(`${row.label} `, 'dim');
  // Code keeps to one column whether it is marked or not, and most of it never is.
  const mark = row.code && row.mark === 'none' ? span('  ') : span(`${glyph} `, tone);
  const beside: Span[] = [
    ...(row.beside.length === 0 ? [] : [span('  → ', 'dim'), ...spans(row.beside)]),
    // In words, because two ticks of different colours are the same tick to some.
    ...(row.mark === 'missed' ? [span(`   ${phrase('right, but not chosen')}`, 'dim')] : []),
  ];
  const lead = [pointer, label, mark];
  if (row.code) {
    const code = spans(row.text).map((part): Span => ({ ...part, pre: true }));
    const whole = hangingIndent(lead, [...code, ...beside], columns);
    // What is said about a line of code stands under it where it does not fit behind it.
    return beside.length === 0 || whole.length === 1
      ? whole
      : [...hangingIndent(lead, code, columns), ...hangingIndent([span(' '.repeat(lineWidth(lead)))], beside, columns)];
  }
  const text = spans(row.text).map(
    (part): Span => (isFocused && part.tone === undefined ? { ...part, bold: true } : part),
  );
  return hangingIndent(lead, [...text, ...beside], columns);
}

/** A graded answer form: every row with its mark, and under the rows that matter what there is to say about them. */
export function gradedLines(graded: Graded, columns: number): Line[] {
  return graded.rows.flatMap((row): Line[] => {
    const rows = rowLines({ ...row, cursor: false }, columns, false);
    if (row.feedback.length === 0) return rows;
    const said = typeset(row.feedback, columns - 8).map((content): Line => [span('      '), ...content]);
    return [...rows, ...said];
  });
}

const spoken = {
  right: 'right ##correct',
  wrong: 'wrong',
  missed: 'right, but not chosen',
  chosen: 'your choice',
  held: '',
  none: '',
} as const satisfies Record<Mark, string>;

/** The same in words alone: each row of which there is something to say, with its mark named. */
export function spokenRows(graded: Graded, columns: number): Line[] {
  return graded.rows.flatMap((row): Line[] => {
    const name = spoken[row.mark];
    const said = name === '' ? '' : phrase(name);
    if (said === '' && row.feedback.length === 0) return [];
    const beside = row.beside.length === 0 ? '' : ` → ${inlineText(row.beside)}`;
    const text = spans(row.text).map(({ text, pre }): Span => ({ text, ...(pre && { pre }) }));
    const words = `${beside}${said && `: ${said}.`}`;
    // Behind the last of several lines nobody would know what the words are about.
    const several = row.text.some((piece) => piece.text === '\n');
    const head = several
      ? [
          ...hangingIndent([span(`${row.label}) `)], text, columns),
          ...(words === '' ? [] : [[span(`   ${words.replace(/^[: ]+/, '')}`)]]),
        ]
      : wrap([span(`${row.label}) `), ...text, span(words)], columns);
    return [...head, ...typesetSpoken(row.feedback, columns - 3).map((content): Line => [span('   '), ...content])];
  });
}
