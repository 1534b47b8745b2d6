import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims } from './coverage/claims.js';
import { corrections } from './coverage/corrections.js';

const root = new URL('../..', import.meta.url).pathname;

/** Every lesson's Markdown by id, its quiz after it. */
const texts = new Map<string, string>();
for (const folder of ['lessons', 'quizzes']) {
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue;
    const id = basename(file, '.md').replace(/^\d+-/, '');
    texts.set(id, `${texts.get(id) ?? ''}\n${readFileSync(join(root, folder, file), 'utf8')}`);
  }
}

describe('what people hear about these subjects', () => {
  it.each(claims.map((claim) => [claim.code, claim.heard, claim.lesson, claim] as const))(
    '%s, "%s", is answered in %s',
    (_code, _heard, lesson, { says }) => {
      expect(texts.get(lesson)).toMatch(says);
    },
  );

  it('is covered from the first claim to the last', () => {
    const count = (prefix: string) =>
      new Set(claims.map(({ code }) => code).filter((code) => code.startsWith(prefix))).size;
    const counts = Object.fromEntries(
      ['sn', 'sc', 'sk', 'sp', 'sv', 'sl', 'sm'].map((prefix) => [prefix, count(prefix)]),
    );
    expect(counts).toEqual({ sn: 4, sc: 48, sk: 15, sp: 11, sv: 22, sl: 23, sm: 10 });
  });
});

describe('where the course knows better', () => {
  it.each(
    corrections.map((correction) => [correction.number, correction.heard, correction.lesson, correction] as const),
  )('correction %i, of "%s", is made in %s', (_number, _heard, lesson, { says }) => {
    expect(texts.get(lesson)).toMatch(says);
  });

  it('makes all 33 corrections', () => {
    expect(new Set(corrections.map(({ number }) => number)).size).toBe(33);
  });
});
