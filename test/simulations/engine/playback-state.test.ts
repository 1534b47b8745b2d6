import { describe, expect, it } from 'vitest';
import { open, pace } from '../../../src/simulations/engine/playback-state.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { counter } from './counter.js';

describe('the pace of a playback', () => {
  it('is its scenario’s, and takes a shortened run as long on screen as a whole one', () => {
    expect(pace(plan(counter, { scenario: 'slow' }))).toBe(10);
    expect(pace(plan(counter, { scenario: 'slow', until: 48 }))).toBe(1);
  });

  it('is a twentieth of a run without one', () => {
    expect(pace(plan(counter))).toBe(6);
  });
});

describe('a playback opens', () => {
  it('with one lane, and the scenario’s most telling knob in hand', () => {
    const state = open(plan(counter, { scenario: 'slow' }));
    expect(state.lanes).toHaveLength(1);
    expect(state.knob).toBe('clock');
    expect(state.speed).toBe('normal');
  });
});
