import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phrase } from '../../words/phrase.js';

export type Edited = { readonly text: string } | { readonly trouble: string };

/**
 * Lets the learner change a text in $VISUAL or $EDITOR. The text they began with is never lost: whatever goes wrong,
 * the caller still has it, and hears why.
 */
export async function editIn(env: Readonly<Record<string, string | undefined>>, text: string): Promise<Edited> {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor) return { trouble: phrase('No editor is set: put its name into EDITOR. Your text is kept.') };
  const folder = await mkdtemp(join(tmpdir(), 'backpressure-'));
  const file = join(folder, 'answer.md');
  try {
    await writeFile(file, text, { mode: 0o600 });
    const trouble = await run(editor, file);
    if (trouble !== null) return { trouble: `${trouble} ${phrase('Your text is kept.')}` };
    const edited = (await readFile(file, 'utf8')).replace(/\r\n/g, '\n').replace(/\n+$/, '');
    return edited === text ? { trouble: phrase('{editor} left the text as it was.', { editor }) } : { text: edited };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null when it went well. The name may carry arguments: "code --wait". */
function run(editor: string, file: string): Promise<string | null> {
  const [command = editor, ...args] = editor.split(/\s+/).filter((word) => word !== '');
  return new Promise((done) => {
    const child = spawn(command, [...args, file], { stdio: 'inherit' });
    child.on('error', () => done(phrase('{command} could not be started.', { command })));
    child.on('exit', (code, signal) =>
      done(code === 0 ? null : phrase('{command} ended with {how}.', { command, how: signal ?? `code ${code}` })),
    );
  });
}
