import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules, rules } from '../../../src/content/rules/registry.js';
import { unknownNames } from '../../../src/content/rules/unknown-names.js';

const folder = new URL('../../../src/content/rules', import.meta.url).pathname;
const helpers = ['registry', 'rule', 'runs', 'unknown-names', 'while-loading'];

describe('the rules', () => {
  it('are one file each, of the same name, but for unknown names, which are a table', () => {
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
    const alone = rules.filter((rule) => !unknownNames.includes(rule)).map(({ name }) => name);
    expect(alone.sort()).toEqual(files.filter((file) => !helpers.includes(file)).sort());
  });

  it('have names of their own, and a reason in a sentence', () => {
    expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length);
    for (const { name, reason } of allRules) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  // Run with `vitest -u` after adding a rule, and the page is written anew.
  it('are listed in docs/rules.md', async () => {
    const rows = allRules.map(({ name, severity, reason }) => `| \`${name}\` | ${severity} | ${reason} |`);
    await expect([page, ...rows, ''].join('\n')).toMatchFileSnapshot('../../../docs/rules.md');
  });
});

const page = `# What check holds a course to

\`backpressure check\` reads a course and names what is wrong with it: file, line, column, rule. An error keeps something
from working; a warning keeps something from teaching.

A warning that you disagree with is explained where it arises, on a line of its own:

\`\`\`markdown
<!-- allow long-sentence: A list of names reads better in one go. -->
\`\`\`

That quiets the rule up to the next \`##\` heading; above the first one it speaks for the head of the file. Without a
reason it quiets nothing.

| rule | severity | why |
| ---- | -------- | --- |`;
