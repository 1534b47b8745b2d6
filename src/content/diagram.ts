import { renderMermaidASCII } from 'beautiful-mermaid';
import { clean } from './sanitize.js';

/**
 * Mermaid sequence diagrams as box-drawing characters. Other kinds are refused, since they are drawn badly (cycles above
 * all). This module is heavy: import it only when there is a diagram, and only when a course is built.
 */

const longest = 4_000;

/** The picture, line by line, without margins. Throws an Error that says what to change. */
export function drawDiagram(source: string): readonly string[] {
  const lines = source.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('%%'));
  if (lines[0]?.trim() !== 'sequenceDiagram') {
    throw new Error('only sequence diagrams are drawn; draw other pictures with box characters in a text fence');
  }
  if (source.length > longest) throw new Error(`the diagram has more than ${longest} characters; keep it to one idea`);
  const drawn = clean(renderMermaidASCII(lines.join('\n'), { colorMode: 'none' })).split('\n');
  const picture = compact(drawn.map((line) => line.trimEnd()).filter((line) => line !== ''));
  if (picture.length === 0) throw new Error('the diagram has no messages; write them as A->>B: text');
  return picture;
}

/** A screen has 18 lines: rows that only carry the lifelines on go, and so do the boxes that repeat the names below. */
function compact(drawn: readonly string[]): readonly string[] {
  const isLifeline = (row: string): boolean => /^[\s│]+$/.test(row);
  const lifeline = drawn.find(isLifeline);
  const repeated =
    drawn.length > 6 && drawn.at(-3)?.includes('┴') && drawn.at(-1) === drawn.at(2)?.replaceAll('┬', '─');
  const rows = (repeated ? drawn.slice(0, -3) : drawn).filter((row) => !isLifeline(row));
  return lifeline === undefined ? rows : [...rows, lifeline];
}
