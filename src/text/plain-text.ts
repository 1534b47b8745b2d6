import type { Block } from '../course/block.js';
import { plainBlocks } from '../course/plain.js';

export { plainText as inlineText } from '../course/plain.js';

/** The words of blocks in one line, without their form: for lists of results and short mentions. */
export function plainText(blocks: readonly Block[]): string {
  return plainBlocks(blocks).replace(/\s+/g, ' ').trim();
}
