import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Complaints } from '../../../src/content/complaints.js';
import { readCourseFile } from '../../../src/content/course-file.js';
import { readLesson } from '../../../src/content/lesson-file.js';
import { schemas } from '../../../src/content/schema/schemas.js';
import { asId, type TrackId } from '../../../src/course/id.js';
import { practices } from '../../../src/practice/registry.js';
import { catalogue } from '../../../src/simulations/engine/catalogue.js';
import { simulations } from '../../../src/simulations/registry.js';

const root = new URL('../../../', import.meta.url);
const made = schemas({
  simulations: catalogue(Object.values(simulations)),
  practices: practices.map(({ id }) => id),
});
const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  allowUnionTypes: true,
});
const validators = Object.fromEntries(
  Object.entries(made).map(([name, schema]) => [name.replace('.json', ''), ajv.compile(schema)]),
);

function validator(name: string): ValidateFunction {
  const found = validators[name];
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found;
}

/** What is wrong with a text of YAML by a schema; empty where nothing is. */
function faults(name: string, yaml: string): string[] {
  const validate = validator(name);
  validate(parse(yaml) ?? {});
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const files = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/readme\.md$/i.test(name))
    .map((name) => `${folder}${name}`);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const frontOf = (text: string): string => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';

const lessons = files('lessons/').filter((file) => file !== 'lessons/course.md');
const decks = files('quizzes/decks/');
const fences = lessons.flatMap((file) =>
  [...textOf(file).matchAll(/^```(sim|quiz|practice)\n([\s\S]*?)\n```$/gm)].map(
    ([, kind = '', yaml = '']) => [file, `${kind}-fence`, yaml] as const,
  ),
);

describe('the schemas of what stands in a course', () => {
  it('have a lesson, a deck and fences of each kind to be tried on', () => {
    expect(lessons.length).toBeGreaterThan(30);
    expect(decks.length).toBeGreaterThan(5);
    expect(new Set(fences.map(([, kind]) => kind))).toEqual(new Set(['sim-fence', 'quiz-fence', 'practice-fence']));
  });

  it('take the course file, every lesson, every deck and every fence of our course', () => {
    expect(faults('course', frontOf(textOf('lessons/course.md')))).toEqual([]);
    for (const file of lessons) expect([file, ...faults('lesson', frontOf(textOf(file)))]).toEqual([file]);
    for (const file of decks) expect([file, ...faults('deck', frontOf(textOf(file)))]).toEqual([file]);
    for (const [file, kind, yaml] of fences) expect([file, ...faults(kind, yaml)]).toEqual([file]);
  });

  it.each([
    ['course', 'title: No id', /required property 'id'/],
    ['course', 'id: a\ntitle: A\ntracks: [{id: b}]', /tracks\/0 must have required property 'title'/],
    ['lesson', 'id: My Lesson\ntitle: A\nminutes: 3', /id must match pattern/],
    ['lesson', 'id: a\ntitle: A', /required property 'minutes'/],
    ['lesson', 'id: a\ntitle: A\nminutes: ten', /minutes must be number/],
    ['lesson', 'id: a\ntitle: A\nminutes: 0', /minutes must be > 0/],
    ['lesson', 'id: a\ntitle: A\nminutes: 3\nneeds: b', /needs must be array/],
    ['lesson', 'id: a\ntitle: A\nminutes: 3\nobjectivs: [b]', /additional properties/],
    ['deck', 'id: a\ntitle: A\npractice: juggling', /practice must be equal to one of/],
    ['sim-fence', 'use: quue\nscenario: flash-sale', /use must be equal to one of/],
    ['sim-fence', 'use: queue\nscenario: flash-sail', /scenario must be equal to one of/],
    ['sim-fence', 'use: queue\nscenario: flash-sale\nset: {consumerz: 2}', /additional properties/],
    ['sim-fence', 'use: queue\nscenario: flash-sale\nset: {consumers: many}', /consumers must be number/],
    ['sim-fence', 'use: queue\nscenario: flash-sale\nset: {arrivals: often}', /arrivals must be equal to one of/],
    ['sim-fence', 'use: queue\nscenario: flash-sale\npredict: {ask: What?}', /required property 'metric'/],
    ['sim-fence', 'use: queue\nscenario: flash-sale\ngoal: {metric: p99}', /required property 'atMost'/],
    ['sim-fence', 'use: queue\nscenario: flash-sale\ngoal: {metric: joy, atMost: 1}', /metric must be equal/],
    ['quiz-fence', 'predict: true', /required property 'use'/],
    ['quiz-fence', 'use: a\npredict: maybe', /predict must be boolean/],
    ['practice-fence', 'use: juggling', /use must be equal to one of/],
  ])('of a %s refuses %j', (name, yaml, fault) => {
    expect(faults(name, yaml).join('; ')).toMatch(fault);
  });

  it('of a knob is that of its simulation', () => {
    expect(faults('sim-fence', 'use: chain\nscenario: nowhere')).not.toEqual([]);
    expect(faults('sim-fence', 'use: eviction\nscenario: working-set\nset: {consumers: 2}')).not.toEqual([]);
  });
});

const value = fc.constantFrom(
  'a',
  'my-lesson',
  'Two Words',
  '7',
  '0',
  '-1',
  'true',
  '""',
  '[a, b]',
  '[]',
  '~',
  '{a: 1}',
);

/** Front matter in which every key may be missing, mistyped, or of another kind than is wanted. */
function frontMatter(keys: readonly string[]): fc.Arbitrary<string> {
  const line = fc.tuple(fc.constantFrom(...keys, 'colour'), value);
  return fc
    .uniqueArray(line, { selector: ([key]) => key, maxLength: 8 })
    .map((lines) => lines.map(([key, written]) => `${key}: ${written}`).join('\n'));
}

/** What the course's own reader says of front matter. */
function complaintsOf(kind: 'lesson' | 'course', yaml: string): readonly string[] {
  const complaints = new Complaints();
  const text = `---\n${yaml}\n---\n\n## A step\n\nText.\n`;
  const source = { file: kind === 'lesson' ? 'lessons/load/01-my-lesson.md' : 'lessons/course.md', text, cut: null };
  if (kind === 'lesson') readLesson(source, asId<TrackId>('load'), complaints, () => []);
  else readCourseFile(source, complaints, () => []);
  return complaints.problems
    .filter(({ rule }) => rule !== 'file-name')
    .map(({ rule, message }) => `${rule} ${message}`);
}

describe('a schema and the reader of a course', () => {
  it.each([
    ['lesson', ['id', 'title', 'minutes', 'needs', 'objectives', 'aliases', 'confusable']],
    ['course', ['id', 'title', 'tracks']],
  ] as const)('agree on the front matter of a %s, key by key', (kind, keys) => {
    fc.assert(
      fc.property(frontMatter(keys), (yaml) => {
        const [read, schema] = [complaintsOf(kind, yaml), faults(kind, yaml)];
        expect({ yaml, read, schema, agree: (read.length === 0) === (schema.length === 0) }).toMatchObject({
          agree: true,
        });
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
