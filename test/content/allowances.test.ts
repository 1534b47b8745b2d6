import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.js';
import { loadCourse } from '../../src/content/load.js';
import { courseIn, lessonText } from './course-in.js';
import { findToy } from './toy-simulation.js';

const long = `Word ${'and word '.repeat(20)}.`;

async function check(body: string, quiz = '## q\n\nHow many?\n\nAnswer: 3\n\n> Why.\n\n## c\n\nFront?\n\n> Back.\n') {
  const folder = courseIn({
    'lessons/load/01-a.md': lessonText('a', body),
    'quizzes/load/a.md': quiz,
  });
  const { problems } = checkCourse(await loadCourse(folder), { findSimulation: findToy });
  return problems.map(({ file, line, rule }) => `${file.split('/').at(-1)}:${line} ${rule}`);
}

const ask = '```quiz\nuse: q\n```';

describe('a warning that its author explains', () => {
  it('is quiet up to the end of its section', async () => {
    const body = `## One\n\n<!-- allow long-sentence: A list reads well. -->\n\n${long}\n\n${ask}\n\n## Two\n\n${long}\n`;
    expect(await check(body)).toEqual(['01-a.md:20 long-sentence']);
  });

  it('may be about the lesson as a whole', async () => {
    const text = 'Nine short words make up this sentence, I think. '.repeat(33);
    const body = `<!-- allow reading-time: It is skimmed. -->\n\n## One\n\n${ask}\n\n${text}\n\n## Two\n\n${text}\n`;
    expect(await check(body)).toEqual([]);
    expect(await check(body.replace('allow', 'note'))).toEqual(['01-a.md:1 reading-time']);
  });

  it('may stand in a quiz', async () => {
    const quiz =
      '## q\n\n<!-- allow missing-explanation: The hint says it. -->\n\nHow many?\n\nAnswer: 3\n\n## c\n\nFront?\n\n> Back.\n';
    expect(await check(`## One\n\n${ask}\n`, quiz)).toEqual([]);
  });

  it('needs a reason, and a warning', async () => {
    const body = `## One\n\n<!-- allow long-sentence -->\n\n<!-- allow wide-code: No reason. -->\n\n${long}\n\n${ask}\n`;
    expect(await check(body)).toEqual([
      '01-a.md:10 idle-allowance',
      '01-a.md:12 idle-allowance',
      '01-a.md:14 long-sentence',
    ]);
  });

  it('is about its own file, whatever stands on the same lines of another', async () => {
    const folder = courseIn({
      'lessons/load/01-a.md': lessonText('a', `## One\n\n<!-- allow long-sentence: A list. -->\n\n${long}\n\n${ask}\n`),
      'lessons/load/02-b.md': lessonText('b', `## One\n\nText.\n\n${long}\n`),
      'quizzes/load/a.md': '## q\n\nHow many?\n\nAnswer: 3\n\n> Why.\n\n## c\n\nFront?\n\n> Back.\n',
    });
    const { problems } = checkCourse(await loadCourse(folder), { findSimulation: findToy });
    const sentences = problems.filter(({ rule }) => rule === 'long-sentence' || rule === 'idle-allowance');
    expect(sentences.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['lessons/load/02-b.md', 12, 'long-sentence'],
    ]);
  });

  it('is never an error', async () => {
    const body = `## One\n\n<!-- allow dead-link: I know. -->\n\n[x](gone.md)\n\n${ask}\n`;
    expect(await check(body)).toEqual(['01-a.md:10 idle-allowance', '01-a.md:12 dead-link']);
  });
});
