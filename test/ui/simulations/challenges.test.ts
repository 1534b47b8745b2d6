import { describe, expect, it } from 'vitest';
import { catchingUp } from '../../../src/simulations/engine/playback-state.js';
import { simulations } from '../../../src/simulations/registry.js';
import { play, type Simulating, startSimulating } from '../../../src/store/simulating.js';
import { plain } from '../../../src/text/line.js';
import { simulationLines } from '../../../src/ui/simulations/simulation-lines.js';

function over(simulating: Simulating): Simulating {
  let now = simulating;
  while (catchingUp(now.playback)) now = play(now, { type: 'tick', milliseconds: 2000 });
  return play(now, { type: 'tick', milliseconds: 2000 });
}

describe('every challenge', () => {
  const all = Object.values(simulations).flatMap((simulation) =>
    Object.keys(simulation.challenges).map((challenge) => [simulation.id, challenge, simulation] as const),
  );
  it.each(all)(
    '%s %s shows its task, and what there is to see in it, whole at every size',
    (_, challenge, simulation) => {
      const simulating = startSimulating({ simulation, challenge, seed: 1 });
      const { task } = simulating.challenge?.challenge ?? { task: '' };
      const tried = over(play(play(simulating, { type: 'turn', direction: 1 }), { type: 'finish' }));
      const { explanation } = tried.challenge?.challenge ?? { explanation: '' };
      for (const size of [
        { columns: 56, rows: 15 },
        { columns: 76, rows: 18 },
        { columns: 196, rows: 44 },
      ]) {
        const text = simulationLines(simulating, size).map(plain).join(' ').replace(/ +/g, ' ');
        for (const word of task.split(' ')) expect(text).toContain(word);
        const after = simulationLines(tried, size).map(plain).join(' ');
        for (const word of explanation.split(' ')) expect(after, after).toContain(word);
      }
    },
  );
});
