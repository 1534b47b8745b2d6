import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, type Surroundings } from '../../src/progress/data-folder.js';

function folder(surroundings: Partial<Surroundings>): string | null {
  return dataFolder({ option: undefined, env: {}, platform: 'linux', home: '/home/ada', ...surroundings });
}

describe('the folder of progress', () => {
  it.each<[what: string, surroundings: Partial<Surroundings>, path: string | null]>([
    ['the option before all', { option: '/a', env: { BACKPRESSURE_DATA_DIR: '/b', XDG_DATA_HOME: '/c' } }, '/a'],
    ['the variable before the platform', { env: { BACKPRESSURE_DATA_DIR: '/b', XDG_DATA_HOME: '/c' } }, '/b'],
    [
      'nothing where they are empty',
      { option: '', env: { BACKPRESSURE_DATA_DIR: '' } },
      '/home/ada/.local/share/backpressure',
    ],
    ['XDG_DATA_HOME', { env: { XDG_DATA_HOME: '/data' } }, '/data/backpressure'],
    ['the home folder', {}, '/home/ada/.local/share/backpressure'],
    ['the library on a Mac', { platform: 'darwin' }, '/home/ada/Library/Application Support/backpressure'],
    [
      'the local data on Windows',
      { platform: 'win32', env: { LOCALAPPDATA: 'C:\\Data', APPDATA: 'C:\\Roaming' } },
      'C:\\Data\\backpressure',
    ],
    [
      'the home folder on Windows',
      { platform: 'win32', home: 'C:\\Users\\Ada' },
      'C:\\Users\\Ada\\AppData\\Local\\backpressure',
    ],
    [
      'the home folder for a relative XDG_DATA_HOME',
      { env: { XDG_DATA_HOME: 'data' } },
      '/home/ada/.local/share/backpressure',
    ],
    [
      'the next variable for a relative one',
      { platform: 'win32', env: { LOCALAPPDATA: 'x', APPDATA: 'C:\\R' } },
      'C:\\R\\backpressure',
    ],
  ])('is %s', (_, surroundings, path) => {
    expect(folder(surroundings)).toBe(path);
  });

  it('may be named relative to the current one', () => {
    expect(folder({ option: 'here' })).toBe(resolve('here'));
  });

  it.each<[string, Partial<Surroundings>]>([
    ['without a home', { home: '' }],
    ['with a relative home', { home: 'home' }],
    ['with a relative XDG_DATA_HOME and no home', { home: '', env: { XDG_DATA_HOME: '.' } }],
    ['on a Mac without a home', { home: '', platform: 'darwin' }],
    ['on Windows without a home', { home: '', platform: 'win32', env: { APPDATA: '..' } }],
  ])('is none %s, and never the current one', (_, surroundings) => {
    expect(folder(surroundings)).toBeNull();
  });
});
