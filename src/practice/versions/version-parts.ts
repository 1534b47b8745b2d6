/**
 * Takes a version apart as its author typed it, and says what is wrong where. The text is cut first, at the first `-`
 * or `+` and then at the first `+`, and each piece is read by the rules of its own part, so that one fault does not hide
 * the names of the other parts. `semver` decides whether it is a version; a test holds the two to each other.
 */
import semver from 'semver';
import { graphemes, snap } from '../../text/graphemes.js';
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

export function anatomise(text: string): Anatomy {
  const lead = text.length - text.trimStart().length;
  const body = text.trim();
  const prefix = /^v(?=\d|$)/.test(body);
  const valid = semver.valid(text);
  const start = lead + (prefix ? 1 : 0);
  const { core, pre, build } = cut(text.slice(start, lead + body.length), start);
  const names = ['major', 'minor', 'patch'] as const;
  const parts: Part[] = [
    ...fields(core).flatMap((field, index) => {
      const name = names[index];
      return name === undefined ? [] : [{ ...field, name }];
    }),
    ...fields(pre).map((field) => ({ ...field, name: 'pre-release' as const })),
    ...fields(build).map((field) => ({ ...field, name: 'build' as const })),
  ].filter((part) => part.text !== '');
  const faults = [
    ...faultsOfCore(fields(core), pre === null && build === null),
    ...faultsOfFields(fields(pre), 'pre-release'),
    ...faultsOfFields(fields(build), 'build'),
    ...faultsOfWhole(text),
  ]
    .sort((a, b) => a.at - b.at)
    .map((fault) => ({ ...fault, at: [...graphemes(text.slice(0, snap(text, fault.at - 1)))].length + 1 }));
  return { text, parts, faults, valid, prefix };
}

function cut(text: string, start: number): { core: Piece; pre: Piece | null; build: Piece | null } {
  const piece = (from: number, to: number): Piece => ({
    text: text.slice(from, to),
    start: start + from,
    end: start + to,
  });
  const plus = text.indexOf('+') === -1 ? text.length : text.indexOf('+');
  const dash = text.slice(0, plus).indexOf('-') === -1 ? plus : text.indexOf('-');
  return {
    core: piece(0, dash),
    pre: dash < plus ? piece(dash + 1, plus) : null,
    build: plus < text.length ? piece(plus + 1, text.length) : null,
  };
}

function fields(piece: Piece | null): Piece[] {
  if (piece === null) return [];
  let start = piece.start;
  return piece.text.split('.').map((text) => {
    const field = { text, start, end: start + text.length };
    start = field.end + 1;
    return field;
  });
}
