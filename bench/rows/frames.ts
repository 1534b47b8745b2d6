import { inkPeer } from './ink-peer.js';
import type { Contender, Probe } from './probe.js';
import { Session, wait } from './session.js';

/** How long an animation is watched, in milliseconds. */
const watched = 4000;

/** A simulation that plays, beside Ink alone with as many rows, of which ten change as often. */
function animation(columns: number, rows: number): Probe {
  const peer = `Ink alone, ${columns}×${rows}, ten rows`;
  const measure = async (contender: Contender, args: readonly string[], shows: string, first: readonly string[]) => {
    const session = await Session.open(contender, { args, columns, rows, shows, first });
    const { cost, bytes } = await session.draws(watched);
    const { memory } = session;
    await session.close();
    return [cost, bytes, memory];
  };
  const sim = ['sim', 'queue', '--scenario', 'flash-sale'];
  return {
    rows: [
      { title: `animation ${columns}×${rows}, processor time of a frame`, unit: 'ms', peer },
      { title: `animation ${columns}×${rows}, bytes of a frame`, unit: 'B', peer },
      { title: `animation ${columns}×${rows}, memory`, unit: 'MB', peer },
    ],
    turns: 3,
    ours: (program) => measure(program, sim, 'knob', [' ']),
    peer: async () => measure(await inkPeer(), ['moving'], 'row', []),
  };
}

const home: Probe = {
  rows: [{ title: 'home 80×24, memory', unit: 'MB', peer: 'Ink alone, 80×24' }],
  turns: 3,
  ours: (program) => restingMemory(program, 'q leave'),
  peer: async () => restingMemory(await inkPeer(), 'row'),
};

async function restingMemory(contender: Contender, shows: string): Promise<number[]> {
  const session = await Session.open(contender, { args: [], columns: 80, rows: 24, shows });
  await wait(1000);
  const { memory } = session;
  await session.close();
  return [memory];
}

export const probes: readonly Probe[] = [animation(80, 24), animation(120, 40), home];
