import { describe, expect, it } from 'vitest';
import { assemble, type CourseSources } from '../../src/content/assemble.js';
import { Complaints } from '../../src/content/complaints.js';
import { findIn } from '../../src/course/id.js';
import { lessonText } from './course-in.js';

const source = (file: string, text: string) => ({ file, text, cut: null });
const lesson = (track: string, id: string, more = '') => ({
  track,
  source: source(`lessons/${track}/01-${id}.md`, lessonText(id, undefined, more)),
});
const empty: CourseSources = { folder: 'My Course!', courseFile: null, lessons: [], quizzes: [], decks: [] };

function made(sources: Partial<CourseSources>) {
  const complaints = new Complaints();
  return { course: assemble({ ...empty, ...sources }, complaints, () => []), problems: complaints.problems };
}

describe('a course made of its files', () => {
  it('without course.md is called after its folder', () => {
    expect(made({}).course).toMatchObject({ id: 'my-course', title: 'My Course!', tracks: [] });
    expect(made({ folder: '???' }).course.id).toBe('course');
  });

  it('keeps the first of two things with one id, whatever they are', () => {
    const { course, problems } = made({
      lessons: [lesson('x', 'a'), lesson('y', 'a'), lesson('x', 'b')],
      quizzes: [
        source('quizzes/x/a.md', '## q\n\nHow many?\n\nAnswer: 3\n\n## q\n\nFront?\n\n> Back.\n'),
        source('quizzes/x/b.md', '## q\n\nHow many?\n\nAnswer: 3\n'),
      ],
      decks: [1, 2].map((n) => source(`quizzes/decks/${n}.md`, '---\nid: d\ntitle: D\npractice: p\n---\n')),
    });
    expect(Object.keys(course.lessons)).toEqual(['a', 'b']);
    expect(findIn(course.questions, 'q')?.lesson).toBe('a');
    expect(findIn(course.lessons, 'b')?.questions).toEqual([]);
    expect(problems.filter(({ rule }) => rule === 'duplicate-id').map(({ message }) => message)).toEqual([
      'the lesson id "a" is taken by lessons/x/01-a.md:1; ids are unique in a course',
      'the question id "q" is taken by quizzes/x/a.md:1; ids are unique in a course',
      'the question id "q" is taken by quizzes/x/a.md:1; ids are unique in a course',
      'the deck id "d" is taken by quizzes/decks/1.md:1; ids are unique in a course',
    ]);
  });

  it('finds the quiz of a lesson by its name, wherever it stands', () => {
    const { course } = made({
      lessons: [lesson('x', 'a')],
      quizzes: [source('quizzes/other/a.md', '## c\n\nFront?\n\n> Back.\n')],
    });
    expect(findIn(course.lessons, 'a')?.cards).toEqual(['c']);
  });
});
