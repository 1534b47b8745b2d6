import { storyOf } from '../../simulations/engine/playback-state.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Simulating } from '../../store/simulating.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, span } from '../../text/line.js';
import { padStart, width } from '../../text/width.js';
import { timeText } from './clock.js';

/** The story so far, the latest moments of it where not all fit; each is whole, and the last one stands out. */
export function storyLines({ playback, simulation }: Simulating, { columns, rows }: Size): Line[] {
  const story = storyOf(playback.lanes.at(-1) ?? playback.lanes[0]);
  const times = story.map(({ at }) => timeText(simulation, at));
  const column = Math.max(...times.map(width), 0);
  const moments = story.map(({ text }, index) =>
    hangingIndent(
      [span(`${padStart(times[index] ?? '', column)}  `, 'dim')],
      [span(text, index === story.length - 1 ? undefined : 'dim')],
      columns,
    ),
  );
  let lines: Line[] = [];
  for (const moment of moments.toReversed()) {
    if (lines.length + moment.length > rows) break;
    lines = [...moment, ...lines];
  }
  return lines;
}
