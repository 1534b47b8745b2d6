import { describe, expect, it } from 'vitest';
import { catchingUp } from '../../../src/simulations/engine/playback-state.js';
import { findSimulation } from '../../../src/simulations/registry.js';
import { commitGuess, isTried, play, type Simulating, startSimulating } from '../../../src/store/simulating.js';
import { plain } from '../../../src/text/line.js';
import { simulationLines } from '../../../src/ui/simulations/simulation-lines.js';
import { course } from '../../whole-course.js';

const embeds = Object.values(course.lessons).flatMap((lesson) =>
  lesson.steps.flatMap((step) =>
    step.blocks.flatMap((block) =>
      block.kind === 'simulation' ? [[`${lesson.id}, ${step.title}`, block.embed, lesson.id] as const] : [],
    ),
  ),
);

function over(simulating: Simulating): Simulating {
  let now = play(simulating, { type: 'finish' });
  while (catchingUp(now.playback)) now = play(now, { type: 'tick', milliseconds: 0 });
  return now;
}

/** Every word of a text stands somewhere on the screen. */
function holds(screen: string, text: string): boolean {
  return text.split(/\s+/).every((word) => screen.includes(word));
}

describe('a run of a lesson at its end', () => {
  it.each(embeds)('in %s has the gap and what to see whole, from 60×20 on', (_, embed, lesson) => {
    const simulation = findSimulation(embed.simulation);
    if (simulation === undefined) throw new Error(embed.simulation);
    const { scenario, set } = embed;
    const begun = startSimulating({ simulation, scenario, set, seed: 1, embed, lesson });
    const guess = embed.predict?.choices === undefined ? '20' : '0';
    const watched = embed.predict === undefined ? begun : commitGuess({ ...begun, guess }).simulating;
    const up = over(play(over(watched), { type: 'turn', direction: 1 }));
    const simulating = isTried(up) ? up : over(play(up, { type: 'turn', direction: -1 }));
    for (const size of [
      { columns: 56, rows: 15 },
      { columns: 76, rows: 18 },
      { columns: 116, rows: 34 },
    ]) {
      const lines = simulationLines(simulating, size).map(plain);
      const screen = lines.join('\n');
      if (embed.predict !== undefined) expect(lines[0], screen).toMatch(/^You said /);
      expect(holds(screen, embed.observe ?? ''), `${embed.observe}\n${screen}`).toBe(true);
      expect(holds(screen, embed.goal?.hint ?? '') || screen.includes('✓ reached'), screen).toBe(true);
    }
  });
});
