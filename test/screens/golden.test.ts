import chalk from 'chalk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtCourse } from '../../scripts/pictures/learners.js';
import { play } from '../../scripts/pictures/play.js';
import { allScenes } from '../../scripts/pictures/scenes/all.js';
import { type Scene, type Size, sizeName } from '../../scripts/pictures/scenes/scene.js';
import { comparison } from './compared-output.js';
import { InProcess } from './in-process.js';

/** What changes on a screen shows as a difference of text: `npx vitest run --project screens -u` takes it over. */
const goldenSizes: readonly Size[] = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

/** What a scene comes to at a size, its rows without spaces at their ends. */
async function screenOf(scene: Scene, size: Size): Promise<string> {
  const stage = new InProcess(scene, size, () => void vi.advanceTimersByTime(40));
  try {
    await play(stage, scene.acts);
    return stage.text.replace(/ +$/gm, '').trimEnd();
  } finally {
    await stage.close();
  }
}

describe('what stands on the screen', () => {
  // Nothing moves by itself: a run that plays, an animation, a clock.
  const level = chalk.level;
  beforeAll(async () => {
    // In colour, as nearly everybody has it: the pictures are of the text alone, but each frame is compared with its styles.
    chalk.level = 3;
    // What a command imports when it needs it, so that no screen has to wait for it.
    await Promise.all([import('../../src/ui/start.js'), import('conf')]);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  }, 120_000);
  afterAll(() => {
    chalk.level = level;
    vi.useRealTimers();
  });

  it.each(allScenes(builtCourse()).filter(({ golden }) => golden))('$name: $about', async (scene) => {
    const screens: string[] = [];
    const before = comparison.frames;
    for (const size of goldenSizes) {
      screens.push(`${'═'.repeat(12)} ${sizeName(size)} ${'═'.repeat(12)}`, await screenOf(scene, size));
    }
    // Every frame on the way there was to the byte what Ink would have made of it.
    expect(comparison.differences).toEqual([]);
    expect(comparison.frames).toBeGreaterThan(before);
    await expect(`${screens.join('\n')}\n`).toMatchFileSnapshot(`golden/${scene.name}.txt`);
  });
});
