/**
 * How a simulation's panel is laid out in each class of width, as data: what stands where, and who gives way. From top to
 * bottom there are always the same parts: words, the mechanism, the plot, knobs beside metrics. Where it is wide, the last
 * two and the story go into a column of their own.
 */
export interface Layout {
  readonly name: 'compact' | 'standard' | 'wide' | 'full';
  /** The fewest columns of content that it is for. */
  readonly from: number;
  /** Rows of words at the top that are always there; more words take theirs from the picture. */
  readonly head: number;
  /** Rows of the picture that are worth drawing at all. */
  readonly leastPicture: number;
  /** Rows of the plot, and its share of what picture and plot have together. */
  readonly leastPlot: number;
  readonly plotShare: number;
  /** Columns right of the plot that say what is in it; 0 where a row above it does. */
  readonly legend: number;
  /** Columns of knobs, metrics and story at the right; 0 where they stand below. */
  readonly side: number;
  /** The most knobs to show. */
  readonly knobs: number;
}

const layouts: readonly Layout[] = [
  { name: 'compact', from: 0, head: 2, leastPicture: 4, leastPlot: 4, plotShare: 0.45, legend: 0, side: 0, knobs: 4 },
  { name: 'standard', from: 72, head: 2, leastPicture: 4, leastPlot: 6, plotShare: 0.5, legend: 26, side: 0, knobs: 6 },
  { name: 'wide', from: 108, head: 3, leastPicture: 5, leastPlot: 7, plotShare: 0.5, legend: 31, side: 0, knobs: 8 },
  { name: 'full', from: 150, head: 3, leastPicture: 5, leastPlot: 8, plotShare: 0.5, legend: 31, side: 56, knobs: 12 },
];

/** The layout for a width of content, in cells. */
export function layoutFor(columns: number): Layout {
  const [compact, ...others] = layouts;
  if (compact === undefined) throw new Error('There is no layout.');
  return others.findLast(({ from }) => columns >= from) ?? compact;
}
