import { describe } from 'vitest';
import { precedence } from '../../../src/practice/versions/precedence.js';
import { behavesAsARound } from './as-a-round.js';

describe('the practice precedence', () => {
  behavesAsARound(precedence, 'precedence');
});
