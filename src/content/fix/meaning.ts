import type { Nodes } from 'mdast';
import { Complaints } from '../complaints.js';
import { splitFrontMatter } from '../front-matter.js';
import { readPage } from '../markdown.js';
import { plainData } from '../yaml.js';

/** What a file says, and nothing of how it is laid out: two texts that mean the same have the same. */
export function meaningOf(file: string, text: string): string {
  const complaints = new Complaints();
  const parted = splitFrontMatter({ file, text, cut: null }, complaints);
  const front = parted?.front == null ? null : plainData(parted.front);
  const { nodes } = readPage(file, parted?.body ?? text, complaints, () => []);
  return JSON.stringify([front, nodes], (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** Every node of a file's Markdown, those inside others too. */
export function nodesOf(file: string, text: string): readonly Nodes[] {
  const complaints = new Complaints();
  const parted = splitFrontMatter({ file, text, cut: null }, complaints);
  const all: Nodes[] = [];
  const walk = (node: Nodes): void => {
    all.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const node of readPage(file, parted?.body ?? text, complaints, () => []).nodes) walk(node);
  return all;
}
