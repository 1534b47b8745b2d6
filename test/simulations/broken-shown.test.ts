import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { reportLines } from '../../src/commands/sim-report.js';
import { speakSimulation } from '../../src/linear/simulation.js';
import { Voice } from '../../src/linear/voice.js';
import { noProgress } from '../../src/progress/fold.js';
import { report } from '../../src/simulations/engine/report.js';
import { plan } from '../../src/simulations/engine/run.js';
import { simulations } from '../../src/simulations/registry.js';
import { defaultSettings } from '../../src/store/settings.js';
import { play, startSimulating } from '../../src/store/simulating.js';
import { createCourseStore } from '../../src/store/store.js';
import { plain } from '../../src/text/line.js';
import { theoryLines } from '../../src/ui/simulations/theory-lines.js';
import { smallCourse } from '../small-course.js';
import { FakeServices } from '../store/fake-services.js';

/** For each simulation the first of its scenarios whose theory does not cover all of it, and why. */
const uncovered = Object.values(simulations).flatMap((simulation) => {
  for (const scenario of Object.keys(simulation.scenarios)) {
    const { broken } = report(plan(simulation, { scenario }));
    if (broken.length > 0) return [[simulation.id, scenario, broken, simulation] as const];
  }
  return [];
});

const words = (text: string) => text.replace(/\s+/g, ' ');

it('there are such scenarios in most simulations', () => {
  expect(uncovered.length).toBeGreaterThan(7);
});

describe.each(uncovered)('what theory does not cover in %s, %s', (_, scenario, broken, simulation) => {
  it('is said in the text of a run', () => {
    const text = reportLines(simulation, [report(plan(simulation, { scenario }))]).join('\n');
    for (const why of broken) expect(text).toContain(`theory does not cover this: ${why}`);
  });

  it('is said on screen', () => {
    const { playback } = play(startSimulating({ simulation, scenario, seed: 1 }), { type: 'finish' });
    const text = words(theoryLines(playback, 76, 60).map(plain).join(' '));
    for (const why of broken) expect(text).toContain(why);
  });

  it('is said in plain lines', async () => {
    const heard: string[] = [];
    const store = createCourseStore(
      { course: smallCourse, progress: noProgress, settings: defaultSettings, resolve: (id) => id, notice: null },
      new FakeServices(),
    );
    store.getState().send({ type: 'open-simulation', simulation: simulation.id, scenario });
    const voice = new Voice({ input: Readable.from([]), print: (text) => heard.push(text), isInteractive: false });
    await speakSimulation({ store, voice, now: () => 0, minutesEast: 0, speakTop: async () => {} });
    for (const why of broken) expect(words(heard.join(' '))).toContain(`The theory does not cover this: ${why}`);
  });
});
