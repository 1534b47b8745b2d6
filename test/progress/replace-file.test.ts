import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../src/progress/replace-file.js';

const now = Date.parse('2026-03-01T09:00:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('puts the bytes in the place of what was there, for their owner alone, and leaves nothing beside it', () => {
  const path = join(folder, 'kept');
  writeFileSync(path, 'before', { mode: 0o644 });
  replaceFile(path, Buffer.from('after'), now);
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['after', 0o600]);
  expect(readdirSync(folder)).toEqual(['kept']);
});

it('leaves the file to another process that is writing it, but not to one that was killed', () => {
  const path = join(folder, 'kept');
  writeFileSync(`${path}.part`, 'half');
  utimesSync(`${path}.part`, now / 1000 - 30, now / 1000 - 30);
  expect(() => replaceFile(path, Buffer.from('mine'), now)).toThrow(/EEXIST/);
  expect(existsSync(path)).toBe(false);
  utimesSync(`${path}.part`, now / 1000 - 90, now / 1000 - 90);
  replaceFile(path, Buffer.from('mine'), now);
  expect(readFileSync(path, 'utf8')).toBe('mine');
});
