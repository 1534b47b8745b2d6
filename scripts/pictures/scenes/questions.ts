import type { Course } from '../../../src/course/course.js';
import { findIn } from '../../../src/course/id.js';
import type { Question, QuestionKind } from '../../../src/course/question.js';
import { kinds } from '../../../src/questions/registry.js';
import { plainText } from '../../../src/text/plain-text.js';
import type { Scene } from './scene.js';

/** What to press for an answer of each kind, most likely a wrong one. */
const answers: Readonly<Record<QuestionKind, readonly string[]>> = {
  single: ['!', 'a', 'enter'],
  multiple: ['a', 'b', 'enter'],
  order: ['space', 'down', 'space', 'enter'],
  match: [...'aaaaaaaaaa', 'enter'],
  sort: [...rows('right'), 'enter'],
  number: ['7', 'enter'],
  short: ['nothing', 'enter'],
  line: ['down', 'enter'],
};

/** The same key in every row of a question; a row more does no harm. */
function rows(key: string): readonly string[] {
  return Array.from({ length: 10 }, () => [key, 'down']).flat();
}

/** Those that are kept as text: one to choose, one of rows, one to type. */
const closely: readonly QuestionKind[] = ['single', 'sort', 'number'];

/** Each kind of question as it is asked and as it is answered, from the course itself; and what else a session shows. */
export function questionScenes(course: Course): readonly Scene[] {
  return [
    ...Object.entries(kinds).flatMap(([kind, { title }]) => {
      const question = Object.values(course.questions).find((each) => each.kind === kind && isInQuiz(course, each));
      return question === undefined ? [] : scenesOf(kind as QuestionKind, title, question);
    }),
    {
      name: 'card',
      group: 'question',
      about: 'a card, before it is turned',
      args: ['review', '--seed', '1'],
      acts: [{ see: '1/' }, { press: ['ctrl-n'], untilSeen: 'enter turn', see: 'enter turn' }],
    },
    {
      name: 'card-turned',
      group: 'question',
      about: 'a card, turned',
      args: ['review', '--seed', '1'],
      acts: [
        { see: '1/' },
        { press: ['ctrl-n'], untilSeen: 'enter turn', see: 'enter turn' },
        { press: ['enter'], see: 'not at all' },
      ],
    },
    {
      name: 'hint',
      group: 'question',
      about: 'a question with its hint',
      args: ['quiz', 'queues-that-absorb', '--seed', '3'],
      acts: [{ see: '1/' }, { press: ['tab'], see: 'Hint:' }],
      golden: true,
    },
    {
      name: 'summary',
      group: 'question',
      about: 'the end of a quiz',
      args: ['quiz', 'queues-that-absorb', '--seed', '3'],
      acts: [{ see: '1/' }, { press: ['ctrl-n'], untilSeen: 'enter done', see: 'enter done' }],
      golden: true,
    },
  ];
}

function isInQuiz(course: Course, { id, lesson }: Question): boolean {
  return findIn(course.lessons, lesson)?.questions.includes(id) ?? false;
}

function scenesOf(kind: QuestionKind, title: string, { lesson, prompt }: Question): readonly Scene[] {
  const words = plainText(prompt).split(/\s+/).slice(0, 6).join(' ');
  const asked = { press: ['ctrl-n'], untilSeen: words, see: words };
  const common = { group: 'question', args: ['quiz', lesson, '--seed', '1'] } as const;
  return [
    {
      ...common,
      name: `question-${kind}`,
      about: `${title}, asked`,
      acts: [{ see: /\d\/\d/ }, asked],
      golden: closely.includes(kind),
    },
    {
      ...common,
      name: `answer-${kind}`,
      about: `${title}, answered`,
      acts: [{ see: /\d\/\d/ }, asked, { press: answers[kind], see: /enter (go on|read on)/ }],
      golden: closely.includes(kind),
    },
  ];
}
