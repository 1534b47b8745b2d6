import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terminal } from '../../test/terminal/terminal.js';
import { learnersIn } from './learners.js';
import { play } from './play.js';
import type { Scene, Size } from './scenes/scene.js';
import { shoot } from './shoot.js';
import { stageOf } from './stage.js';
import type { Shot } from './svg.js';

export interface Taken {
  readonly scene: Scene;
  readonly size: Size;
  readonly shot: Shot;
  /** The screen as text, for those who search the sheet. */
  readonly text: string;
  /** What the scene waited for in vain, in which case the picture shows where it got stuck; else null. */
  readonly trouble: string | null;
}

/** How long one thing may take to show, in milliseconds. */
const patience = 12_000;

/** Plays a scene in the built program, in a pseudo-terminal of this size, and takes its picture. */
export async function take(scene: Scene, size: Size): Promise<Taken> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'backpressure-pictures-'));
  learnersIn(dataFolder, scene.learner ?? 'midway', Date.now());
  if (scene.settings !== undefined) writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(scene.settings));
  const terminal = new Terminal(scene.args, {
    ...size,
    dataFolder,
    patience,
    program: join(process.cwd(), 'dist', 'cli.js'),
    env: { ...(scene.on === 'light' && { COLORFGBG: '0;15' }), ...scene.env },
  });
  let trouble: string | null = null;
  try {
    await play(stageOf(terminal), scene.acts);
  } catch (error) {
    trouble = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  const taken = { scene, size, shot: shoot(terminal), text: terminal.text, trouble };
  await terminal.close();
  rmSync(dataFolder, { recursive: true, force: true });
  return taken;
}
