import { describe } from 'vitest';
import { ranges } from '../../../src/practice/versions/ranges.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice ranges', () => {
  behavesAsARound(ranges, 'ranges');
});
