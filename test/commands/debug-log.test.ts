import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { debugFile, intentLog, logError } from '../../src/commands/debug-log.js';

const folder = mkdtempSync(join(tmpdir(), 'debug-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const world = { now: 5, minutesEast: 0, seed: 1 };

describe('the debug log', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['0', null],
    ['1', join(tmpdir(), `backpressure-debug-${process.pid}.jsonl`)],
    ['/tmp/mine.jsonl', '/tmp/mine.jsonl'],
  ])('under BACKPRESSURE_DEBUG=%s is %s', (BACKPRESSURE_DEBUG, file) => {
    expect(debugFile({ env: { BACKPRESSURE_DEBUG } })).toBe(file);
  });

  it('holds intents and errors, a line each, in the order in which they came', () => {
    const file = join(folder, 'log.jsonl');
    intentLog(file)({ type: 'back' }, world);
    logError(file, new Error('broken'), 7);
    const [first, second] = readFileSync(file, 'utf8').split('\n');
    expect(JSON.parse(first ?? '')).toEqual({ now: 5, intent: { type: 'back' } });
    expect(JSON.parse(second ?? '')).toMatchObject({ now: 7, error: expect.stringContaining('debug-log.test') });
  });

  it('stands in nobody’s way where it cannot be written', () => {
    expect(() => intentLog(join(folder, 'no', 'such', 'folder'))({ type: 'back' }, world)).not.toThrow();
    expect(() => intentLog(null)({ type: 'back' }, world)).not.toThrow();
  });
});
