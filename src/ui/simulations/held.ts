import { ended, type Lane } from '../../simulations/engine/playback-state.js';
import type { Series } from '../../simulations/engine/series.js';
import { metricNamed, type Simulating } from '../../store/simulating.js';
import { guessedValue, tidyQuantity } from '../../store/simulation-words.js';
import type { Tone } from '../../text/line.js';
import { formatQuantity } from '../../text/number.js';
import type { Flag, Level } from '../../text/plot-model.js';
import { phrase } from '../../words/phrase.js';

/** Something that the curves are held against, and what it says of itself beside the plot. */
export interface Held {
  readonly level?: Level;
  readonly flag?: Flag;
  readonly words: string;
  readonly tone: Tone;
  readonly glyph: string;
}

/** The guess, and with theory on what it predicts, where this series can show them. */
export function heldAgainst(simulating: Simulating, series: Series): readonly Held[] {
  const { playback, embed, simulation } = simulating;
  const { plan } = playback.lanes[0];
  const guess = guessedValue(simulating);
  const metric = embed?.predict?.metric;
  const found: Held[] = [];
  if (guess !== null && metric !== undefined) {
    const words = phrase('you said {value}', { value: formatQuantity(guess, metricNamed(simulation, metric)?.unit) });
    found.push(...place(playback.lanes[0], series, metric, guess, { words, tone: 'warn', glyph: '◆' }));
  }
  found.push(...cameTo(simulating, series));
  const lane = playback.lanes.at(-1) ?? playback.lanes[0];
  const predicts = playback.theory ? (lane.replay.at(lane.at).theory()?.predicts ?? {}) : {};
  for (const [name, { value }] of Object.entries(predicts)) {
    const label = metricNamed(plan.simulation, name);
    const words = `≈ ${formatQuantity(value, label?.unit, label?.digits)} ${label?.label ?? name}`;
    found.push(...place(lane, series, name, value, { words, tone: 'keyword', glyph: '╌' }));
  }
  return found;
}

/** When it happened that was guessed, once the run is over: how far the two flags are apart is what there is to learn. */
function cameTo({ playback, embed, prediction, simulation }: Simulating, series: Series): readonly Held[] {
  const metric = embed?.predict?.metric;
  const actual = prediction?.actual ?? null;
  const [lane] = playback.lanes;
  const isInstant = metric !== undefined && simulation.since(lane.plan.knobs)[metric] !== undefined;
  if (!isInstant || actual === null || !ended(playback)) return [];
  const words = phrase('it came to {value}', { value: tidyQuantity(actual, metricNamed(simulation, metric)?.unit) });
  return place(lane, series, metric, actual, { words, tone: 'strong', glyph: '╎' });
}

function place(
  { plan }: Lane,
  series: Series,
  metric: string,
  value: number,
  look: Omit<Held, 'level' | 'flag'>,
): Held[] {
  const since = plan.simulation.since(plan.knobs)[metric];
  const isGuess = look.glyph === '◆';
  if (since !== undefined) {
    return [
      {
        ...look,
        flag: {
          at: since + value * secondsIn(metricNamed(plan.simulation, metric)?.unit),
          tone: look.tone,
          glyph: isGuess ? '┊' : '╎',
        },
      },
    ];
  }
  if (!series.levels.includes(metric) && series.name !== metric) return [];
  return [{ ...look, level: { value, tone: look.tone, glyph: isGuess ? '┄' : '╌' } }];
}

/** Seconds in a unit that a metric counts time in. */
function secondsIn(unit: string | undefined): number {
  return unit === 'ms' ? 0.001 : unit === 'min' ? 60 : 1;
}
