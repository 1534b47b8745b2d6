import type { Block } from '../../course/block.js';
import type { Place } from '../../course/place.js';
import { width } from '../../text/width.js';
import { bodies, deckBodies } from '../walk.js';
import type { Rule } from './rule.js';

/** A screen has 76 columns for text, and code stands two columns in. */
const widest = 74;

export const wideCode: Rule = {
  name: 'wide-code',
  severity: 'warning',
  reason: 'Wider than 74 columns, code is broken in the middle of a line on a screen of 80, and a drawing is cut off.',
  *find({ course }) {
    for (const { blocks, place: around } of [...bodies(course), ...deckBodies(course)]) yield* wideIn(blocks, around);
  },
};

function* wideIn(
  blocks: readonly Block[],
  around: Place,
): Generator<{ readonly place: Place; readonly message: string }> {
  for (const block of blocks) {
    if (block.kind !== 'code') continue;
    const lines = block.text.split('\n').map(width);
    const columns = Math.max(...lines);
    if (columns <= widest) continue;
    const place =
      block.place === undefined ? around : { ...block.place, line: block.place.line + 1 + lines.indexOf(columns) };
    yield { place, message: `this line has ${columns} columns; ${widest} fit` };
  }
}
