import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { simulations } from '../../../src/simulations/registry.js';

it.each(Object.values(simulations).map((simulation) => ({ simulation, id: simulation.id })))(
  '$id comes to the same where nobody hears its events',
  ({ simulation }) => {
    const [scenario = ''] = Object.keys(simulation.scenarios);
    const planned = plan(simulation, { scenario, seed: 2 });
    const heard = new Run(planned).finish();
    const figures = figuresOf(planned);
    expect(figures.measure()).toEqual(heard.measure());
    expect(figures.theory()).toEqual(heard.theory());
  },
);

it('tells no story, and names nothing', () => {
  const unheard = new Run(plan(simulations.queue), null).finish();
  expect([unheard.story, unheard.hash, unheard.events]).toEqual([[], '', 0]);
});
