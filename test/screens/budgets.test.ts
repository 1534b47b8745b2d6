import { readFileSync } from 'node:fs';
import chalk from 'chalk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Scene, Size } from '../../scripts/pictures/scenes/scene.js';
import { InProcess, noon } from './in-process.js';

interface Budget {
  /** The most rows that a frame may draw again, and the most bytes of it: of the frame in the middle. */
  readonly rows: number;
  readonly bytes: number;
}

const { frames } = JSON.parse(readFileSync('bench/budgets.json', 'utf8')) as {
  frames: Readonly<Record<string, Budget>>;
};

const [up, down, left, right] = ['\u001b[A', '\u001b[B', '\u001b[D', '\u001b[C'];
const sim = ['sim', 'queue', '--scenario', 'flash-sale'];
const small: Size = { columns: 80, rows: 24 };
const large: Size = { columns: 120, rows: 40 };

interface Case {
  readonly args: readonly string[];
  readonly size: Size;
  readonly shows: string;
  readonly first?: string;
  /** Keys, each of which makes a frame; without them the clock goes on. */
  readonly keys?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'home 80x24, a key': { args: [], size: small, shows: 'q leave', keys: [down, down, up, up] },
  'lesson 80x24, a step': {
    args: ['learn', 'three-numbers'],
    size: small,
    shows: 'next step',
    keys: [right, right, left, left],
  },
  'knob 120x40, a turn': { args: sim, size: large, shows: 'knob', keys: [right, right, left, left] },
  'search 80x24, a letter': { args: [], size: small, shows: 'q leave', first: '/', keys: ['c', 'a', 'c', 'h'] },
  'animation 80x24': { args: sim, size: small, shows: 'knob', first: ' ' },
  'animation 120x40': { args: sim, size: large, shows: 'knob', first: ' ' },
};

/** Milliseconds that an interval of the program stands for here: one frame of a simulation. */
const tick = 40;
const ticks = 15;

/** What each frame of a case drew: rows that were written again, and bytes. */
async function drawn({ args, size, shows, first, keys }: Case): Promise<Budget[]> {
  let now = noon;
  const goOn = () => {
    now += tick;
    vi.advanceTimersByTime(tick);
  };
  const scene: Scene = { name: '', group: 'screen', about: '', args, acts: [] };
  const stage = new InProcess(
    scene,
    size,
    () => {},
    () => now,
  );
  try {
    await stage.until(() => stage.text.includes(shows), shows);
    await stage.settle();
    if (first !== undefined) {
      stage.press(first);
      await stage.settle();
    }
    const since = stage.drawn;
    for (const key of keys ?? Array.from({ length: ticks }, () => null)) {
      if (key === null) goOn();
      else stage.press(key);
      await stage.settle();
    }
    return framesIn(stage.sent.slice(since));
  } finally {
    await stage.close();
  }
}

function framesIn(sent: string): Budget[] {
  const [, ...found] = sent.split('\u001b[?2026h');
  return found.map((frame) => ({ rows: frame.split('\u001b[K').length - 1, bytes: Buffer.byteLength(frame) }));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe('a frame keeps to its budget (bench/budgets.json)', () => {
  const before = chalk.level;
  beforeAll(async () => {
    chalk.level = 3;
    await Promise.all([import('../../src/ui/start.js'), import('conf')]);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  }, 120_000);
  afterAll(() => {
    chalk.level = before;
    vi.useRealTimers();
  });

  it('for every case that is measured, and no other', () => {
    expect(Object.keys(frames)).toEqual(Object.keys(cases));
  });

  it.each(Object.entries(cases))('%s', async (name, what) => {
    const found = await drawn(what);
    expect(found.length).toBeGreaterThan(0);
    const rows = middle(found.map((frame) => frame.rows));
    const bytes = middle(found.map((frame) => frame.bytes));
    const budget = frames[name] ?? { rows: 0, bytes: 0 };
    expect({ rows, bytes, keeps: rows <= budget.rows && bytes <= budget.bytes }).toEqual({ rows, bytes, keeps: true });
  });
});
