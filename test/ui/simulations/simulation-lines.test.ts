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

/** What somebody who plays does: a little, the end, theory; two lanes, another knob. */
function moments(simulation: Simulation, scenario: string, isCompared: boolean): Simulating[] {
  const begun = startSimulating({ simulation, scenario, seed: 1 });
  const some = play(begun, { type: 'skip', share: 0.3 });
  const over = play(some, { type: 'finish' });
  const alone = [begun, some, over, play(over, { type: 'toggle-theory' })];
  if (!isCompared) return alone;
  const compared = play(play(over, { type: 'toggle-comparison' }), { type: 'turn', direction: 1 });
  return [...alone, compared, play(compared, { type: 'toggle-theory' })];
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
        const where = `${simulation.id} ${scenario} at ${size.columns}×${size.rows}\n${text}`;
        expect(lines.length, where).toBeLessThanOrEqual(size.rows);
        for (const line of lines) expect(lineWidth(line), where).toBeLessThanOrEqual(size.columns);
        for (const number of shown) expect(text, where).toContain(number);
        expect(text, where).not.toMatch(/\d…/);
        expect(count(text, '┌'), where).toBe(count(text, '└'));
      }
    }
  });
});
