import type { Playback } from '../../simulations/engine/playback-state.js';
import { sampleCount, samplesBy } from '../../simulations/engine/replay-buffer.js';
import { type Series, samplesOf } from '../../simulations/engine/series.js';
import { sparkline } from '../../text/draw.js';
import { type Line, span } from '../../text/line.js';
import { truncate, width } from '../../text/width.js';
import { standingText } from './standing.js';

/** Where the plot's curves begin, how wide it is, and how many columns its words have. */
export interface SparkRoom {
  readonly margin: number;
  readonly columns: number;
  readonly legend: number;
}

/** Other series, a row for each lane, on the plot's time axis and with the same left edge; both lanes to one scale. */
export function sparkLines(playback: Playback, series: readonly Series[], room: SparkRoom): Line[] {
  const cells = Math.max(1, room.columns - room.margin);
  return series.flatMap((each) => {
    const samples = playback.lanes.map((lane) => samplesOf(lane, each));
    // Three quarters of a row at most, so that rows which stand under each other do not melt into one.
    const most = Math.max(...samples.flat().filter((value) => !Number.isNaN(value)), 0) / 0.75;
    return playback.lanes.map((lane, index): Line => {
      const values = samples[index] ?? [];
      const slots = (sampleCount * playback.until) / lane.plan.until;
      const grown = Math.min(cells, Math.round((values.length / slots) * cells));
      const text = grown > 0 ? sparkline(values, grown, most) : '';
      const passed = Math.round((samplesBy(lane.plan.until, lane.at) / slots) * cells);
      const value = standingText(lane, each);
      const label = truncate(each.label, Math.max(0, room.legend - width(value) - 1));
      return [
        span(' '.repeat(room.margin)),
        span(text.slice(0, passed), index === 0 ? 'series-a' : 'series-b'),
        span(text.slice(passed), 'dim'),
        span(' '.repeat(Math.max(0, cells - grown) + 2)),
        span(value),
        span(index === 0 ? ` ${label}` : '', 'dim'),
      ];
    });
  });
}
