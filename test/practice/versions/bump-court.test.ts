import { describe } from 'vitest';
import { bumpCourt } from '../../../src/practice/versions/bump-court.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice bump-court', () => {
  behavesAsARound(bumpCourt, 'bumps');
});
