import type { RootContent } from 'mdast';
import { answerNodes } from './answer-nodes.js';
import type { Item } from './item.js';
import { lineNodes, markdownOf, promptNodes, textNodes } from './markdown.js';

/** A quiz file of the course format with these items; `lines` says where in it each begins, from 1. */
export function quizText(items: readonly Item[]): { readonly text: string; readonly lines: readonly number[] } {
  const lines: number[] = [];
  let text = '';
  for (const item of items) {
    lines.push(text.split('\n').length);
    text += `${markdownOf(sectionOf(item))}\n\n`;
  }
  return { text: `${text.trimEnd()}\n`, lines };
}

function sectionOf({ id, prompt, hint, explanation, answer, tags }: Item): RootContent[] {
  const why = textNodes(explanation);
  const tagged = tags.map((tag) => tag.replace(/[^\p{L}\p{N}_:/-]|--+/gu, '-')).join(' ');
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: id }] },
    ...only(tagged !== '', { type: 'html', value: `<!-- tags: ${tagged} -->` }),
    ...promptNodes(prompt),
    ...only(hint !== '', { type: 'paragraph', children: [{ type: 'text', value: 'Hint: ' }, ...lineNodes(hint)] }),
    ...answerNodes(answer),
    ...only(why.length > 0, { type: 'blockquote', children: why }),
  ];
}

const only = (is: boolean, node: RootContent): RootContent[] => (is ? [node] : []);
