import { Dots, dotsAcross, dotsDown } from './dots.js';

/** The dots of one curve: the greatest value of all samples that share a column, so that no peak is lost. */
export function trace(
  values: readonly number[],
  slots: number,
  cells: number,
  rows: number,
  top: number,
  filled: boolean,
): Dots {
  const dots = new Dots(cells, rows);
  const across = cells * dotsAcross;
  const down = rows * dotsDown;
  let before: number | null = null;
  for (let x = 0; x < across; x++) {
    const first = Math.floor((x * slots) / across);
    const last = Math.max(first + 1, Math.floor(((x + 1) * slots) / across));
    let value = Number.NaN;
    for (let index = first; index < Math.min(last, values.length); index++) {
      const sample = values[index] ?? Number.NaN;
      if (Number.isNaN(value) || sample > value) value = sample;
    }
    if (Number.isNaN(value)) {
      before = null;
      continue;
    }
    // Nothing has no height; anything above nothing has at least one dot.
    const height = value > 0 ? Math.min(Math.max(Math.round((value / top) * down), 1), down) : 0;
    if (filled) for (let y = 0; y < height; y++) dots.set(x, y);
    else {
      const from = before === null ? height : Math.min(before + Math.sign(height - before), height);
      const low = Math.min(from, height);
      const high = Math.max(before === null ? height : before + Math.sign(height - before), height);
      for (let y = low; y <= high; y++) dots.set(x, Math.max(y - 1, 0));
    }
    before = height;
  }
  return dots;
}
