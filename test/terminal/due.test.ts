import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { known } from './start.js';
import { built } from './terminal.js';

/** A wrong answer of long ago, so that its question is due. */
function answered(folder: string, question: string): void {
  const event = { v: 1, id: question, at: '2026-03-02T09:00:00.000Z', type: 'answered', question, answer: '' };
  appendFileSync(
    join(folder, 'progress.jsonl'),
    `${JSON.stringify({ ...event, correct: false, confidence: null, ms: 1 })}\n`,
  );
}

function due(folder: string, ...more: readonly string[]): string {
  const node = process.env.BACKPRESSURE_TEST_NODE ?? process.execPath;
  const env = { PATH: process.env.PATH, BACKPRESSURE_DATA_DIR: folder, XDG_CACHE_HOME: folder };
  return spawnSync(node, [built, 'progress', '--due', ...more], { env, encoding: 'utf8' }).stdout;
}

it('tells a shell how much is due, and says nothing where nothing is', () => {
  const folder = known();
  expect(due(folder)).toBe('');
  answered(folder, 'connections-in-use');
  expect(due(folder)).toBe('1 due\n');
});

it('is told anew when the journal has changed, and the same where the program is asked', () => {
  const folder = known();
  answered(folder, 'connections-in-use');
  expect([due(folder), due(folder), due(folder, '--seed', '1')]).toEqual(['1 due\n', '1 due\n', '1 due\n']);
  answered(folder, 'crash-seven');
  expect([due(folder), due(folder)]).toEqual(['2 due\n', '2 due\n']);
});

it('takes nothing from a file that is not what was kept', () => {
  const folder = known();
  answered(folder, 'connections-in-use');
  due(folder);
  const path = join(folder, 'home.json');
  const kept = JSON.parse(readFileSync(path, 'utf8'));
  for (const day of kept.memory.days) day.facts.due = '\u001b[2J';
  writeFileSync(path, JSON.stringify(kept));
  expect(due(folder)).toBe('1 due\n');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 900));
  expect(due(folder)).toBe('1 due\n');
});
