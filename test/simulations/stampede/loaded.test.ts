import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

function measured(scenario: string, set: Record<string, number | string> = {}) {
  return figuresOf(plan(stampede, { scenario, set })).measure();
}

describe('a database that slows', () => {
  it('makes a herd of hundreds out of one of a few, as more readers miss meanwhile', () => {
    const fixed = measured('slowing-database', { database: 'fixed' });
    const loaded = measured('slowing-database');
    expect(Number(fixed.stampede)).toBeLessThan(10);
    expect(Number(loaded.stampede)).toBeGreaterThan(300);
    expect(Number(loaded.missShare)).toBeGreaterThan(20 * Number(fixed.missShare));
  });

  it.each([
    ['a lease', { protection: 'lease' }],
    ['enough threads', { databaseThreads: 16 }],
  ])('does no harm with %s', (_, set) => {
    expect(Number(measured('slowing-database', set).missShare)).toBeLessThan(0.03);
  });
});

describe('a cold cache whose readers give up', () => {
  it('stays cold: nearly all that the database loads comes too late to be stored', () => {
    const { missShare, wastedShare, databaseBusy } = measured('cold-start-stays-down');
    expect(Number(missShare)).toBeGreaterThan(0.9);
    expect(Number(wastedShare)).toBeGreaterThan(0.9);
    expect(Number(databaseBusy)).toBeGreaterThan(0.99);
  });

  it.each([
    ['loads are turned away early', 'cold-start-shed', {}],
    ['readers come back in steps', 'cold-start-stays-down', { rampPerMinute: 0.3 }],
    ['readers are patient', 'cold-start-stays-down', { timeoutSeconds: 0 }],
  ])('fills where %s', (_, scenario, set) => {
    const run = new Run(plan(stampede, { scenario, set })).finish();
    expect(Number(run.measure().missShare)).toBeLessThan(0.2);
    expect(run.gauges()[3]).toBe(0);
  });

  it('answers each reader once: with a copy, with a load or not at all', () => {
    const { failed } = measured('cold-start-shed');
    expect(Number(failed)).toBeGreaterThan(0);
    expect(measured('cold-start-shed', { lineLimit: 0, timeoutSeconds: 0 }).failed).toBe(0);
  });

  it('is told: the first who gives up, the first who is turned away, and how many miss', () => {
    const story = (scenario: string) =>
      new Run(plan(stampede, { scenario }))
        .finish()
        .story.map(({ text }) => text)
        .join('\n');
    expect(story('cold-start-stays-down')).toMatch(/has waited 1 s and gives up.*stored by nobody/);
    expect(story('cold-start-stays-down')).toMatch(/9\d % of reads missed lately, [\d,]+ loads in line/);
    expect(story('cold-start-shed')).toContain("The database's line is full");
  });
});

describe('theory', () => {
  it('does not cover a database that slows', () => {
    const { predicts, broken } = new Run(plan(stampede, { scenario: 'slowing-database' })).theory() ?? {};
    expect(predicts).toEqual({});
    expect(broken?.[0]).toContain('the database slows under load');
  });
});
