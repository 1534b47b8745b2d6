import type { SimulationReference } from '../course/block.js';
import type { Claim } from '../course/lesson.js';
import type { Comment, Prose } from './prose.js';
import { scalar } from './yaml.js';

/**
 * The comments that mean something: `<!-- = … -->` holds a number to an expression, `<!-- term -->` marks a definition,
 * `<!-- sim: … -->` names a run. On a code host none of them shows.
 */

/** A number as prose writes it: 1,400 or 3.1 or −20 or 62 %, but not the 99 of p99. */
const writtenNumber = /(?<![\p{L}\d.,_])[-−]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%)?/gu;

/** The claim that a comment makes about the number before it. */
export function readClaim(comment: Comment, prose: Prose): Claim | { readonly wrong: string } | null {
  if (!comment.text.startsWith('=')) return null;
  const expression = comment.text.slice(1).trim();
  if (expression === '') return { wrong: 'the comment has = and no expression behind it' };
  const before = prose.plain.slice(0, comment.offset);
  const written = before.match(writtenNumber)?.at(-1);
  if (written === undefined) return { wrong: `no number stands before the comment = ${expression}` };
  return { written, expression, place: comment.place };
}

/** What a term comment says: the bold words before it, and other names for them. */
export function readTerm(comment: Comment): { name: string; also: string[] } | { readonly wrong: string } | null {
  const match = /^term(?::(.*))?$/.exec(comment.text);
  if (match === null) return null;
  if (comment.bold === null || comment.bold === '') {
    return { wrong: 'a term comment stands right behind the bold words that it marks: **term**<!-- term -->' };
  }
  const also = (match[1] ?? '').split(',').map((name) => name.trim());
  return { name: comment.bold, also: also.filter((name) => name !== '') };
}

/** The run that `sim: simulation scenario knob=value …` names. */
export function readRun(text: string): SimulationReference | { readonly wrong: string } | null {
  if (!text.startsWith('sim:')) return null;
  const [simulation, scenario, ...settings] = text.slice(4).trim().split(/\s+/);
  if (simulation === undefined || simulation === '' || scenario === undefined || scenario.includes('=')) {
    return { wrong: 'write sim: simulation scenario, and knobs as name=value behind them' };
  }
  const set: [string, string | number][] = [];
  for (const setting of settings) {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    if (name === undefined || value === undefined) return { wrong: `"${setting}" is no setting; write knob=value` };
    set.push([name, scalar(value)]);
  }
  return { simulation, scenario, set: Object.fromEntries(set) };
}
