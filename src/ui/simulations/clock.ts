import { ended, type Playback, pace, speeds } from '../../simulations/engine/playback-state.js';
import type { Simulation } from '../../simulations/engine/simulation.js';
import { formatNumber, formatSeconds } from '../../text/number.js';
import { phrase, translated } from '../../words/phrase.js';

/** Units of time axes, by how long a run is told in them (seconds). */
const units = [
  { below: 2, seconds: 0.001, name: 'ms' },
  { below: 2 * 86_400, seconds: 1, name: 's' },
  { below: Number.POSITIVE_INFINITY, seconds: 86_400, name: 'days' },
] as const;

/** The unit in which the time of a run is told, and how many of the simulation's own it is. */
export function timeUnit(
  { clock }: Pick<Simulation, 'clock'>,
  until: number,
): { readonly seconds: number; readonly name: string } {
  if (clock !== undefined) return { seconds: 1, name: clock };
  return units.find(({ below }) => until < below) ?? units[1];
}

/** An instant of a run in words: "12.3 s", "80 ms", "request 1,200". */
export function timeText({ clock }: Pick<Simulation, 'clock'>, at: number): string {
  if (clock === 'requests') return phrase('request {n}', { n: formatNumber(at, 0) });
  if (clock === 'steps') return phrase('step {n}', { n: formatNumber(at, 0) });
  return formatSeconds(at);
}

/** "▶ 12.4 of 120 s, 6 s a second", as much of it as there is room for. */
export function clockText({ lanes, at, until, playing, speed, ...rest }: Playback, columns: number): string {
  const { plan } = lanes[0];
  const { simulation } = plan;
  const state = ended({ lanes, at, until, playing, speed, ...rest }) ? '■' : playing ? '▶' : '‖';
  const unit = timeUnit(simulation, until);
  const end = `${formatNumber(until / unit.seconds)} ${translated(unit.name)}`;
  const now = formatNumber(at / unit.seconds, simulation.clock === undefined && until / unit.seconds < 100 ? 1 : 0);
  const rate = pace(plan) * speeds[speed];
  const each =
    simulation.clock === undefined
      ? phrase('{what} a second', {
          what: unit.name === 'days' ? `${formatNumber(rate / unit.seconds)} ${phrase('days')}` : formatSeconds(rate),
        })
      : phrase('{what} a second', {
          what: phrase(simulation.clock === 'steps' ? '{n} step|{n} steps' : '{n} request|{n} requests', {
            n: Number(rate.toPrecision(2)),
          }),
        });
  const short = `${state} ${phrase('{part} of {whole}', { part: now, whole: end })}`;
  return [`${short}, ${each}`, short, `${state} ${now}`].find((text) => text.length <= columns) ?? state;
}
