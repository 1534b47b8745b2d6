import type { Block } from '../course/block.js';
import type { Place } from '../course/place.js';

/**
 * Where blocks stood in their files. A course as plain data does not carry it, since only its author wants to know: it is
 * kept beside the blocks for as long as they live, and known for a course that was read in this process.
 */
const places = new WeakMap<Block, Place>();

export function rememberPlace(block: Block, place: Place): Block {
  places.set(block, place);
  return block;
}

export function placeOfBlock(block: Block): Place | null {
  if (block.kind === 'simulation' || block.kind === 'question' || block.kind === 'practice') return block.place;
  return places.get(block) ?? null;
}
