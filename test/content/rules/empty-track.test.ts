import { expect, it } from 'vitest';
import { emptyTrack } from '../../../src/content/rules/empty-track.js';
import { found, lesson } from './finding.js';

it('finds a track without lessons', async () => {
  const files = {
    ...lesson('Text.'),
    'lessons/course.md': '---\nid: c\ntitle: C\ntracks: [{id: load, title: L}, {id: bare, title: B}]\n---\n',
  };
  expect(await found(emptyTrack, files)).toEqual([
    'course.md:1 the track "bare" has no lessons; put them into lessons/bare/',
  ]);
});
