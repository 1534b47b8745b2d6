import { help } from '../../../../src/practice/coach/criteria/help.js';
import { reads } from './find.js';

reads(help, [
  ['I asked our analyst for thirty minutes.', 1],
  ['I called Ines to read the metrics.', 1],
  ['I booked an hour with an engineer at our partner.', 1],
  ['A colleague from the platform team helped me with the network.', 0.5],
  ['I asked nobody for help.', 0],
  ['I did not ask our lead for anything.', 0],
  ['I would ask our lead for an hour.', 0],
  ['I wanted to ask Tom for help.', 0],
  ['I did not hesitate to ask Leila for an hour.', 1],
  ['I offered to take her calls for a week.', 1, 'what was offered'],
  ['I finished his part for him.', 0, 'what was offered'],
]);
