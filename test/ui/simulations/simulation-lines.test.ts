import { describe, expect, it } from 'vitest';
import { look } from '../../../src/simulations/engine/playback-state.js';
import type { Simulation } from '../../../src/simulations/engine/simulation.js';
import { simulations } from '../../../src/simulations/registry.js';
import { play, type Simulating, startSimulating } from '../../../src/store/simulating.js';
import { plain } from '../../../src/text/line.js';
import { formatNumber } from '../../../src/text/number.js';
import { lineWidth } from '../../../src/text/width.js';
import { watched } from '../../../src/ui/simulations/metric-lines.js';
import { simulationLines } from '../../../src/ui/simulations/simulation-lines.js';

/** The content of a screen in windows from 60×20 to 240×70. */
const sizes = [
  { columns: 56, rows: 15 },
  { columns: 68, rows: 17 },
  { columns: 76, rows: 18 },
  { columns: 96, rows: 24 },
  { columns: 116, rows: 34 },
  { columns: 156, rows: 39 },
  { columns: 196, rows: 44 },
  { columns: 236, rows: 64 },
];

/** Two lanes are two more runs: without PANEL=all, one scenario in four is compared. */
const isThorough = process.env.PANEL === 'all';

/**
 * What somebody who plays does: a little, the end, theory; two lanes, another knob. Each is looked at before the next comes: a
 * run goes back by being made again.
 */
function* moments(simulation: Simulation, scenario: string, isCompared: boolean): Generator<Simulating> {
  let now = startSimulating({ simulation, scenario, seed: 1 });
  yield now;
  const alone = [{ type: 'skip', share: 0.3 }, { type: 'finish' }, { type: 'toggle-theory' }] as const;
  for (const action of alone) {
    now = play(now, action);
    yield now;
  }
  if (!isCompared) return;
  now = play(play(play(now, { type: 'toggle-theory' }), { type: 'toggle-comparison' }), { type: 'turn', direction: 1 });
  yield now;
  yield play(now, { type: 'toggle-theory' });
}

/** The numbers that must stand whole: every watched metric of every lane. */
function numbers({ playback }: Simulating): string[] {
  return playback.lanes.flatMap((lane) => {
    const values = look(lane).measure();
    return watched(lane).flatMap(({ name, unit, digits }) => {
      const value = values[name];
      return value === null || value === undefined ? [] : [formatNumber(unit === '%' ? value * 100 : value, digits)];
    });
  });
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

const all = Object.values(simulations).flatMap((simulation) => simulation ?? []);

describe.each(all.map((simulation) => [simulation.id, simulation] as const))('%s on screen', (_, simulation) => {
  it.each(
    Object.keys(simulation.scenarios).map((scenario, index) => [scenario, isThorough || index % 4 === 0] as const),
  )('fits every size in %s, with every number whole (compared: %s)', (scenario, isCompared) => {
    for (const simulating of moments(simulation, scenario, isCompared)) {
      const shown = numbers(simulating);
      for (const size of sizes) {
        const lines = simulationLines(simulating, size);
        const text = lines.map(plain).join('\n');
        const faults = {
          tooManyRows: lines.length > size.rows,
          tooWide: lines.filter((line) => lineWidth(line) > size.columns).map(plain),
          missing: shown.filter((number) => !text.includes(number)),
          cut: /\d…/.test(text),
          openBoxes: count(text, '┌') - count(text, '└'),
        };
        const where = `${simulation.id} ${scenario} at ${size.columns}×${size.rows}\n${text}`;
        // One look at all of them: a hundred thousand would take longer than what is looked at.
        expect(faults, where).toEqual({ tooManyRows: false, tooWide: [], missing: [], cut: false, openBoxes: 0 });
      }
    }
  });
});
