/**
 * Takes a version apart as its author typed it, and says what is wrong where. The text is cut first, at the first `-`
 * or `+` and then at the first `+`, and each piece is read by the rules of its own part, so that one fault does not hide
 * the names of the other parts. `semver` decides whether it is a version; a test holds the two to each other.
 */
import semver from 'semver';
import { graphemes, snap } from '../text/graphemes.js';
import { type Fault, faultsOfCore, faultsOfFields, faultsOfWhole, type Piece } from './version-faults.js';

export const partNames = ['major', 'minor', 'patch', 'pre-release', 'build'] as const;

export type PartName = (typeof partNames)[number];

/** One number of the core, or one field of a tail. */
export interface Part extends Piece {
  readonly name: PartName;
}

export interface Anatomy {
  readonly text: string;
  readonly parts: readonly Part[];
  /** In the order of the text, `at` in characters from 1; empty for a version. */
  readonly faults: readonly Fault[];
  /** The version as npm's `semver` keeps it, without a leading v and without build metadata; null if it is none. */
  readonly valid: string | null;
  /** A leading v, which `semver` drops. */
  readonly prefix: boolean;
}

/** The core up to the first - or +, the pre-release up to the first +, the build up to the end. */
const tails = /^([^-+]*)(?:-([^+]*))?(?:\+(.*))?$/s;

export function anatomise(text: string): Anatomy {
  const body = text.trim();
  const prefix = /^v(?=\d|$)/.test(body);
  const [, core = '', pre, build] = tails.exec(prefix ? body.slice(1) : body) ?? [];
  const start = text.length - text.trimStart().length + (prefix ? 1 : 0);
  const behindPre = start + core.length + (pre === undefined ? 0 : pre.length + 1);
  const numbers = fields(core, start);
  const preFields = fields(pre, start + core.length + 1);
  const buildFields = fields(build, behindPre + 1);
  const parts: Part[] = [
    ...numbers.slice(0, 3).map((field, index) => ({ ...field, name: partNames[index] ?? 'patch' })),
    ...preFields.map((field) => ({ ...field, name: 'pre-release' as const })),
    ...buildFields.map((field) => ({ ...field, name: 'build' as const })),
  ].filter((part) => part.text !== '');
  const faults = [
    ...faultsOfCore(numbers, pre === undefined && build === undefined),
    ...faultsOfFields(preFields, 'pre-release'),
    ...faultsOfFields(buildFields, 'build'),
    ...faultsOfWhole(text),
  ]
    .sort((a, b) => a.at - b.at)
    .map((fault) => ({ ...fault, at: [...graphemes(text.slice(0, snap(text, fault.at - 1)))].length + 1 }));
  return { text, parts, faults, valid: semver.valid(text), prefix };
}

function fields(text: string | undefined, from: number): Piece[] {
  let start = from;
  return (text?.split('.') ?? []).map((field) => {
    const piece = { text: field, start, end: start + field.length };
    start = piece.end + 1;
    return piece;
  });
}
