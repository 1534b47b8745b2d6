import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutFixers } from '../../../src/content/fix/layout.js';
import { mendedRules } from '../../../src/content/fix/mends.js';
import { allRules } from '../../../src/content/rules/registry.js';

const page = readFileSync(new URL('../../../docs/authors.md', import.meta.url), 'utf8');

describe('what is mended', () => {
  it('is listed for authors, and nothing else is', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual([...layoutFixers, ...mendedRules].sort());
  });

  it('are problems of rules that there are', () => {
    expect(allRules.map(({ name }) => name)).toEqual(expect.arrayContaining([...mendedRules]));
  });
});
