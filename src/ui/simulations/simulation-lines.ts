import { ended, type Lane, look, type Playback } from '../../simulations/engine/playback-state.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Simulating } from '../../store/simulating.js';
import { beside, clip, fitLine, gap } from '../../text/draw.js';
import { type Line, type Span, span } from '../../text/line.js';
import { phrase } from '../../words/phrase.js';
import { headLines } from './head-lines.js';
import { knobColumns, knobLines, leastKnobColumns } from './knob-lines.js';
import { type Layout, layoutFor } from './layout.js';
import { metricLines, metricsWidth, watched } from './metric-lines.js';
import { plotPanel } from './plot-lines.js';
import { storyLines } from './story-lines.js';
import { theoryLines } from './theory-lines.js';

/**
 * A simulation as one panel: words, the mechanism, the plot, knobs and metrics. From the bottom up everything has its fixed
 * place; the words at the top take what they need from the picture under them, so that nothing of them is cut.
 */
export function simulationLines(simulating: Simulating, size: Size): readonly Line[] {
  const layout = layoutFor(size.columns);
  if (layout.side === 0) return clip(stacked(simulating, layout, size, true), size);
  const columns = size.columns - layout.side - 3;
  const main = stacked(simulating, layout, { columns, rows: size.rows }, false);
  const side = sideLines(simulating, layout, { columns: layout.side, rows: size.rows });
  return clip(
    beside(
      pad(main, size.rows).map((row) => fitLine(row, columns)),
      gap(3),
      side,
    ),
    size,
  );
}

/** A plot of two rows, with its legend and its axis. */
const fewestPlotRows = 4;

function stacked(simulating: Simulating, layout: Layout, { columns, rows }: Size, withPanel: boolean): Line[] {
  const { playback } = simulating;
  const panel = withPanel ? panelLines(simulating, layout, columns, rows) : [];
  const air = rows - panel.length >= 16 ? 1 : 0;
  const left = rows - panel.length - (withPanel ? air : 0);
  // Where nothing else leaves an empty row, fewer words do: they stand apart from the picture then.
  const wanted = headLines(simulating, Math.min(columns, 100), air === 0 ? layout.head - 1 : layout.head);
  const free = left - Math.max(wanted.length, layout.head) - 2 * air;
  // What has to be read comes before what can be looked at: the plot gives way when the picture is gone.
  const usual = plotRowsOf(playback, layout, left - layout.head - 2 * air, columns);
  const plotRows = Math.max(Math.min(usual, left - wanted.length), Math.min(usual, fewestPlotRows));
  const head = pad(wanted.slice(0, Math.max(1, left - plotRows)), Math.min(layout.head, left - plotRows));
  const pictureRows = free - plotRows;
  const middle = middleLines(simulating, layout, { columns, rows: pictureRows });
  // Where the words leave no room for a picture, the plot has what they do not need.
  const plot = plotPanel(simulating, layout, { columns, rows: middle === null ? left - head.length : plotRows });
  const between: Line[] = air === 0 ? [] : [[]];
  const body =
    middle === null
      ? head
      : [...head, ...between, ...pad(middle, Math.max(0, left - plotRows - head.length - 2 * air)), ...between];
  return [...body, ...plot, ...(withPanel ? between : []), ...panel];
}

/** Rows of the plot: its share of what it has with the picture; more where there is no picture, or a small one. */
function plotRowsOf(playback: Playback, layout: Layout, both: number, columns: number): number {
  const { simulation } = playback.lanes[0].plan;
  if (isStepped(playback.lanes[0])) {
    const least = layout.legend === 0 ? 4 : 3;
    return Math.max(least, Math.min(mostStepped, both - (simulation.pictureRows ?? both)));
  }
  if (playback.theory) return Math.max(layout.leastPlot, both - theoryLines(playback, columns, both).length);
  if (!hasPicture(playback, columns)) return both;
  // When all is over the mechanism stands still and mostly empty: it steps back, and the curve has the room.
  const needed = ended(playback) && playback.lanes.length === 1 ? stillPicture : Number.POSITIVE_INFINITY;
  const picture = Math.min(both - layout.leastPlot, simulation.pictureRows ?? needed, needed);
  return Math.max(layout.leastPlot, Math.round(both * layout.plotShare), both - picture);
}

