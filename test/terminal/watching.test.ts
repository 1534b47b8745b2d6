import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { start } from './start.js';
import { built, keys } from './terminal.js';
import { tinyCourse } from './tiny-course.js';

let folder: string;
let file: string;
let quiz: string;
beforeEach(() => {
  folder = tinyCourse();
  file = join(folder, 'lessons/docs/01-one.md');
  quiz = join(folder, 'quizzes/docs/one.md');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const lesson = (body: string, head = '') => `---\nid: one\ntitle: One\nminutes: 1\n${head}---\n\n${body}`;
const two = lesson('## First\n\nText.\n\n## Second\n\nHow it was.\n');

/** As editors do: another file is written and put into its place. */
function save(path: string, text: string): void {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

describe('a lesson that is watched', () => {
  it('is shown anew at its step when it is saved, with its problems in place, and leaves no trace', async () => {
    save(file, two);
    const terminal = start(['learn', 'one', '--watch', '--course', folder], { rows: 30 });
    await terminal.shows('Nothing you do is recorded.');
    terminal.press(keys.right);
    await terminal.shows('How it was.');
    save(file, two.replace('How it was.', 'How it is.').replace('## First', '## New\n\nBefore.\n\n## First'));
    await terminal.shows('How it is.');
    await terminal.shows('step 3/3');
    save(file, two.replace('How it was.', '[gone](x.md)'));
    await terminal.shows('lessons/docs/01-one.md:13:1 dead-link:');
    await terminal.shows('step 2/2');
    terminal.press('q');
    terminal.press(keys.ctrlC);
    await terminal.exit;
    expect(existsSync(join(terminal.dataFolder, 'progress.jsonl'))).toBe(false);
  });

  it('speaks another language as soon as that is set', async () => {
    save(file, two);
    const terminal = start(['learn', 'one', '--watch', '--course', folder]);
    await terminal.shows('Text.');
    terminal.press('\u0010');
    await terminal.shows('· Open');
    terminal.press('settings');
    await terminal.shows(/▸ Settings/);
    terminal.press(keys.enter);
    await terminal.shows(/Language +◂ as the system/);
    terminal.press(keys.right, keys.right);
    await terminal.shows(/Sprache +◂ Deutsch/);
    terminal.press(keys.ctrlC);
    await terminal.exit;
  });

  it('keeps its last good text under a problem of its head, and while its file is gone', async () => {
    save(join(folder, 'lessons/docs/02-two.md'), two.replace('id: one', 'id: two'));
    const terminal = start(['learn', 'one', '--watch', '--course', folder]);
    await terminal.shows('Text.');
    save(file, lesson('## First\n\nText.\n', 'needs: [\n'));
    await terminal.shows('yaml:');
    await terminal.shows('Text.');
    rmSync(file);
    await terminal.shows('the file is gone');
    await terminal.shows('Text.');
    save(file, lesson('## First\n\nIt is back.\n'));
    await terminal.shows('It is back.');
    expect(terminal.text).not.toContain('the file is gone');
  });

  it('asks a question of its quiz as it was saved last', async () => {
    save(file, lesson('## First\n\n```quiz\nuse: q-word\n```\n'));
    const terminal = start(['learn', 'one', '--watch', '--course', folder]);
    await terminal.shows('First');
    terminal.press(keys.enter);
    await terminal.shows('Type the word.');
    save(quiz, readFileSync(quiz, 'utf8').replace('Type the word.', 'Which word was it?'));
    await terminal.shows('Which word was it?');
  });
});

describe('a lesson that is watched in plain lines', () => {
  it('is said whole, and then what changes in it', async () => {
    save(file, two);
    const child = spawn(
      process.execPath,
      [built, 'learn', 'one', '--watch', '--linear', '--course', folder, '--data-dir', folder],
      {
        env: { PATH: process.env.PATH },
      },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    let wake: () => void = () => {};
    child.stdout.on('data', (chunk) => {
      out += chunk;
      wake();
    });
    const says = async (text: string) => {
      while (!out.includes(text)) await new Promise<void>((resolve) => (wake = resolve));
    };
    await says('q quits:');
    expect(out).toContain('Step "First"\n! lessons/docs/01-one.md:1:1 no-retrieval:');
    expect(out).toContain('Step "Second"\nHow it was.\n');
    out = '';
    save(file, two.replace('How it was.', 'How it is.'));
    save(quiz, readFileSync(quiz, 'utf8').replace('Type the word.', 'Which word was it?'));
    await says('Question "q-word" (changed)\nWhich word was it?');
    await says('Step "Second" (changed)\nHow it is.');
    await says('Watching: ');
    expect(out).not.toContain('Step "First"');
    child.stdin.end('q\n');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(existsSync(join(folder, 'progress.jsonl'))).toBe(false);
  });
});
