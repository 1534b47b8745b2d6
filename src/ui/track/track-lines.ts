import type { Track } from '../../course/course.js';
import type { Lesson } from '../../course/lesson.js';
import type { Progress } from '../../progress/fold.js';
import { lessonStanding } from '../../progress/standing.js';
import { standingGlyphs, standingWords } from '../../store/standing-words.js';
import { type Line, line, span } from '../../text/line.js';
import { scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { menuLines } from '../components/menu-lines.js';
import { assemble, breadthOf, type Layout, place } from '../layout.js';
import { lessonCard, termLines } from './lesson-card.js';

type PaneName = 'list' | 'preview' | 'terms';

export const trackLayout: Layout<PaneName> = {
  compact: [{ name: 'list', least: 40, most: 76 }],
  standard: [{ name: 'list', least: 60, most: 84 }],
  wide: [
    { name: 'list', least: 56, most: 70 },
    { name: 'preview', least: 44, most: 66 },
  ],
  full: [
    { name: 'list', least: 56, most: 70 },
    { name: 'preview', least: 48, most: 70 },
    { name: 'terms', least: 40, most: 70 },
  ],
};

export interface TrackView {
  readonly track: Track;
  readonly lessons: readonly Lesson[];
  readonly progress: Progress;
  readonly minutesEast: number;
  readonly cursor: number;
}

/** The lessons of a track; the one under the cursor is shown whole, below or beside the list. */
export function trackLines(view: TrackView, size: Size): readonly Line[] {
  const { lessons, progress, minutesEast, cursor } = view;
  const breadth = breadthOf(size.columns);
  const isBeside = breadth === 'wide' || breadth === 'full';
  const chosen = lessons[Math.min(Math.max(0, cursor), lessons.length - 1)];
  const draw = (name: PaneName, room: Size): readonly Line[] => {
    if (chosen === undefined) return [[span(phrase('This track has no lessons yet.'), 'dim')]];
    switch (name) {
      case 'list': {
        const list = listPane(view, room);
        const left = room.rows - list.length - 1;
        if (isBeside || left < leastCard) return list;
        const card = lessonCard(chosen, progress, minutesEast, room.columns - 2);
        const below = scrolled(card, { columns: room.columns - 2, rows: Math.max(1, left) }, 0);
        // A preview that goes on says so by ending: enter opens the rest.
        const shown = card.length > left ? below.slice(0, -1) : below;
        return [...list, [], ...shown.map((content): Line => [span('  '), ...content])];
      }
      case 'preview':
        return lessonCard(chosen, progress, minutesEast, room.columns);
      case 'terms':
        return termsPane(chosen, room);
    }
  };
  return assemble(place(trackLayout, size.columns), draw, size.rows);
}

/** Rows of a lesson under the list that say something: its title, its length, how far it is, and what it is about. */
const leastCard = 5;

function listPane(view: TrackView, size: Size): readonly Line[] {
  const { track, lessons, cursor } = view;
  const summary = track.summary === '' ? [] : [...wrap([span(track.summary, 'dim')], size.columns), []];
  const head = lessons.length + summary.length + 3 > size.rows ? [] : summary;
  const rows = lessons.map((lesson) => ({ line: row(view, lesson, size.columns - 2) }));
  return [...head, ...menuLines(rows, cursor, { columns: size.columns, rows: Math.max(3, size.rows - head.length) })];
}

function row({ progress, minutesEast }: TrackView, lesson: Lesson, columns: number): Line {
  const { standing } = lessonStanding(lesson, progress, minutesEast);
  const { glyph, tone } = standingGlyphs[standing];
  const words = standingWords(lesson, progress, minutesEast) || `${lesson.minutes} min`;
  const room = Math.max(12, columns - width(words) - 4);
  const title = padEnd(truncate(lesson.title, room), room);
  // The glyphs stand under each other, as everywhere; what they mean is at the right edge.
  return line(span(`${glyph} `, tone), { text: title }, '  ', span(words, 'dim'));
}

function termsPane(lesson: Lesson, { columns, rows }: Size): readonly Line[] {
  const terms = termLines(lesson, columns);
  if (terms.length === 0) return [];
  return scrolled([[span(phrase('Words it explains'), 'dim')], [], ...terms], { columns, rows }, 0);
}
