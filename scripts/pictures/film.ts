import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terminal } from '../../test/terminal/terminal.js';
import type { Frame } from './movie.js';
import { type Act, play } from './play.js';
import type { Size } from './scenes/scene.js';
import { shoot } from './shoot.js';
import { stageOf } from './stage.js';

/** An act and how long what it comes to stands, in seconds. */
export interface Take {
  readonly act: Act;
  readonly seconds: number;
}

/** Plays a program and takes a frame after each act. Throws where something does not come to show. */
export async function film(args: readonly string[], size: Size, takes: readonly Take[]): Promise<readonly Frame[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'backpressure-film-'));
  const terminal = new Terminal(args, { ...size, dataFolder, program: join(process.cwd(), 'dist', 'cli.js') });
  const stage = stageOf(terminal, { settles: false });
  const frames: Frame[] = [];
  try {
    for (const { act, seconds } of takes) {
      await play(stage, [act]);
      frames.push({ shot: shoot(terminal), seconds });
    }
  } finally {
    await terminal.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return frames;
}

/** Open a lesson, guess, watch the queue drain, and see the gap. */
export const drain: readonly Take[] = [
  { act: { see: 'step 1/' }, seconds: 3 },
  { act: { press: ['enter'], see: 'commit' }, seconds: 1 },
  { act: { press: ['1'], see: /\b1\b/ }, seconds: 0.3 },
  { act: { press: ['0'], see: '10' }, seconds: 1.2 },
  { act: { press: ['enter'], see: '▶' }, seconds: 0.3 },
  ...Array.from({ length: 24 }, (_, index): Take => ({ act: { see: hasCome((index + 1) * 4) }, seconds: 0.3 })),
  { act: { press: ['e'], see: 'It came to' }, seconds: 5 },
];

/** Whether the playhead, "▶ 14 of 120 s", has come to so many seconds. */
function hasCome(seconds: number): (screen: string) => boolean {
  return (screen) => Number(/[‖▶■] ([\d.,]+)/.exec(screen)?.[1]?.replace(/,/g, '') ?? -1) >= seconds;
}