/** Rows of a plot over a handful of steps at most: higher, it is a wall. */
const mostStepped = 12;

/** Rows of the mechanism at most, when it has come to its end. */
const stillPicture = 9;

/** Two mechanisms beside each other need this many columns; with less room, two lanes are one plot and a table. */
const twoPictures = 100;

function hasPicture({ lanes, theory }: Playback, columns: number): boolean {
  return theory || lanes.length === 1 || columns >= twoPictures || isStepped(lanes[0]);
}

/** Where time counts steps, the picture is what happens, and a curve over a handful of steps says little. */
function isStepped({ plan }: Lane): boolean {
  return plan.simulation.clock === 'steps';
}

/** Between the words and the plot: the mechanism of each lane, or the theory; null where there is no room for it. */
function middleLines({ playback, challenge }: Simulating, layout: Layout, size: Size): readonly Line[] | null {
  if (playback.theory) return theoryLines(playback, size.columns, size.rows);
  if (size.rows < layout.leastPicture || !hasPicture(playback, size.columns)) return null;
  const [first, second] = playback.lanes;
  if (second === undefined) return look(first).picture(size);
  if (size.columns < twoPictures) {
    return [
      [span(`B  ${phrase('as you turn it')}`, 'series-b')],
      ...look(second).picture({ ...size, rows: size.rows - 1 }),
    ];
  }
  const half = Math.floor((size.columns - 3) / 2);
  const draw = (lane: Lane, title: Span) => [
    [title],
    ...look(lane)
      .picture({ columns: half, rows: size.rows - 1 })
      .map((row) => fitLine(row, half)),
  ];
  return beside(
    draw(first, span(`A  ${challenge?.beside ? phrase('yours') : phrase('as it was')}`, 'series-a')),
    gap(3),
    draw(second, span(`B  ${challenge?.beside ? phrase('the best known') : phrase('as you turn it')}`, 'series-b')),
  );
}

function panelLines(simulating: Simulating, layout: Layout, columns: number, rows: number): Line[] {
  const { playback, typed } = simulating;
  const isCompared = playback.lanes.length === 2;
  const metrics = watched(playback.lanes[0]).length + (isCompared ? 1 : 0);
  const most = Math.max(Math.min(metrics, rows - 8), Math.min(layout.knobs + 1, Math.floor(rows / 3)));
  const left = Math.max(
    // Two fifths, unless the metrics need more of the row than that leaves and the knobs less.
    Math.min(
      Math.floor(columns * 0.4),
      Math.max(knobColumns(playback, columns * 0.5) + 2, columns - metricsWidth(playback, true) - 1),
    ),
    leastKnobColumns(playback, columns * 0.5) + 2,
    Math.min(knobColumns(playback, columns * 0.5) + 2, columns - metricsWidth(playback, true) - 1),
    Math.min(Math.floor(columns * 0.55), columns - metricsWidth(playback) - 1),
  );
  const knobs = knobLines(playback, typed, left - 2, Math.min(layout.knobs, most - 1));
  const measured = metricLines(playback, columns - left, most);
  return Array.from(
    { length: Math.max(knobs.length, measured.length) },
    (_, row): Line => [...fitLine(knobs[row] ?? [], left), ...(measured[row] ?? [])],
  );
}

/** Knobs, metrics and the story, one under the other. */
function sideLines(simulating: Simulating, layout: Layout, { columns, rows }: Size): Line[] {
  const { playback, typed } = simulating;
  const knobs = knobLines(playback, typed, columns, layout.knobs);
  const measured = metricLines(playback, columns, rows);
  const used = knobs.length + measured.length + 5;
  return [
    title(phrase('Knobs'), columns),
    ...knobs,
    [],
    title(phrase('Measured'), columns),
    ...measured,
    [],
    title(phrase('What happened'), columns),
    ...storyLines(simulating, { columns, rows: Math.max(0, rows - used) }),
  ];
}

function title(text: string, columns: number): Line {
  return [span(`${text} `, 'heading'), span('─'.repeat(Math.max(0, columns - text.length - 1)), 'dim')];
}

function pad(lines: readonly Line[], rows: number): Line[] {
  return [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, (): Line => [])];
}
