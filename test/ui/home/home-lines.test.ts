import { describe, expect, it } from 'vitest';
import { findIn } from '../../../src/course/id.js';
import type { LearnerEvent } from '../../../src/progress/event.js';
import { fold, noProgress, type Progress } from '../../../src/progress/fold.js';
import { defaultSettings } from '../../../src/store/settings.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { homeChoices } from '../../../src/ui/home/home-choices.js';
import { homeFacts } from '../../../src/ui/home/home-facts.js';
import { homeAtFirst, homeLines } from '../../../src/ui/home/home-lines.js';
import { event } from '../../progress/some-events.js';
import { course } from '../../whole-course.js';
import { contentOf, terminals } from '../sizes.js';

const now = Date.parse('2026-03-20T12:00Z');
const [first, second, third] = course.tracks[0]?.lessons ?? [];

/** Someone who has mastered a lesson, answered one, seen one and begun one. */
const inTheMiddle = progressOf([
  ...learnt(first, 1),
  ...answers(first, 3),
  ...learnt(second, 10),
  ['2026-03-18T12:00Z', { type: 'lesson-completed', lesson: third ?? '' }],
  ['2026-03-19T12:00Z', { type: 'step-reached', lesson: 'why-cache', step: 2 }],
]);

type Dated = readonly [at: string, event: LearnerEvent];

function learnt(lesson: string | undefined, day: number): Dated[] {
  return [
    [`2026-03-${String(day).padStart(2, '0')}T09:00Z`, { type: 'lesson-completed', lesson: lesson ?? '' }],
    ...answers(lesson, day),
  ];
}

function answers(id: string | undefined, day: number): Dated[] {
  const lesson = findIn(course.lessons, id ?? '');
  const at = `2026-03-${String(day).padStart(2, '0')}T10:00Z`;
  return [
    ...(lesson?.questions ?? []).map((question): Dated => [at, { type: 'answered', question, correct: true }]),
    ...(lesson?.cards ?? []).map((card): Dated => [at, { type: 'reviewed', card, rating: 'good' }]),
  ];
}

function progressOf(events: readonly Dated[]): Progress {
  return fold(events.map(([at, one], index) => event(String(index).padStart(4, '0'), at, one)));
}

function shown(progress: Progress, columns: number, rows: number, cursor = 0): string[] {
  const facts = homeFacts(course, progress, now, 0);
  const size = contentOf(columns, rows);
  const lines = homeLines(facts, { cursor, tick: 40 }, size);
  expect(lines.length).toBeLessThanOrEqual(size.rows);
  for (const line of lines) expect(lineWidth(line), plain(line)).toBeLessThanOrEqual(size.columns);
  return lines.map(plain);
}

