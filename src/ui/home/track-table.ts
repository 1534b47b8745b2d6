import { type Line, line, span } from '../../text/line.js';
import { progressBar } from '../../text/progress-bar.js';
import { lineWidth, padEnd, padStart, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import { glyphCells, lessonGlyphs, type Spacing } from './course-map.js';
import type { TrackFacts } from './home-facts.js';

/** Cells for "recall 100 %" and the space before it; where there is room, two more. */
function recallCells(): number {
  return width(phrase('recall {share}', { share: '100 %' })) + 1;
}

/** What the rows of all tracks show alike, so that they stand under each other as a table. */
interface TrackTable {
  readonly spacing: Spacing;
  /** Cells for the glyphs of a track: lessons that do not fit in them are shown as a bar. */
  readonly cells: number;
  /** Cells for the recall: none where they would take those of the glyphs. */
  readonly recall: number;
}

/** From the best way to show the tracks to the least; the glyphs come first, for they tell the lessons apart; then the recall in words, then air. */
function manners() {
  const recall = recallCells();
  return [
    { spacing: 'airy', recall: recall + 2 },
    { spacing: 'apart', recall: recall + 2 },
    { spacing: 'apart', recall },
    { spacing: 'tight', recall },
    { spacing: 'apart', recall: 0 },
  ] as const;
}

/** How the tracks stand in so many cells beside their names. */
export function trackTable(tracks: readonly TrackFacts[], room: number): TrackTable {
  const counts = Math.max(0, ...tracks.map((track) => width(countOf(track))));
  const cells = Math.max(4, room - counts - 2);
  // A track that has no room even so is a bar, and does not take the air of the others.
  const shown = tracks.filter(({ lessons }) => glyphCells(lessons, 'tight') <= cells);
  const all = manners();
  const fits = ({ spacing, recall }: (typeof all)[number]) =>
    shown.every(({ lessons }) => glyphCells(lessons, spacing) <= cells - recall);
  const { spacing, recall } = all.find(fits) ?? { spacing: 'tight', recall: 0 };
  return { spacing, cells: cells - recall, recall };
}

function countOf({ progress }: TrackFacts): string {
  return `${progress.seen}/${progress.lessons}`;
}

/** A glyph a lesson, and in words what they come to; a bar where there are too many for that. */
export function trackRow(track: TrackFacts, { spacing, cells, recall }: TrackTable, name: number, room: number): Line {
  const { progress, lessons } = track;
  const map =
    glyphCells(lessons, spacing) <= cells
      ? lessonGlyphs(lessons, spacing)
      : progressBar(progress.seen / Math.max(1, lessons.length), cells);
  const recalled =
    progress.recall === null ? '' : phrase('recall {share}', { share: `${Math.round(progress.recall * 100)} %` });
  const drawn = line(padEnd(progress.title, name), ...map);
  const right = [span(countOf(track)), span(recall === 0 ? '' : padStart(recalled, recall), 'dim')];
  return line(...drawn, ' '.repeat(Math.max(1, room - lineWidth(drawn) - lineWidth(right))), ...right);
}
