import { describe, expect, it } from 'vitest';
import { type ChoiceName, defaultSettings, nextChoice, readSettings, type Settings } from '../../src/store/settings.js';

describe('settings', () => {
  it.each<[kept: Record<string, unknown>, settings: Partial<Settings>]>([
    [{}, {}],
    [
      { theme: 'light', pace: 'fast', linear: true },
      { theme: 'light', pace: 'fast', linear: true },
    ],
    [{ theme: 'pink', pace: 'slow' }, { pace: 'slow' }],
    [{ theme: ['dark'], linear: 'true', pace: null, more: 1 }, {}],
    [{ theme: 'constructor' }, {}],
    [
      { interviewer: 'http://127.0.0.1:1/v1', model: 'tiny', transcribe: 'rec x', allowed: ['a b', 3] },
      { interviewer: 'http://127.0.0.1:1/v1', model: 'tiny', transcribe: 'rec x', allowed: ['a b'] },
    ],
    [{ interviewer: 7, model: null, transcribe: ['x'], allowed: 'all' }, {}],
  ])('kept as %j are understood as far as they go', (kept, settings) => {
    expect(readSettings(kept)).toEqual({ ...defaultSettings, ...settings });
  });

  it.each<[name: ChoiceName, direction: 1 | -1, from: Partial<Settings>, to: Partial<Settings>]>([
    ['theme', 1, { theme: 'auto' }, { theme: 'dark' }],
    ['theme', 1, { theme: 'plain' }, { theme: 'auto' }],
    ['theme', -1, { theme: 'auto' }, { theme: 'plain' }],
    ['pace', -1, { pace: 'normal' }, { pace: 'slow' }],
    ['linear', 1, { linear: true }, { linear: false }],
    ['linear', -1, { linear: false }, { linear: true }],
    ['mouse', 1, { mouse: true }, { mouse: false }],
  ])('%s turned by %i goes round its choices', (name, direction, from, to) => {
    const before = { ...defaultSettings, ...from };
    expect(nextChoice(before, name, direction)).toEqual({ ...before, ...to });
  });
});
