import { describe, expect, it } from 'vitest';
import { open, playback } from '../../../src/simulations/engine/playback.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { findSimulation, simulations } from '../../../src/simulations/registry.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { place } from '../../../src/ui/layout.js';
import { type AsideRun, asideLines, runLines, stepsAndTerms } from '../../../src/ui/lesson/aside-lines.js';
import { lessonLayout, unwrappable } from '../../../src/ui/lesson/lesson-layout.js';
import { course } from '../../whole-course.js';
import { contentOf, terminals } from '../sizes.js';

const steps = Object.values(course.lessons).flatMap((lesson) =>
  lesson.steps.map((step, index) => [`${lesson.id}, step ${index + 1}`, { lesson, step, index }] as const),
);

function runOf(id: string, scenario: string, share: number): AsideRun {
  const simulation = findSimulation(id);
  if (simulation === undefined) throw new Error(`no simulation ${id}`);
  const start = open(plan(simulation, { scenario, seed: 1 }));
  if (share === 0) return { playback: start, isReady: true };
  const playing = playback(start, { type: 'toggle' });
  return { playback: playback(playing, { type: 'tick', milliseconds: 2000 }), isReady: false };
}

describe('a lesson', () => {
  it.each(steps)('%s keeps its code whole beside whatever stands there', (_, { step }) => {
    const needs = unwrappable(step.blocks);
    for (const [columns, rows] of terminals) {
      if (columns < 80) continue;
      const size = contentOf(columns, rows);
      const text = place(lessonLayout(needs), size.columns).find(({ name }) => name === 'text');
      expect(text?.columns, `at ${columns}`).toBeGreaterThanOrEqual(Math.min(needs, 76));
      expect(text?.columns).toBeLessThanOrEqual(76);
    }
  });

  it('has its steps beside it from 120 columns on, and the words of the step', () => {
    const lesson = Object.values(course.lessons).find(({ id }) => id === 'queues-that-absorb');
    if (lesson === undefined) throw new Error('the lesson is gone');
    const text = stepsAndTerms({ lesson, step: 1, run: null }, { columns: 40, rows: 34 }).map(plain).join('\n');
    for (const { title } of lesson.steps) expect(text).toContain(title.slice(0, 34));
    expect(text).toContain('▸ 2 ');
    expect(text).toContain('Words of this step');
    expect(text).toContain('drain time');
  });
});

describe.each(Object.values(simulations).map(({ id }) => id))('the simulation %s beside a lesson', (id) => {
  const [scenario = ''] = Object.keys(findSimulation(id)?.scenarios ?? {});

  it.each([
    [44, 34],
    [58, 39],
    [80, 44],
    [100, 64],
  ])('fits %i×%i, ready and playing', (columns, rows) => {
    for (const share of [0, 1]) {
      const lines = runLines(runOf(id, scenario, share), { columns, rows });
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) expect(lineWidth(line), plain(line)).toBeLessThanOrEqual(columns);
      const text = lines.map(plain).join('\n');
      expect(text).toMatch(share === 0 ? /Ready: enter/ : /▶ .+ of /);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('stands above the steps, which stay whole', () => {
    const lesson = steps[0]?.[1].lesson;
    if (lesson === undefined) throw new Error('the course is empty');
    const size = { columns: 46, rows: 34 };
    const lines = asideLines({ lesson, step: 0, run: runOf(id, scenario, 0) }, size).map(plain);
    expect(lines.length).toBeLessThanOrEqual(size.rows);
    for (const index of lesson.steps.keys()) expect(lines.join('\n')).toMatch(new RegExp(`^[▸ ] ${index + 1} `, 'm'));
  });
});
