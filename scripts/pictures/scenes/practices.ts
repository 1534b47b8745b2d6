import { practices } from '../../../src/practice/registry.js';
import type { Act } from '../play.js';
import type { Scene } from './scene.js';

const story =
  'In March I ranked seventeen tasks of our invoicing export by what would stop an invoice. I asked our finance analyst for thirty minutes. We went live a day early with two errors in 4,100 invoices. In the evening I swim.';

/** The stages of each practice after its first screen; one without any here still gets its first. */
const stages: Readonly<Record<string, readonly (readonly [stage: string, about: string, acts: readonly Act[]])[]>> = {
  coach: [
    [
      'writing',
      'an answer being written',
      [
        { press: ['enter'], see: 'think' },
        { press: ['enter'], see: '0 words' },
        { press: [story], see: /3\d words|4\d words/ },
      ],
    ],
    [
      'feedback',
      'what the coach found',
      [
        { press: ['enter'], see: 'think' },
        { press: ['enter'], see: '0 words' },
        { press: [story], see: /3\d words|4\d words/ },
        { press: ['ctrl-d'], see: 'score it yourself' },
      ],
    ],
  ],
  interviewer: [
    ['gaps', 'handed in with gaps', [{ press: ['right', 'down', 'right', 'enter'], see: /missing|[Nn]ot scored/ }]],
  ],
  mock: [['question', 'its first question', [{ press: ['enter'], see: 'left' }]]],
  'bump-court': [['verdict', 'the verdict', [{ press: ['enter'], see: 'enter next' }]]],
  precedence: [['shown', 'the order explained', [{ press: ['s'], see: /enter (next|go on)/ }]]],
  ranges: [['verdict', 'the verdict', [{ press: ['enter'], see: 'enter next' }]]],
  'highest-match': [['verdict', 'the verdict', [{ press: ['enter'], see: 'enter next' }]]],
  'release-desk': [
    ['decided', 'after a decision', [{ press: ['enter'], see: 'enter' }]],
    ['second', 'the second event', [{ press: ['enter'], untilSeen: 'event 2/', see: 'event 2/' }]],
    ['evening', 'what the day came to', [{ press: ['enter'], untilSeen: '18:00', see: '18:00' }]],
  ],
  eisenhower: [
    [
      'placing',
      'cards being placed',
      [
        { press: ['enter'], see: '0/12' },
        { press: ['2', '1', '4', '3'], see: '4/12' },
      ],
    ],
    [
      'report',
      'what it came to',
      [
        { press: ['enter'], see: '0/12' },
        { press: [...'212341243132'], see: 'hand them in' },
        { press: ['enter'], see: /agree/i },
      ],
    ],
  ],
  'work-day': [
    ['first', 'the first choice', [{ press: ['enter'], see: 'work on' }]],
    [
      'later',
      'some choices later',
      [
        { press: ['enter'], see: 'work on' },
        { press: ['down', 'enter'], see: 'work on' },
        { press: ['enter'], see: 'work on' },
      ],
    ],
    [
      'evening',
      'the day beside a policy',
      [
        { press: ['enter'], see: 'work on' },
        { press: ['enter'], untilSeen: /policy|17:00/, see: /policy|17:00/ },
      ],
    ],
  ],
};

/** Each practice as it opens, and at its main stages. */
export const practiceScenes: readonly Scene[] = practices.flatMap(({ id, title }): Scene[] => {
  const common = { group: 'practice', args: ['practice', id, '--seed', '5'] } as const;
  const opened: Act = { see: /(\?|ctrl-g) keys/ };
  return [
    { ...common, name: id, about: `${title}, as it opens`, acts: [opened], golden: true },
    ...(stages[id] ?? []).map(
      ([stage, about, acts]): Scene => ({
        ...common,
        name: `${id}-${stage}`,
        about: `${title}: ${about}`,
        acts: [opened, ...acts],
      }),
    ),
  ];
});
