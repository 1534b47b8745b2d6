const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people see as one character: a letter with its accent, a flag, a family. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The place one character on. */
export function nextPlace(text: string, place: number): number {
  const next = segmenter.segment(text).containing(place);
  return next === undefined ? text.length : next.index + next.segment.length;
}

/** The place one character back. */
export function previousPlace(text: string, place: number): number {
  return place <= 0 ? 0 : (segmenter.segment(text).containing(place - 1)?.index ?? 0);
}

/** The nearest place at or before this one that is not inside a character. */
export function snap(text: string, place: number): number {
  const within = Math.min(Math.max(place, 0), text.length);
  return segmenter.segment(text).containing(within)?.index ?? text.length;
}
