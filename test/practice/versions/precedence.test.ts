import { describe } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { precedence } from '../../../src/practice/versions/precedence.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice precedence', () => {
  behavesAsARound(practice(precedence), 'precedence');
});
