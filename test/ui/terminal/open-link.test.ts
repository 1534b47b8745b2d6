import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLink } from '../../../src/ui/terminal/open-link.js';

let folder: string;
let path: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-open-'));
  path = process.env.PATH;
  process.env.PATH = folder;
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

function opener(name: string, script: string): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

describe('opening a link', () => {
  it.each<[platform: NodeJS.Platform, name: string, args: string]>([
    ['linux', 'xdg-open', 'https://a.example/?q=$(id)'],
    ['darwin', 'open', 'https://a.example/?q=$(id)'],
    ['win32', 'rundll32', 'url.dll,FileProtocolHandler https://a.example/?q=$(id)'],
  ])('hands it to what opens links on %s, without a shell', async (platform, name, args) => {
    opener(name, `printf '%s' "$*" > ${join(folder, 'seen')}`);
    expect(await openLink(platform, 'https://a.example/?q=$(id)')).toBeNull();
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe(args);
  });

  it('says with the address when it cannot be', async () => {
    expect(await openLink('linux', 'https://a.example/')).toBe('xdg-open could not be started: https://a.example/');
    opener('xdg-open', 'exit 3');
    expect(await openLink('linux', 'https://a.example/')).toBe('xdg-open could not open it: https://a.example/');
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', '-x', 'https://a.example/\n', ''])(
    'refuses %j',
    async (href) => {
      expect(await openLink('linux', href)).toBe('Only addresses on the web are opened.');
    },
  );
});
