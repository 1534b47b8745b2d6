import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editIn } from '../../../src/ui/terminal/editor.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-editor-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that takes the place of an editor. */
function editor(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe("the learner's own editor", () => {
  it('gives back what it wrote', async () => {
    expect(await editIn({ EDITOR: editor('appends', 'printf " and more\\n" >> "$1"') }, 'an answer')).toEqual({
      text: 'an answer and more',
    });
  });

  it('may take arguments, and VISUAL goes first', async () => {
    const env = { VISUAL: `${editor('second', 'printf "%s" "$1" > "$2"')} --wait`, EDITOR: 'false' };
    expect(await editIn(env, 'text')).toEqual({ text: '--wait' });
  });

  it.each([
    ['is not set', {}, 'No editor is set'],
    ['is not there', { EDITOR: '/nowhere/editor' }, 'could not be started'],
    ['fails', { EDITOR: 'false' }, 'ended with code 1'],
    ['changes nothing', { EDITOR: 'true' }, 'left the text as it was'],
  ])('that %s is said, and the text is kept', async (_, env, words) => {
    const result = await editIn(env, 'text');
    expect(result).toEqual({ trouble: expect.stringContaining(words) });
  });
});
