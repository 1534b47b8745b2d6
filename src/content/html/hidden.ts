import type { Nodes, RootContent } from 'mdast';

/** The nodes without scripts and styles that go over several of them, as one with an empty line in it does. */
export function withoutHidden(nodes: readonly RootContent[]): readonly RootContent[] {
  if (!nodes.some((node) => node.type === 'html' && openIn(node.value) !== null)) return nodes;
  const left: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    left.push(node);
    const name = node.type === 'html' ? openIn(node.value) : null;
    if (name === null) continue;
    // One that is never closed hides nothing.
    const end = nodes.findIndex((later, place) => place > index && isEnd(later, name));
    const last = nodes[end];
    if (last === undefined) continue;
    left.push(...behindEnd(last, name));
    index = end;
  }
  return left;
}

/** The script or style that is open at the end of a piece of HTML. */
function openIn(html: string): string | null {
  const tags = [...html.matchAll(/<(\/?)(script|style)\b/gi)];
  const [, end, name] = tags.at(-1) ?? [];
  return name === undefined || end === '/' ? null : name.toLowerCase();
}

const endOf = (name: string): RegExp => new RegExp(`</${name}[^>]*>`, 'i');

function isEnd(node: Nodes, name: string): boolean {
  if (node.type === 'html') return endOf(name).test(node.value);
  return node.type === 'paragraph' && node.children.some((child) => isEnd(child, name));
}

/** What stands behind the end of a script in its node. */
function behindEnd(node: RootContent, name: string): RootContent[] {
  if (node.type === 'html') return [{ ...node, value: node.value.slice(afterMatch(endOf(name), node.value)) }];
  if (node.type !== 'paragraph') return [];
  const at = node.children.findIndex((child) => isEnd(child, name));
  return [{ ...node, children: node.children.slice(at + 1) }];
}

function afterMatch(pattern: RegExp, text: string): number {
  const found = pattern.exec(text);
  return found === null ? 0 : found.index + found[0].length;
}
