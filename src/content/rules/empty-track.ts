import type { Rule } from './rule.js';

export const emptyTrack: Rule = {
  name: 'empty-track',
  severity: 'warning',
  reason: 'A track without lessons leads nowhere.',
  *find({ course }) {
    for (const { id, lessons } of course.tracks) {
      if (lessons.length > 0) continue;
      const place = { file: 'lessons/course.md', line: 1, column: 1 };
      yield { place, message: `the track "${id}" has no lessons; put them into lessons/${id}/` };
    }
  },
};
