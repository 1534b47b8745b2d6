import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarifLog } from '../../../src/commands/check-report/sarif.js';
import { allRules } from '../../../src/content/rules/registry.js';
import type { Problem } from '../../../src/course/course.js';

const published = new URL(
  '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  import.meta.url,
);

/** The schema is of draft 4, of which it uses nothing that draft 7 reads otherwise but its own name. */
const { $schema: _draft, id: _name, ...schema } = JSON.parse(readFileSync(published, 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(
  schema,
);

const problems: readonly Problem[] = [
  { file: 'lessons/load/01-a.md', line: 1, column: 1, severity: 'error', rule: 'dead-link', message: 'gone' },
  {
    file: 'quizzes/ünï code/a:b#1.md',
    line: 9,
    column: 4,
    severity: 'warning',
    rule: 'long-sentence',
    message: '50 %',
  },
];

describe('problems as a SARIF log', () => {
  it.each([
    ['none', []],
    ['two', problems],
  ])('is valid by the published schema with %s', (_, some) => {
    expect(validate(sarifLog(some, (file) => file, '1.2.3'))).toBe(true);
    expect(validate.errors).toBe(null);
  });

  it('is refused by that schema once a level is a word of our own', () => {
    const log = sarifLog(problems, (file) => file, '1.2.3');
    expect(validate(JSON.parse(JSON.stringify(log).replaceAll('"level":"error"', '"level":"bad"')))).toBe(false);
  });

  it('points at each rule by its place in the list, and each rule says why it is one', () => {
    const [run] = sarifLog(problems, (file) => file, '1.2.3').runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ name }) => name));
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[Number(ruleIndex)]?.id).toBe(ruleId);
    for (const { help, shortDescription } of rules) expect(help.text.startsWith(shortDescription.text)).toBe(true);
  });

  it('names files as relative references, with regions', () => {
    const [run] = sarifLog(problems, (file) => `course/${file}`, '1.2.3').runs;
    expect(run?.results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: 'course/lessons/load/01-a.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1 },
      },
      {
        artifactLocation: { uri: 'course/quizzes/%C3%BCn%C3%AF%20code/a%3Ab%231.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 9, startColumn: 4 },
      },
    ]);
  });
});
