import { describe, expect, it } from 'vitest';
import { simulations } from '../../../src/simulations/registry.js';
import { play, startSimulating } from '../../../src/store/simulating.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { simulationLines } from '../../../src/ui/simulations/simulation-lines.js';

const sizes = [
  { columns: 56, rows: 15 },
  { columns: 76, rows: 18 },
  { columns: 116, rows: 34 },
];

describe.each(Object.values(simulations).map((simulation) => [simulation.id, simulation] as const))(
  '%s on screen',
  (_, simulation) => {
    it.each(Object.keys(simulation.scenarios))(
      'fits every size in %s, at every moment, in one lane and in two',
      (scenario) => {
        let simulating = startSimulating({ simulation, scenario, seed: 1 });
        const moments = [
          () => simulating,
          () => play(simulating, { type: 'step' }),
          () => play(play(simulating, { type: 'toggle' }), { type: 'tick', milliseconds: 3000 }),
          () => play(simulating, { type: 'toggle-comparison' }),
          () => play(simulating, { type: 'turn', direction: 1 }),
          () => play(simulating, { type: 'toggle-theory' }),
          () => play(simulating, { type: 'finish' }),
        ];
        for (const moment of moments) {
          simulating = moment();
          for (const size of sizes) {
            const lines = simulationLines(simulating, size);
            expect(lines.length).toBeLessThanOrEqual(size.rows);
            for (const line of lines) expect(lineWidth(line), plain(line)).toBeLessThanOrEqual(size.columns);
          }
        }
      },
    );
  },
);
