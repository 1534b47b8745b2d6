import { length } from '../../../../src/practice/coach/criteria/length.js';
import { reads } from './find.js';

reads(length, [
  ['word '.repeat(60).trim(), 1],
  ['word '.repeat(260).trim(), 1],
  ['word '.repeat(50).trim(), 0.5],
  ['word '.repeat(300).trim(), 0.5],
  ['word '.repeat(20).trim(), 0],
  ['word '.repeat(400).trim(), 0],
]);
