import { describe, expect, it } from 'vitest';
import { findIn } from '../../../src/course/id.js';
import { fold } from '../../../src/progress/fold.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { trackLines } from '../../../src/ui/track/track-lines.js';
import { event } from '../../progress/some-events.js';
import { course } from '../../whole-course.js';
import { contentOf, terminals } from '../sizes.js';

const progress = fold([
  event('1', '2026-03-01T09:00Z', { type: 'lesson-completed', lesson: 'sync-and-async-basics' }),
  event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'when-waiting-is-right', step: 2 }),
]);

function shown(track: (typeof course.tracks)[number], cursor: number, columns: number, rows: number): string {
  const lessons = track.lessons.flatMap((id) => findIn(course.lessons, id) ?? []);
  const size = contentOf(columns, rows);
  const lines = trackLines({ track, lessons, progress, minutesEast: 0, cursor }, size);
  expect(lines.length).toBeLessThanOrEqual(size.rows);
  for (const line of lines) expect(lineWidth(line), plain(line)).toBeLessThanOrEqual(size.columns);
  return lines.map(plain).join('\n');
}

describe.each(course.tracks.map((track) => [track.id, track] as const))('the track %s', (_, track) => {
  it.each(terminals)('shows at %i×%i the lesson under the cursor, its title whole', (columns, rows) => {
    for (const [cursor, id] of track.lessons.entries()) {
      const title = findIn(course.lessons, id)?.title ?? '';
      const text = shown(track, cursor, columns, rows);
      expect(text.match(/▸ (?! ?\d)/g), `cursor ${cursor}`).toHaveLength(1);
      const flat = text.replace(/\s+/g, ' ');
      for (const word of title.split(' ')) expect(flat, title).toContain(word);
    }
  });
});

describe('a lesson in the list', () => {
  const [talk] = course.tracks;
  if (talk === undefined) throw new Error('The course has no track.');

  it.each(terminals)('says at %i×%i what was seen and what is open', (columns, rows) => {
    const text = shown(talk, 0, columns, rows);
    expect(text).toMatch(/◑ .* seen, \d+ questions open/);
    expect(text).toMatch(/◔ .* step 2 of \d/);
    expect(text).toMatch(/○ .* \d+ min/);
  });

  it('is previewed with its objectives where it is wide, and with its words where it is full', () => {
    const objective = findIn(course.lessons, talk.lessons[0] ?? '')?.objectives[0] ?? '';
    expect(shown(talk, 0, 120, 40)).toContain(objective.slice(0, 24));
    expect(shown(talk, 0, 200, 50)).toContain('Words it explains');
  });

  it('that is none is said so', () => {
    const lines = trackLines(
      { track: { ...talk, lessons: [] }, lessons: [], progress, minutesEast: 0, cursor: 0 },
      contentOf(80, 24),
    );
    expect(lines.map(plain).join('\n')).toContain('no lessons yet');
  });
});
