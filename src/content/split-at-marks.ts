import type { PhrasingContent, RootContent } from 'mdast';

/** A paragraph with `Hint:`, `Answer:` or `Vary:` at the beginning of a line in it as two, so that no empty line is needed. */
export function splitAtMarks(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const paragraphs: { node: RootContent; children: PhrasingContent[] }[] = [{ node, children: [] }];
  for (const child of node.children) {
    const pieces = child.type === 'text' ? child.value.split(/\n(?=[ \t]*(?:Hint|Answer|Vary):)/) : [];
    if (child.type !== 'text' || pieces.length < 2) {
      paragraphs.at(-1)?.children.push(child);
      continue;
    }
    let line = child.position?.start.line ?? 1;
    for (const [index, value] of pieces.entries()) {
      const start = { line, column: 1 };
      line += value.split('\n').length;
      if (index > 0) {
        const last = paragraphs.at(-1);
        if (last !== undefined) last.node = endingAt(last.node, start.line - 1);
        paragraphs.push({ node: { ...node, position: { start, end: node.position?.end ?? start } }, children: [] });
      }
      if (value !== '') paragraphs.at(-1)?.children.push({ ...child, value });
    }
  }
  return paragraphs.map(({ node: of, children }) => ({ ...of, type: 'paragraph', children }));
}

function endingAt(node: RootContent, line: number): RootContent {
  const { start } = node.position ?? { start: { line, column: 1 } };
  return { ...node, position: { start, end: { line, column: 1 } } };
}
