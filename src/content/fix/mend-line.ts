import type { Problem } from '../../course/course.js';
import { Complaints } from '../complaints.js';
import { readYaml } from '../front-matter.js';
import { allRules } from '../rules/registry.js';
import { type Document, type Edit, textOf } from './document.js';

/** An explanation whose warning is gone, on a line of its own, is taken out. */
export function mendAllowance({ line, message }: Problem, { lines }: Document): Edit | null {
  const rule = /^there is no warning "([^"]+)" here/.exec(message)?.[1];
  const text = lines[line - 1]?.text ?? '';
  // One for a rule that does not exist is a slip that only its author can mend.
  if (!allRules.some(({ name }) => name === rule) || !/^<!--[^>]*-->\s*$/.test(text)) return null;
  return { line, to: [], what: 'idle-allowance', message: `there is no ${rule} here to explain` };
}

/** A fence that is open at the end of the file, with nothing in it but its keys, is closed there. */
export function mendFence({ file, line }: Problem, document: Document): Edit | null {
  const opening = /^(`{3,}|~{3,})\s*\w+\s*$/.exec(document.lines[line - 1]?.text ?? '')?.[1];
  if (opening === undefined) return null;
  const inside = textOf(document).trimEnd().split('\n').slice(line);
  const complaints = new Complaints();
  const read = readYaml(inside.join('\n'), { file, line: line + 1, column: 1 }, complaints);
  if (read?.kind !== 'map' || complaints.problems.length > 0 || inside.some((text) => text.startsWith('#')))
    return null;
  const last = line + inside.length;
  const text = document.lines[last - 1]?.text ?? '';
  return { line: last, to: [text, opening], what: 'unclosed-fence', message: 'closed at the end of the file' };
}
