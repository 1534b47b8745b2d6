import type { BlockContent, ListItem, RootContent } from 'mdast';
import { formatExactly } from '../text/number.js';
import type { Answer, Given } from './item.js';
import { lineNodes, parse, textNodes } from './markdown.js';

/** The part of a quiz's section that says what is asked: options, pairs, `Answer: …`. */
export function answerNodes(answer: Answer): RootContent[] {
  switch (answer.kind) {
    case 'card':
      return [];
    case 'choice':
      return [bullets(answer.options.map((option) => item(option, option.right)))];
    case 'short':
      return [answerLine(answer.accepted.join(' | ')), ...list(answer.wrong)];
    case 'number':
      return [answerLine(quantity(answer)), ...list(answer.wrong)];
    case 'line':
      return [answerLine(`line ${answer.lines.join(' | ')}`), ...list(answer.remarks)];
    case 'order':
      return [{ type: 'list', ordered: true, start: 1, spread: false, children: answer.items.map((one) => item(one)) }];
    case 'match':
      return [
        {
          type: 'table',
          align: [null, null],
          children: [['What', 'Which'] as const, ...answer.pairs].map((row) => ({
            type: 'tableRow',
            children: row.map((cell) => ({ type: 'tableCell', children: lineNodes(cell) })),
          })),
        },
      ];
    case 'sort':
      return answer.buckets.flatMap(({ title, items }): RootContent[] => [
        { type: 'heading', depth: 3, children: lineNodes(title) },
        ...list(items),
      ]);
    case 'markdown':
      return parse(answer.text).filter(({ type }) => type !== 'html' && type !== 'definition');
  }
}

/** "70 s ± 1", as an author would write it. */
export function quantity({ value, unit, tolerance }: Extract<Answer, { kind: 'number' }>): string {
  const off = tolerance === 0 ? '' : ` ± ${formatExactly(tolerance)}`;
  return `${formatExactly(value)} ${unit}`.trim() + off;
}

function answerLine(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: `Answer: ${text.replace(/\s+/g, ' ')}` }] };
}

const list = (given: readonly Given[]): BlockContent[] =>
  given.length === 0 ? [] : [bullets(given.map((one) => item(one)))];

const bullets = (children: ListItem[]): BlockContent => ({ type: 'list', ordered: false, spread: false, children });

function item({ text, feedback }: Given, checked: boolean | null = null): ListItem {
  const quote = textNodes(feedback);
  return {
    ...{ type: 'listItem', checked, spread: false },
    children: [
      { type: 'paragraph', children: lineNodes(text) },
      ...(quote.length === 0 ? [] : [{ type: 'blockquote', children: quote } as const]),
    ],
  };
}
