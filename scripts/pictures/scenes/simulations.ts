import { simulations } from '../../../src/simulations/registry.js';
import type { Scene } from './scene.js';

/** "space play again" in the footer, or the playhead's "■ 60 s of". */
const atTheEnd = /play again|■ [\d.,]+ (\S+ )?of/;

const bothLanes = /\bA\b[\s\S]*\bB\b/;

/** Those whose stages are kept as text: the panel is one for all. */
const closely = ['queue', 'breaker', 'cache'];

/** Each simulation while it plays, at its end, compared, and beside theory. */
export const simulationScenes: readonly Scene[] = Object.values(simulations).flatMap(({ id, title }): Scene[] => {
  const common = { group: 'simulation', args: ['sim', id, '--seed', '7'] } as const;
  const opened = { see: '‖' };
  // A turned knob runs its lane anew, and a long run is worked out in several turns of the clock.
  const turned = { press: ['right'], see: (screen: string) => bothLanes.test(screen) && atTheEnd.test(screen) };
  const over = { press: ['e'], see: atTheEnd };
  return [
    {
      ...common,
      name: `${id}-playing`,
      about: `${title}, in the middle of its run`,
      acts: [opened, { press: ['+', 'space'], see: hasPlayed(0.3) }, { press: ['space'], see: /[‖■]/ }],
    },
    {
      ...common,
      name: `${id}-over`,
      about: `${title}, at its end`,
      acts: [opened, over],
      golden: closely.includes(id),
    },
    {
      ...common,
      name: `${id}-compared`,
      about: `${title}, A beside B with a knob turned`,
      acts: [opened, over, { press: ['c'], see: bothLanes }, turned],
      golden: closely.includes(id),
    },
    {
      ...common,
      name: `${id}-theory`,
      about: `${title}, beside theory`,
      acts: [opened, over, { press: ['t'], see: atTheEnd }],
      golden: closely.includes(id),
    },
  ];
});

/** Whether the playhead, "▶ 14.2 of 60 s", has come to this share of the run. */
function hasPlayed(share: number): (screen: string) => boolean {
  return (screen) => {
    const [, at = '', until = ''] = /[‖▶■] ([\d.,]+)[^\d\n]{0,4} of ([\d.,]+)/.exec(screen) ?? [];
    return Number(at.replace(/,/g, '')) >= share * Number(until.replace(/,/g, '')) && until !== '';
  };
}
