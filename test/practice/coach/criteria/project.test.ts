import { project } from '../../../../src/practice/coach/criteria/project.js';
import { reads } from './find.js';

reads(project, [
  ['We built the parking app of a city.', 1],
  ['A museum client needed timed tickets.', 1],
  ["I maintained our company's address library.", 1],
  ['It was version 2.8.0.', 1],
  ['In the migration of user accounts I lost a day.', 1],
  ['I was in the parcel-tracking team.', 1],
  ['Something in the app was broken.', 0.5],
  ['In my last job there was a lot to do.', 0],
  ['There was no booking service at all.', 0],
]);
