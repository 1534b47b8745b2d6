import type { Nodes } from 'mdast';

/** The names of the footnotes that some nodes refer to, in the order in which they do. */
export function referencesIn(nodes: readonly Nodes[]): readonly string[] {
  const names: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'footnoteReference') names.push(node.identifier);
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const node of nodes) walk(node);
  return names;
}
