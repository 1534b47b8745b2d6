import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../../src/content/comments.js';
import { readFormula } from '../../../src/content/expression.js';
import { RunCache } from '../../../src/content/run-cache.js';
import { workOut } from '../../../src/course/formula.js';
import { findSimulation } from '../../../src/simulations/registry.js';
import { type Figures, figures } from './figures.js';
import { figuresIn, unheldFigures } from './unheld.js';

const lessons = new URL('../../../lessons', import.meta.url).pathname;

const texts = new Map(
  readdirSync(lessons, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => [basename(file, '.md').replace(/^\d+-/, ''), readFileSync(join(lessons, file), 'utf8')] as const),
);
const textOf = (lesson: string): string => texts.get(lesson) ?? '';

const cache = new RunCache(findSimulation);

/** The knobs of a run that are numbers. */
function knobsOf(named: string): Readonly<Record<string, number>> {
  const reference = readRun(`sim: ${named}`);
  if (reference === null || 'wrong' in reference) throw new Error(`"${named}" is no run`);
  const plan = cache.plan(reference);
  if ('fault' in plan) throw new Error(plan.message);
  const numbers = Object.entries(plan.knobs).filter((knob): knob is [string, number] => typeof knob[1] === 'number');
  return Object.fromEntries(numbers);
}

const stated = ({ words }: Figures): readonly number[] =>
  figuresIn(words).map((figure) => Number(figure.replaceAll(',', '')));

describe.each([...new Set(figures.map(({ lesson }) => lesson))])('a figure in %s', (lesson) => {
  const unheld = unheldFigures(textOf(lesson));
  const rows = figures.filter((row) => row.lesson === lesson);

  it('is held by a comment, by a link in its sentence, or by a row', () => {
    const loose = unheld.filter(
      ({ figure, sentence }) =>
        !rows.some(({ words }) => sentence.includes(words) && figuresIn(words).includes(figure)),
    );
    expect(loose).toEqual([]);
  });

  it('has no row that its lesson no longer needs', () => {
    expect(rows.filter(({ words }) => !unheld.some(({ sentence }) => sentence.includes(words)))).toEqual([]);
  });
});

describe('the row of', () => {
  it.each(figures.map((row) => [row.lesson, row.words, row] as const))('%s, "%s", holds it', (lesson, _words, row) => {
    const { held } = row;
    if ('source' in held) {
      expect(textOf(lesson)).toContain(held.source);
    } else if ('story' in held) {
      expect(held.story).not.toBe('');
    } else {
      const knobs = 'run' in held ? knobsOf(held.run) : {};
      const formulas = 'run' in held ? held.knobs : held.sums;
      expect(formulas.map((formula) => Number(workOut(readFormula(formula), knobs).toPrecision(12)))).toEqual(
        stated(row),
      );
    }
  });
});
