import { formatExactly } from '../text/number.js';
import { answerNodes } from './answer-nodes.js';
import { giftText } from './gift-text.js';
import type { Answer, Given, Item } from './item.js';
import { markdownOf } from './markdown.js';

/**
 * GIFT, which Moodle reads. It has no cards, orders, buckets or lines of code: a card becomes an essay with its back as
 * feedback, an order and buckets become pairs to match, a line of code becomes a short answer.
 */
export function writeGift(items: readonly Item[], course: string): string {
  return items.map((item) => questionOf(item, course)).join('\n');
}

function questionOf({ id, prompt, hint, explanation, tags, answer }: Item, course: string): string {
  const unit = answer.kind === 'number' && answer.unit !== '' ? `\n\n(answer in ${answer.unit})` : '';
  const asked = prompt + unit + (hint === '' ? '' : `\n\nHint: ${hint}`);
  const lines = [...linesOf(answer), ...(explanation === '' ? [] : [`####${giftText(explanation)}`])];
  return [
    `// [id:${course}/${id}]${tags.map((tag) => ` [tag:${tag}]`).join('')}`,
    `::${giftText(id)}::[markdown]${giftText(asked)}{${answer.kind === 'number' ? '#' : ''}`,
    ...lines.map((line) => `\t${line}`),
    '}',
    '',
  ].join('\n');
}

function linesOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'card':
      return [];
    case 'choice':
      return choiceLines(answer.options);
    case 'short':
      return [
        ...answer.accepted.map((form) => `=${giftText(form)}`),
        ...answer.wrong.map((one) => `=%0%${given(one)}`),
      ];
    case 'number': {
      const { value, tolerance, wrong } = answer;
      const numbers = wrong.flatMap(({ text, feedback }) => {
        const number = Number.parseFloat(text.replaceAll(',', ''));
        return Number.isFinite(number) ? [`=%0%${plain(number)}:0#${giftText(feedback)}`] : [];
      });
      return [`=${plain(value)}:${plain(tolerance)}`, ...numbers];
    }
    case 'line':
      return answer.lines.flatMap((line) => [`=line ${line}`, `=${line}`]);
    case 'order':
      return answer.items.map(({ text }, index) => pair(`${index + 1}`, text));
    case 'match':
      return answer.pairs.map(([left, right]) => pair(left, right));
    case 'sort':
      return answer.buckets.flatMap(({ title, items }) => items.map(({ text }) => pair(text, title)));
    case 'markdown':
      return [`=${giftText(markdownOf(answerNodes(answer)))}`];
  }
}

/** Several right ones share the points, and a wrong one costs as much as a right one brings. */
function choiceLines(options: Extract<Answer, { kind: 'choice' }>['options']): string[] {
  const right = options.filter((option) => option.right).length;
  if (right === 1) return options.map((option) => `${option.right ? '=' : '~'}${given(option)}`);
  const share = Number((100 / Math.max(right, 1)).toFixed(5));
  return options.map((option) => `~%${option.right ? '' : '-'}${share}%${given(option)}`);
}

const given = ({ text, feedback }: Given) => giftText(text) + (feedback === '' ? '' : `#${giftText(feedback)}`);

/** GIFT has no way to write an arrow that is none of its own. */
const pair = (...sides: [string, string]) =>
  `=${sides.map((side) => giftText(side.replaceAll('->', '→'))).join(' -> ')}`;

const plain = (number: number) => formatExactly(number).replaceAll(',', '');
