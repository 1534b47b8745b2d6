import { describe } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { ranges } from '../../../src/practice/versions/ranges.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice ranges', () => {
  behavesAsARound(practice(ranges), 'ranges');
});
