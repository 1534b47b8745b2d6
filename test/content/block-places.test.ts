import { describe, expect, it } from 'vitest';
import { placeOfBlock, rememberPlace } from '../../src/content/block-places.js';
import type { Block } from '../../src/course/block.js';

const place = { file: 'a.md', line: 3, column: 1 };

describe('the place of a block', () => {
  it('is known once it is told', () => {
    const block: Block = { kind: 'rule' };
    expect(placeOfBlock(block)).toBeNull();
    expect(placeOfBlock(rememberPlace(block, place))).toEqual(place);
    expect(placeOfBlock({ kind: 'rule' })).toBeNull();
  });

  it('is carried by live blocks themselves', () => {
    expect(placeOfBlock({ kind: 'question', use: 'q', predict: false, place })).toEqual(place);
  });
});
