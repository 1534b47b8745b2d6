import type { Alert, Block, BlockOf } from '../course/block.js';
import { capital } from './capital.js';
import { highlight } from './highlight.js';
import { type Line, line, type Span, span, type Tone } from './line.js';
import { typesetTable } from './table.js';
import { lineWidth, truncateLine } from './width.js';
import { spans, wrap } from './wrap.js';

/** The blocks that do something; how they look depends on what the learner has done with them. */
export type LiveBlock = BlockOf<'simulation' | 'question' | 'practice'>;

/** Draws a live block in this many cells. */
export type DrawLive = (block: LiveBlock, columns: number) => readonly Line[];

const asNothing: DrawLive = () => [];

interface Manner {
  readonly drawLive: DrawLive;
  /** In words, for plain lines that may be read aloud: no bars down the side, and what a quote is said before it. */
  readonly spoken: boolean;
}

/** What lists and quotes leave to the text in them; deeper ones are no longer moved in. */
const least = 12;

/** Sets blocks in lines of at most `columns` cells, one empty line between them. */
export function typeset(blocks: readonly Block[], columns: number, drawLive: DrawLive = asNothing): Line[] {
  return setBlocks(blocks, columns, { drawLive, spoken: false });
}

/** The same in words, for plain lines. Nothing is ever cut. */
export function typesetSpoken(blocks: readonly Block[], columns: number): Line[] {
  return setBlocks(blocks, columns, { drawLive: asNothing, spoken: true });
}

function setBlocks(blocks: readonly Block[], columns: number, manner: Manner): Line[] {
  const parts = blocks.map((block) => setBlock(block, columns, manner)).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 ? [...lines] : [[], ...lines]));
}

function setBlock(block: Block, columns: number, manner: Manner): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(spans(block.text), columns);
    case 'heading':
      return wrap(
        spans(block.text).map((part): Span => ({ ...part, tone: 'heading', bold: true })),
        columns,
      );
    case 'list':
      return setList(block, columns, manner);
    case 'quote':
      return manner.spoken ? speakQuote(block, columns, manner) : setQuote(block, columns, manner);
    case 'code':
      return setCode(block, columns, manner);
    case 'table':
      return typesetTable(block, columns);
    case 'rule':
      return [[span('─'.repeat(Math.max(0, Math.min(columns, 24))), 'dim')]];
    case 'diagram':
      return setPicture(
        block.picture.map((row) => line(row)),
        columns,
        manner,
      );
    case 'notice':
      return wrap([span(`! ${block.text}`, 'warn')], columns);
    case 'simulation':
    case 'question':
    case 'practice':
      return manner.drawLive(block, columns);
  }
}

const alertTones: Readonly<Record<Alert, Tone>> = {
  note: 'accent',
  tip: 'good',
  important: 'accent',
  warning: 'warn',
  caution: 'bad',
};

function setQuote({ blocks, alert }: BlockOf<'quote'>, columns: number, manner: Manner): Line[] {
  const isDeep = columns - 2 < least;
  const tone = alert === undefined ? 'dim' : alertTones[alert];
  const head: Line[] = alert === undefined ? [] : [[{ text: capital(alert), tone, bold: true }]];
  const body = [...head, ...setBlocks(blocks, isDeep ? columns : columns - 2, manner)];
  return isDeep ? body : body.map((content) => [span('│ ', tone), ...content]);
}

/** What it is comes first: nobody hears a bar. */
function speakQuote({ blocks, alert }: BlockOf<'quote'>, columns: number, manner: Manner): Line[] {
  const body = setBlocks(blocks, columns - 2 < least ? columns : columns - 2, manner);
  const moved = columns - 2 < least ? body : body.map((content): Line => [span('  '), ...content]);
  return [[span(`${alert === undefined ? 'Quote' : capital(alert)}:`)], ...moved];
}

/** Box-drawing characters: who wraps a drawing has two halves of it. */
const drawn = /[\u2500-\u257f]/;

function setCode({ text, language }: BlockOf<'code'>, columns: number, manner: Manner): Line[] {
  const lines = highlight(text, language);
  return drawn.test(text)
    ? setPicture(lines, columns, manner)
    : lines.flatMap((of) => setCodeLine(of, columns, manner));
}

function setPicture(lines: readonly Line[], columns: number, manner: Manner): Line[] {
  return manner.spoken
    ? lines.flatMap((of) => setCodeLine(of, columns, manner))
    : lines.map((content) => truncateLine(line('  ', ...content), columns));
}

/** A line of code, two columns in; what does not fit goes on below it, further in. */
function setCodeLine(of: Line, columns: number, { spoken }: Manner): Line[] {
  if (lineWidth(of) <= columns - 2) return [line('  ', ...of)];
  const kept = of.map((part): Span => ({ ...part, pre: true }));
  if (columns < least) return wrap(kept, columns);
  const more = spoken ? span('    ') : span('  ↪ ', 'dim');
  return wrap(kept, columns - 4).map((content, row): Line => [row === 0 ? span('  ') : more, ...content]);
}

/** Items hang from their bullet or number. A list whose items are all one paragraph is set tight. */
function setList(list: BlockOf<'list'>, columns: number, manner: Manner): Line[] {
  const isTight = list.items.every((item) => item.blocks.length <= 1);
  const last = (list.start ?? 1) + list.items.length - 1;
  return list.items.flatMap((item, index) => {
    const mark =
      item.checked !== null
        ? `${item.checked ? '☑' : '☐'} `
        : list.start === null
          ? '• '
          : `${String(list.start + index).padStart(String(last).length)}. `;
    const indent = mark.length + 1;
    const isDeep = columns - indent < least;
    const body = setBlocks(item.blocks, isDeep ? columns : columns - indent, manner);
    if (isDeep) return isTight || index === 0 ? body : [[], ...body];
    const [first = [], ...rest] = body;
    const hung: Line[] = [
      [span(` ${mark}`, 'dim'), ...first],
      ...rest.map((content) => (content.length === 0 ? content : [span(' '.repeat(indent)), ...content])),
    ];
    return isTight || index === 0 ? hung : [[], ...hung];
  });
}
