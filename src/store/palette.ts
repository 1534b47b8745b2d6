import type { Course } from '../course/course.js';
import type { LessonId } from '../course/id.js';
import { findIn } from '../course/id.js';
import { type Link, linksOf } from '../course/links.js';
import { practices } from '../practice/registry.js';
import type { Progress } from '../progress/fold.js';
import type { Named } from '../search/names.js';
import { simulations } from '../simulations/registry.js';
import { plainText } from '../text/plain-text.js';
import { truncate } from '../text/width.js';
import { phrase, spokenTag, translated } from '../words/phrase.js';
import type { Intent } from './intent.js';
import type { PaletteScope, Screen } from './screen.js';
import { outcomeOf } from './session.js';
import { viewStep } from './step.js';

/** Something that can be opened from anywhere: its name, what it is, and what opening it means. */
export interface Destination extends Named {
  readonly intent: Intent;
}

/** Made once for each course, in the language that was spoken then. */
const all = new WeakMap<Course, { readonly tag: string; readonly made: readonly Destination[] }>();

/** What a palette lists, the nearest first. `below` is the screen that it was opened on. */
export function destinations(
  course: Course,
  progress: Progress,
  scope: PaletteScope,
  below: Screen | undefined,
): readonly Destination[] {
  if (scope === 'links') {
    return linksBelow(course, progress, below).map(({ text, href }) => ({
      title: text,
      about: hostOf(href),
      intent: { type: 'follow', href },
    }));
  }
  if (scope === 'steps' && below?.name === 'lesson') return stepsOf(course, below.lesson, false);
  if (scope === 'questions' && below?.name === 'session') return questionsOf(below);
  if (scope === 'lessons') return lessonsOf(course);
  const known = all.get(course);
  if (known?.tag === spokenTag()) return known.made;
  const made = everything(course);
  all.set(course, { tag: spokenTag(), made });
  return made;
}

/** The links of the step on a screen, as far as it is shown. */
export function linksBelow(course: Course, progress: Progress, screen: Screen | undefined): readonly Link[] {
  if (screen?.name !== 'lesson') return [];
  const lesson = findIn(course.lessons, screen.lesson);
  const step = lesson?.steps[screen.step];
  return lesson === undefined || step === undefined ? [] : linksOf(viewStep(lesson, step, progress).blocks);
}

function everything(course: Course): readonly Destination[] {
  const place = (title: string, about: string, intent: Intent): Destination => ({ title, about, intent });
  return [
    place(phrase('Home'), phrase('where everything starts'), { type: 'go-home' }),
    place(phrase('Review'), phrase('what is due today'), { type: 'open-review' }),
    place(phrase('Progress'), phrase('how it is going, what is weakest, your year'), {
      type: 'open',
      place: { name: 'progress' },
    }),
    place(phrase('Plan'), phrase('my interview is on …'), { type: 'open', place: { name: 'plan' } }),
    place(phrase('Practise the weakest'), phrase('what you know least'), { type: 'open-weakest' }),
    place(phrase('Notes and bookmarks'), phrase('what you marked and wrote'), {
      type: 'open',
      place: { name: 'notes' },
    }),
    place(phrase('Search'), phrase('everything that a lesson says'), { type: 'open', place: { name: 'search' } }),
    place(phrase('Settings'), phrase('theme, pace, mouse, plain lines'), { type: 'open', place: { name: 'settings' } }),
    place(phrase('Simulations'), phrase('queues and caches to play with'), {
      type: 'open',
      place: { name: 'simulations' },
    }),
    place(phrase('Practice'), phrase('answers, priorities, versions, releases'), {
      type: 'open',
      place: { name: 'practices' },
    }),
    ...course.tracks.map(({ id, title }) =>
      place(title, phrase('track'), { type: 'open', place: { name: 'track', track: id } }),
    ),
    ...lessonsOf(course),
    ...Object.values(simulations).map(({ id, title }) =>
      place(title, phrase('simulation'), { type: 'open', place: { name: 'scenarios', simulation: id } }),
    ),
    ...Object.values(simulations).flatMap(({ id, title, scenarios }) =>
      Object.entries(scenarios).map(([scenario, about]) =>
        place(about.title, `${phrase('scenario')} · ${title}`, { type: 'open-simulation', simulation: id, scenario }),
      ),
    ),
    ...practices.map(({ id, title }) =>
      place(translated(title), phrase('practice'), { type: 'open-practice', practice: id }),
    ),
    ...Object.values(course.lessons).flatMap(({ id, title, questions }) =>
      questions.length === 0 ? [] : [place(title, phrase('quiz'), { type: 'open-quiz', lesson: id })],
    ),
    ...Object.values(course.lessons).flatMap(({ title, terms }) =>
      terms.map(({ name, also, lesson, step }) =>
        place([name, ...also].join(', '), `${phrase('term')} · ${title}`, { type: 'open-lesson', lesson, step }),
      ),
    ),
    ...Object.values(course.lessons).flatMap(({ id }) => stepsOf(course, id, true)),
  ];
}

/** In the order of the course. */
function lessonsOf(course: Course): readonly Destination[] {
  return course.tracks.flatMap((track) =>
    track.lessons.flatMap((id: LessonId) => {
      const lesson = course.lessons[id];
      if (lesson === undefined) return [];
      return [
        {
          title: lesson.title,
          about: `${phrase('lesson')} · ${track.title}`,
          intent: { type: 'open-lesson', lesson: id },
        } as const,
      ];
    }),
  );
}

function stepsOf(course: Course, id: string, isFromAfar: boolean): readonly Destination[] {
  const lesson = findIn(course.lessons, id);
  return (lesson?.steps ?? []).map(({ title }, step) => ({
    title: isFromAfar ? title : `${step + 1}  ${title}`,
    about: isFromAfar ? `${phrase('step')} · ${lesson?.title ?? id}` : '',
    intent: isFromAfar ? { type: 'open-lesson', lesson: id, step } : { type: 'turn-to', step },
  }));
}

function questionsOf({ session }: Extract<Screen, { name: 'session' }>): readonly Destination[] {
  return session.items.map((item, index) => {
    const outcome = outcomeOf(session, item);
    const text = plainText(item.kind === 'question' ? item.question.prompt : item.card.front);
    const about =
      outcome === undefined
        ? ''
        : outcome.right === null
          ? phrase('passed')
          : outcome.right
            ? phrase('right ##correct')
            : phrase('not right');
    return {
      title: `${index + 1}  ${truncate(text, 100)}`,
      about,
      intent: { type: 'session', intent: { type: 'jump', index } },
    };
  });
}

function hostOf(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '');
}