describe('home', () => {
  it.each(terminals)('offers everything at %i×%i, going on first', (columns, rows) => {
    const text = shown(inTheMiddle, columns, rows).join('\n');
    for (const name of ['Continue', 'Review', ...course.tracks.map(({ title }) => title)]) expect(text).toContain(name);
    for (const name of ['Simulations', 'Practice', 'Search', 'Settings']) expect(text).toContain(name);
    expect(text).toMatch(/▸ Continue +What a cache buys .*step 2\/\d/);
    expect(text.match(/▸ [A-Z]/g)?.[0]).toBe('▸ C');
  });

  it.each(terminals)('maps the course at %i×%i: a glyph a lesson, told apart without colour', (columns, rows) => {
    const lines = shown(inTheMiddle, columns, rows);
    const row = lines.find((text) => /^ *Communication .*[◆●]/.test(text)) ?? '';
    expect(
      row
        .match(/[○◔◑●◆]/g)
        ?.slice(0, 4)
        .join(''),
    ).toBe('◆●◑○');
    expect(row.match(/↻/g)?.length).toBeGreaterThan(0);
    expect(lines.join('\n')).toMatch(/◔ begun {2}◑ seen {2}● answered {2}◆ mastered {2}↻ due/);
  });

  it.each(terminals)('says at %i×%i how long today takes, and has a queue that moves', (columns, rows) => {
    const text = shown(inTheMiddle, columns, rows).join('\n');
    expect(text).toMatch(/Today \d+ min: \d+ to review, \d+ to learn/);
    expect(text).toMatch(/waiting|▶│/);
  });

  it.each(terminals)('welcomes at %i×%i who has done nothing with the first lesson', (columns, rows) => {
    const text = shown(noProgress, columns, rows).join('\n');
    expect(text).toContain('▸ Begin');
    expect(text).toContain('nothing is due');
    expect(text).not.toContain('recall');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it.each(terminals.filter(([columns]) => columns >= 120))(
    'shows at %i×%i what is behind each item before it is opened',
    (columns, rows) => {
      const facts = homeFacts(course, inTheMiddle, now, 0);
      const at = (go: string) => homeChoices(facts).findIndex((choice) => choice.go === go);
      expect(shown(inTheMiddle, columns, rows, at('lesson')).join('\n')).toContain('You will be able to');
      expect(shown(inTheMiddle, columns, rows, at('review')).join('\n')).toMatch(/\d+ {2}[◆●] /);
      const tracks = shown(inTheMiddle, columns, rows, at('track')).join('\n');
      const titles = course.tracks[0]?.lessons.map((id) => findIn(course.lessons, id)?.title ?? '') ?? [];
      for (const title of titles) expect(tracks).toContain(title.slice(0, 30));
    },
  );

  it.each(terminals)('has at %i×%i as many glyphs as lessons in every track', (columns, rows) => {
    const lines = shown(inTheMiddle, columns, rows);
    for (const { title, lessons } of course.tracks) {
      const row = lines.find((text) => text.includes(` ${title} `) && /[○◔◑●◆]/.test(text)) ?? '';
      expect(row.slice(0, row.indexOf('/')).match(/[○◔◑●◆]/g), title).toHaveLength(lessons.length);
    }
  });

  it('shows the whole course by name where three columns and their rows fit', () => {
    const text = shown(inTheMiddle, 240, 70).join('\n');
    for (const lesson of Object.values(course.lessons)) expect(text).toContain(lesson.title);
  });

  // The names and the tracks are more rows than a window of 50 has: it shows where the cursor is.
  it('shows the whole track under the cursor by name where three columns fit', () => {
    const choices = homeChoices(homeFacts(course, inTheMiddle, now, 0));
    for (const [columns, rows] of [[160, 45] as const, [200, 50] as const])
      for (const { id, lessons } of course.tracks) {
        const at = choices.findIndex((choice) => choice.go === 'track' && choice.track === id);
        // Beside the menu, under which the track is listed too.
        const map = shown(inTheMiddle, columns, rows, at).map((text) => text.slice(68));
        for (const lesson of lessons) {
          const title = findIn(course.lessons, lesson)?.title ?? lesson;
          expect(map.join('\n')).toContain(title.slice(0, 28));
        }
      }
  });

  it('leaves no window half empty: its last third has something in every column', () => {
    for (const [columns, rows] of terminals.filter(([each]) => each >= 120)) {
      const lines = shown(inTheMiddle, columns, rows);
      const low = lines.slice(Math.floor(lines.length * 0.66));
      const right = low.map((text) => text.slice(Math.floor(columns * 0.66)).trim()).join('');
      expect(right.length, `${columns}×${rows}`).toBeGreaterThan(20);
    }
  });

  it('says whole what the queue and the recall bear out, in the narrowest window with three columns', () => {
    expect(shown(inTheMiddle, 160, 45).join('\n')).toContain('Five seconds of burst drain in fifteen.');
  });

  it('can be painted from its sources alone', () => {
    const sources = { course, progress: inTheMiddle, settings: defaultSettings };
    const size = contentOf(80, 24);
    const facts = homeFacts(course, inTheMiddle, now, 0);
    expect(homeAtFirst(sources, size, now, 0)).toEqual(homeLines(facts, { cursor: 0, tick: 0 }, size));
    const still = homeAtFirst({ ...sources, settings: { ...defaultSettings, motion: 'reduced' } }, size, now, 0);
    expect(still.map(plain).join('\n')).not.toContain(' 0 waiting');
  });
});
