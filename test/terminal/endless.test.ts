import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practices } from '../../src/practice/registry.js';
import { runLines } from './run-lines.js';

/** Megabytes: three times what the program holds when it does nothing. */
const flat = 400;

let folder: string;
let fifo: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-endless-'));
  fifo = join(folder, 'fifo');
  execFileSync('mkfifo', [fifo]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const where = () => ['--data-dir', join(folder, 'data')];

async function meetsItsBound(args: readonly string[], from?: string) {
  const { code, err, memory } = await runLines([...args, ...where()], from === undefined ? {} : { from });
  expect(err).toMatch(/^backpressure: [^\n]+\n$/);
  expect(err).not.toMatch(/undefined|Invalid string length|something went wrong/);
  expect(code).toBe(2);
  expect(memory).toBeLessThan(flat);
  return err;
}

describe('an input that never ends', () => {
  it.each(practices.map(({ id }) => id))('ends %s with one line', async (id) => {
    const { code, err } = await runLines(['practice', id, '--seed', '1', ...where()], { from: "yes '?!'" });
    expect(err.trim().split('\n').length).toBe(1);
    expect([code, err]).toEqual([2, expect.stringMatching(/no answer|and no end/)]);
  });

  it.each([
    ['a quiz', ['quiz', 'three-numbers', '--seed', '1'], 'yes'],
    ['a lesson', ['learn', 'queues-that-absorb'], 'yes no'],
    ['a quiz, without a newline,', ['quiz', 'three-numbers'], 'cat /dev/zero'],
    ['a practice, without a newline,', ['practice', 'coach'], 'cat /dev/zero'],
    ['an answer', ['practice', 'coach', '--question', 'q-01', '--answer', '-'], 'yes'],
    ['an answer, without a newline,', ['practice', 'coach', '--question', 'q-01', '--answer', '-'], 'cat /dev/zero'],
  ])('of %s ends it with one line, and holds no more memory for it', async (_, args, from) => {
    await meetsItsBound(args, from);
  });
});

describe('a file that is none', () => {
  it.each([
    ['an answer', (file: string) => ['practice', 'coach', '--question', 'q-01', '--answer', file]],
    ['a trace', (file: string) => ['sim', 'eviction', '--trace', file, '--json']],
    ['an import', (file: string) => ['import', file]],
  ])('is no %s: a device, a pipe without anyone, a folder', async (_, args) => {
    for (const file of ['/dev/zero', fifo, folder]) expect(await meetsItsBound(args(file))).toContain(file);
  });
});
