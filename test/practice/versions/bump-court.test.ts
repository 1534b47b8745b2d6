import { describe } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { bumpCourt } from '../../../src/practice/versions/bump-court.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice bump-court', () => {
  behavesAsARound(practice(bumpCourt), 'bumps');
});
