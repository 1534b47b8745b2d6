import { describe } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { highestMatch } from '../../../src/practice/versions/highest-match.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice highest-match', () => {
  behavesAsARound(practice(highestMatch), 'ranges');
});
