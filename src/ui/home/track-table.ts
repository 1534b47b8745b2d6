import { type Line, line, span } from '../../text/line.js';
import { progressBar } from '../../text/progress-bar.js';
import { lineWidth, padEnd, padStart, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import { lessonGlyphs } from './course-map.js';
import type { TrackFacts } from './home-facts.js';

/** Cells for "recall 100 %" and the space before it; where there is room, two more. */
function recallCells(): number {
  return width(phrase('recall {share}', { share: '100 %' })) + 1;
}

/** What the rows of all tracks show alike, so that they stand under each other as a table. */
interface TrackTable {
  /** Cells of a glyph: 2, or 3 with air; lessons that do not fit in `cells` so are shown as a bar. */
  readonly each: number;
  readonly cells: number;
  /** Cells for the recall: none where they would take those of the glyphs. */
  readonly recall: number;
}

/** How the tracks stand in so many cells beside their names: the glyphs come first, for they tell the lessons apart; then the recall in words, then air. */
export function trackTable(tracks: readonly TrackFacts[], room: number): TrackTable {
  const counts = Math.max(0, ...tracks.map((track) => width(countOf(track))));
  const cells = Math.max(4, room - counts - 2);
  const longest = Math.max(0, ...tracks.map(({ lessons }) => lessons.length).filter((lessons) => lessons * 2 <= cells));
  const fitting = [
    { each: 3, recall: recallCells() + 2 },
    { each: 2, recall: recallCells() + 2 },
    { each: 2, recall: recallCells() },
  ].find(({ each, recall }) => longest * each <= cells - recall);
  const { each, recall } = fitting ?? { each: 2, recall: 0 };
  return { each, cells: cells - recall, recall };
}

function countOf({ progress }: TrackFacts): string {
  return `${progress.seen}/${progress.lessons}`;
}

/** A glyph a lesson, and in words what they come to; a bar where there are too many for that. */
export function trackRow(track: TrackFacts, { each, cells, recall }: TrackTable, name: number, room: number): Line {
  const { progress, lessons } = track;
  const map =
    lessons.length * each <= cells
      ? lessonGlyphs(lessons, each === 3)
      : progressBar(progress.seen / Math.max(1, lessons.length), cells);
  const recalled =
    progress.recall === null ? '' : phrase('recall {share}', { share: `${Math.round(progress.recall * 100)} %` });
  const drawn = line(padEnd(progress.title, name), ...map);
  const right = [span(countOf(track)), span(recall === 0 ? '' : padStart(recalled, recall), 'dim')];
  return line(...drawn, ' '.repeat(Math.max(1, room - lineWidth(drawn) - lineWidth(right))), ...right);
}
