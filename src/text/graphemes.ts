import { isNarrow } from './narrow.js';

let made: Intl.Segmenter | undefined;

/** Made when it is first needed: that takes longer than to lay out a screen. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return made;
}

/** Code units segmented at a time; no cluster of letters and marks is that long in earnest, and one that is gets cut. */
const window = 256;

/**
 * The characters of a text as people count them: a letter with its accents, an emoji with all its parts. The text goes to
 * the segmenter a stretch at a time, because the segmenter's time grows with the square of the length: 100,000 letters at
 * once take it five seconds.
 */
export function* graphemes(text: string): Generator<string> {
  if (isNarrow(text)) {
    yield* text;
    return;
  }
  for (let start = 0; start < text.length; ) {
    const end = start + window + (isHalf(text, start + window - 1) ? 1 : 0);
    const isLast = end >= text.length;
    // What the stretch cuts off may go on behind it, so its last character is left for the next stretch.
    let whole = '';
    let taken = 0;
    for (const { segment } of segmenter().segment(text.slice(start, end))) {
      if (whole !== '') yield whole;
      taken += whole.length;
      whole = segment;
    }
    if (isLast || taken === 0) {
      yield whole;
      taken += whole.length;
    }
    start += taken;
  }
}

/** Whether the second half of a code point follows. */
function isHalf(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** The place one character on. */
export function nextPlace(text: string, place: number): number {
  const next = segmenter().segment(text).containing(place);
  return next === undefined ? text.length : next.index + next.segment.length;
}

/** The place one character back. */
export function previousPlace(text: string, place: number): number {
  return place <= 0
    ? 0
    : (segmenter()
        .segment(text)
        .containing(place - 1)?.index ?? 0);
}

/** The nearest place at or before this one that is not inside a character. */
export function snap(text: string, place: number): number {
  const within = Math.min(Math.max(place, 0), text.length);
  return segmenter().segment(text).containing(within)?.index ?? text.length;
}
