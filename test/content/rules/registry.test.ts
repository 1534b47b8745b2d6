import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules, rules } from '../../../src/content/rules/registry.js';

const folder = new URL('../../../src/content/rules', import.meta.url).pathname;
const helpers = ['registry', 'rule', 'runs', 'while-loading'];

describe('the rules', () => {
  it('are one file each, of the same name', () => {
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
    expect(rules.map(({ name }) => name).sort()).toEqual(files.filter((file) => !helpers.includes(file)).sort());
  });

  it('have names of their own, and a reason in a sentence', () => {
    expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length);
    for (const { name, reason } of allRules) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });
});
