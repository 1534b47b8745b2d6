import { balance } from '../../../../src/practice/coach/criteria/balance.js';
import { reads } from './find.js';

reads(
  balance,
  [
    ['I climb on Mondays.', 1],
    ['After work I go running.', 1],
    ['I play the guitar in a band.', 1],
    ['I slept until noon and took a long walk.', 1],
    ['I run the tests every morning.', 0],
    ['We walked through the code.', 0],
    ['I work at weekends too.', 0],
    ['I never go to the gym.', 0],
  ],
  'practice',
);
