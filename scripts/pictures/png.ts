import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.js';

/** Writes a picture as a PNG with rsvg-convert, else with Chromium. Throws where the machine has neither. */
export async function toPng(picture: string, file: string): Promise<void> {
  const { status, error } = spawnSync('rsvg-convert', ['--zoom', '1.5', '--output', file], { input: picture });
  if (error === undefined && status === 0) return;
  const browser = findBrowser();
  if (browser === null) throw new Error('For a PNG this needs rsvg-convert or chromium: apt-get install librsvg2-bin');
  const [, width = '800', height = '600'] = /width="([\d.]+)" height="([\d.]+)"/.exec(picture) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-png-'));
  writeFileSync(join(folder, 'picture.svg'), picture);
  spawnSync(browser, [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    `--window-size=${Math.ceil(Number(width))},${Math.ceil(Number(height))}`,
    `--screenshot=${resolve(file)}`,
    `file://${join(folder, 'picture.svg')}`,
  ]);
  rmSync(folder, { recursive: true, force: true });
}
