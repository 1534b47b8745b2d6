import type { Scene } from './scene.js';

/** The same course as plain lines. */
export const linearScenes: readonly Scene[] = [
  {
    name: 'linear-overview',
    group: 'linear',
    about: 'plain lines: the overview',
    args: ['--linear'],
    acts: [{ see: 'What to type next' }],
  },
  {
    name: 'linear-lesson',
    group: 'linear',
    about: 'plain lines: a lesson',
    args: ['learn', 'queues-that-absorb', '--linear'],
    acts: [{ see: /q(uit)?\b.*:\s*$/ }],
  },
  {
    name: 'linear-quiz',
    group: 'linear',
    about: 'plain lines: a question and its answer',
    args: ['quiz', 'queues-that-absorb', '--linear', '--seed', '3'],
    acts: [{ see: /q(uit)?\b.*:\s*$/ }, { press: ['75!', 'enter'], see: /Not right|✗/ }],
  },
  {
    name: 'linear-simulation',
    group: 'linear',
    about: 'plain lines: a simulation',
    args: ['sim', 'queue', '--scenario', 'flash-sale', '--linear'],
    acts: [{ see: /q(uit)?\b.*:\s*$/ }],
  },
  {
    name: 'linear-practice',
    group: 'linear',
    about: 'plain lines: a practice',
    args: ['practice', 'bump-court', '--linear', '--seed', '5'],
    acts: [{ see: /q(uit)?\b.*:\s*$/ }],
  },
];
