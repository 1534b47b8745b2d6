import { drop } from '../../../../src/practice/coach/criteria/drop.js';
import { reads } from './find.js';

reads(drop, [
  ['We left the loyalty page for a later version.', 1],
  ['The second language we postponed to May.', 1],
  ['I cut two reports from the release.', 1],
  ['Six tasks went straight to after the date.', 1],
  ['I put the prices in by hand.', 0.5],
  ['We never cut corners.', 0],
  ['I dropped nothing.', 0],
  ['What I did not cut were the tests.', 0],
  ['The rate dropped to 3 %.', 0],
]);
