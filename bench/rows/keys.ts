import { inkPeer } from './ink-peer.js';
import type { Contender, Probe, Row } from './probe.js';
import { median, quantile, Session, type Wanted } from './session.js';

const [up, down, left, right] = ['\u001b[A', '\u001b[B', '\u001b[D', '\u001b[C'];

const screens: readonly (Wanted & { readonly title: string; readonly keys: readonly [string, string] })[] = [
  { title: 'home 80×24', args: [], shows: 'q leave', columns: 80, rows: 24, keys: [down, up] },
  {
    title: 'a lesson 80×24',
    args: ['learn', 'three-numbers'],
    shows: 'step 1/',
    columns: 80,
    rows: 24,
    keys: [right, left],
  },
  {
    title: 'a knob 120×40',
    args: ['sim', 'queue', '--scenario', 'flash-sale'],
    shows: 'knob',
    columns: 120,
    rows: 40,
    keys: [right, left],
  },
  {
    title: 'search 80×24',
    args: [],
    shows: 'q leave',
    first: ['/'],
    columns: 80,
    rows: 24,
    keys: ['a', '\u007f'],
  },
];

/** The first of them come while Node still interprets what it will compile. */
const warmUp = 12;
const counted = 30;

function keysOn({ title, keys, ...wanted }: (typeof screens)[number]): Probe {
  const row = (share: string): Row => ({
    title: `key to frame, ${title}, ${share}`,
    unit: 'ms',
    peer: `Ink alone, ${wanted.columns}×${wanted.rows}`,
  });
  const measure = async (contender: Contender, what: Wanted, pressed: readonly string[]) => {
    const session = await Session.open(contender, what);
    const times = await session.answers(Array.from({ length: warmUp + counted }, (_, at) => pressed[at % 2] ?? ''));
    await session.close();
    return [median(times.slice(warmUp)), quantile(times.slice(warmUp), 0.95)];
  };
  return {
    rows: [row('half of them'), row('19 of 20')],
    turns: 3,
    ours: (program) => measure(program, wanted, keys),
    peer: async () => measure(await inkPeer(), { ...wanted, args: [], shows: 'row', first: [] }, [down, up]),
  };
}

export const probes: readonly Probe[] = screens.map(keysOn);
