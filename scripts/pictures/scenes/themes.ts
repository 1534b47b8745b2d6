import type { LookName } from '../svg.js';
import type { Scene } from './scene.js';

/** Each theme on the terminals it is made for. */
const worn: readonly (readonly [theme: string, on: LookName])[] = [
  ['dark', 'dark'],
  ['light', 'light'],
  ['contrast', 'dark'],
  ['contrast-on-light', 'light'],
  ['terminal', 'dark'],
  ['terminal', 'light'],
  ['plain', 'dark'],
];

/** What uses many tones at once. */
const scenes: readonly Pick<Scene, 'name' | 'about' | 'args' | 'acts'>[] = [
  { name: 'home', about: 'home', args: [], acts: [{ see: 'Continue' }] },
  {
    name: 'answer',
    about: 'a wrong answer',
    args: ['quiz', 'queues-that-absorb', '--seed', '3'],
    acts: [{ see: '6,000' }, { press: ['75', '!', 'enter'], see: 'enter' }],
  },
  {
    name: 'compared',
    about: 'two queues compared',
    args: ['sim', 'queue', '--scenario', 'flash-sale', '--seed', '7'],
    acts: [
      { see: '‖' },
      { press: ['e'], see: 'again' },
      { press: ['c'], see: /\bA\b[\s\S]*\bB\b/ },
      { press: ['right'], see: /\bA\b[\s\S]*\bB\b/ },
      { press: ['e'], see: 'again' },
    ],
  },
  {
    name: 'code',
    about: 'code in a step',
    args: ['learn', 'three-numbers'],
    acts: [{ see: 'step 2/' }, { press: ['right'], untilSeen: 'step 5/', see: 'step 5/' }],
  },
];

export const themeScenes: readonly Scene[] = worn.flatMap(([theme, on]) =>
  scenes.map(
    (scene): Scene => ({
      ...scene,
      group: 'theme',
      name: `theme-${theme}${theme === 'terminal' && on === 'light' ? '-on-light' : ''}-${scene.name}`,
      about: `${scene.about}, theme ${theme}, on a ${on} terminal`,
      settings: { theme },
      on,
    }),
  ),
);
