import { coach } from './interview/coach/coach.js';
import { interviewer } from './interview/interviewer/interviewer.js';
import { mock } from './interview/mock/mock.js';
import { type AnyPractice, type Exercise, practice } from './kit/exercise.js';
import { type Material, PracticeError } from './kit/practice.js';
import { matrix } from './priorities/matrix/matrix.js';
import { workDay } from './priorities/work-day/work-day.js';
import { releaseDesk } from './release-desk/release-desk.js';
import { anatomy } from './versions/anatomy.js';
import { bumpCourt } from './versions/bump-court.js';
import { highestMatch } from './versions/highest-match.js';
import { precedence } from './versions/precedence.js';
import { ranges } from './versions/ranges.js';

/** Every practice, in the order of the menu. Adding one is a folder and a line here. */
export const practices: readonly AnyPractice[] = [
  practice(coach),
  practice(interviewer),
  practice(mock),
  practice(anatomy),
  practice(bumpCourt),
  practice(precedence),
  practice(ranges),
  practice(highestMatch),
  practice(releaseDesk),
  practice(matrix),
  practice(workDay),
];

/** Begins a practice. Throws a PracticeError when there is none of this name or its material is missing. */
export function startPractice(id: string, material: Material): Exercise {
  const found = practices.find((candidate) => candidate.id === id);
  if (found === undefined) {
    throw new PracticeError(`no practice "${id}"; there are ${practices.map((known) => known.id).join(', ')}`);
  }
  return found.start(material);
}
