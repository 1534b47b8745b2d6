import { describe } from 'vitest';
import { highestMatch } from '../../../src/practice/versions/highest-match.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice highest-match', () => {
  behavesAsARound(highestMatch, 'ranges');
});
