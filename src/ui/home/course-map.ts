import { dueGlyph, standingGlyphs, standingNames } from '../../store/standing-words.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { follow, scrolled, squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { lineWidth, truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import type { HomeChoice } from './home-choices.js';
import type { HomeFacts, LessonFacts } from './home-facts.js';

/** How close lessons stand: with a space after each, with one after what is said of each, or with none. */
export type Spacing = 'airy' | 'apart' | 'tight';

/** Cells that the glyphs of some lessons take. */
export function glyphCells(lessons: readonly LessonFacts[], spacing: Spacing): number {
  const due = spacing === 'apart' ? lessons.filter((lesson) => lesson.due > 0).length : 0;
  return lessons.length * (spacing === 'airy' ? 3 : 2) + due;
}

/** Each lesson in two cells or three: how far it is, and whether something of it is due. */
export function lessonGlyphs(lessons: readonly LessonFacts[], spacing: Spacing): Span[] {
  return lessons.flatMap(({ standing, due }) => {
    const { glyph, tone } = standingGlyphs[standing];
    const after = due > 0 ? (spacing === 'tight' ? '' : ' ') : spacing === 'airy' ? '  ' : ' ';
    // A space has the tone of what it follows: glyphs of one tone are then one run, and a frame is shorter.
    return due > 0 ? [span(glyph, tone), span(`${dueGlyph}${after}`, 'warn')] : [span(`${glyph}${after}`, tone)];
  });
}

/** What the glyphs of the map mean; in a narrow place without the first, which speaks for itself. */
export function legend(columns: number): Line {
  const all = (['new', 'begun', 'seen', 'answered', 'mastered'] as const).map((name): Line => {
    const { glyph, tone } = standingGlyphs[name];
    return [span(glyph, tone), span(` ${phrase(standingNames[name])}`, 'dim')];
  });
  const entries = [...all, [span(dueGlyph, 'warn'), span(` ${phrase('due')}`, 'dim')]];
  const cells = entries.reduce((sum, entry) => sum + lineWidth(entry), 0) + 2 * (entries.length - 1);
  const shown = cells <= columns ? entries : entries.slice(1);
  return shown.flatMap((entry, index) => (index === 0 ? entry : [span('  '), ...entry]));
}

/** The whole course by name; what the cursor is on stays in sight where not all of it fits. */
export function courseMap({ tracks, at }: HomeFacts, chosen: HomeChoice | undefined, size: Size): readonly Line[] {
  const lines: Line[] = [];
  let focus = 0;
  for (const [index, { progress, lessons }] of tracks.entries()) {
    if (index > 0) lines.push([]);
    const isChosen = chosen?.go === 'track' && chosen.track === progress.id;
    if (isChosen) focus = lines.length + lessons.length;
    lines.push([span(progress.title, isChosen ? 'heading' : 'strong')]);
    for (const lesson of lessons) {
      if (!isChosen && focus === 0 && lesson.entry.id === at?.lesson) focus = lines.length;
      lines.push(lessonRow(lesson, lesson.entry.id === at?.lesson, size.columns));
    }
  }
  const kept = squeezed(lines, size.rows);
  return scrolled(kept, size, follow(0, Math.min(focus, kept.length - 1), kept.length, size.rows));
}

/** A lesson with its glyph, its name, and on the right what of it is due. */
export function lessonRow({ entry, standing, due }: LessonFacts, isHere: boolean, columns: number): Line {
  const { glyph, tone } = standingGlyphs[standing];
  const right = due > 0 ? `${dueGlyph} ${phrase('{n} due', { n: due })}` : isHere ? phrase('you are here') : '';
  const room = Math.max(8, columns - 2 - (right === '' ? 0 : width(right) + 2));
  const title = truncate(entry.title, room);
  return line(
    span(`${glyph} `, tone),
    isHere ? { text: title, bold: true } : title,
    ' '.repeat(Math.max(0, columns - 2 - width(title) - width(right))),
    span(right, due > 0 ? 'warn' : 'dim'),
  );
}
