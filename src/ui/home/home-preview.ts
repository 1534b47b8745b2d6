import { daysAway } from '../../store/plan-words.js';
import { dueGlyph, standingGlyphs } from '../../store/standing-words.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, span } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { dayInWords } from '../../words/dates.js';
import { phrase } from '../../words/phrase.js';
import { stepTitles } from '../track/step-titles.js';
import { lessonRow } from './course-map.js';
import type { HomeChoice } from './home-choices.js';
import type { HomeFacts } from './home-facts.js';

/** What there is to open besides the course: names, and a sentence about each. */
export type Elsewhere = Partial<
  Readonly<
    Record<
      'simulations' | 'practices' | 'search' | 'settings',
      readonly { readonly title: string; readonly about: string }[]
    >
  >
>;

/** What stands behind the item under the cursor, so that nobody has to open it to know. */
export function homePreview(facts: HomeFacts, chosen: HomeChoice, elsewhere: Elsewhere, size: Size): readonly Line[] {
  switch (chosen.go) {
    case 'lesson':
      return lessonPreview(facts, chosen.step, size);
    case 'review':
      return reviewPreview(facts, size);
    case 'plan':
      return planPreview(facts, size);
    case 'track': {
      const track = facts.tracks.find(({ progress }) => progress.id === chosen.track);
      if (track === undefined) return [];
      return [
        heading(track.progress.title),
        ...wrap([span(track.summary, 'dim')], size.columns),
        [],
        ...track.lessons.map((lesson) => lessonRow(lesson, lesson.entry.id === facts.at?.lesson, size.columns)),
      ];
    }
    default: {
      const all = elsewhere[chosen.go] ?? [];
      const isLoose = all.length * 4 <= size.rows;
      return all.flatMap(({ title, about }, index) => [
        ...(index > 0 && isLoose ? [[]] : []),
        [{ text: truncate(title, size.columns), bold: true as const }],
        ...(all.length * 2 <= size.rows ? wrap([span(about, 'dim')], size.columns).slice(0, isLoose ? 3 : 1) : []),
      ]);
    }
  }
}

function lessonPreview({ at, today }: HomeFacts, step: number, { columns, rows }: Size): readonly Line[] {
  if (today.lesson === null) return [];
  const { entry, minutes } = today.lesson;
  const steps = stepTitles(entry.steps, columns, (index) => {
    const isHere = index === step;
    return { mark: [isHere ? span('▸ ', 'accent') : span(index < step ? '· ' : '  ', 'dim')], isHere, tone: 'dim' };
  });
  const objectives = entry.objectives.flatMap((text) => hangingIndent([span('· ', 'dim')], [span(text)], columns));
  const lines = [
    ...wrap([{ text: entry.title, tone: 'heading', bold: true }], columns),
    [
      span(
        at === null
          ? phrase('{n} minute|{n} minutes', { n: minutes })
          : phrase('about {n} minute left|about {n} minutes left', { n: minutes }),
        'dim',
      ),
    ],
    [],
    ...steps,
  ];
  return lines.length + objectives.length + 2 <= rows
    ? [...lines, [], [span(phrase('You will be able to'), 'dim')], ...objectives]
    : lines;
}

function reviewPreview({ due, tracks }: HomeFacts, { columns }: Size): readonly Line[] {
  if (due === 0) {
    return [
      heading(phrase('Nothing is due')),
      ...wrap([span(phrase('What you answer comes back just before you would forget it.'), 'dim')], columns),
    ];
  }
  const lessons = tracks.flatMap((track) => track.lessons).filter((lesson) => lesson.due > 0);
  return [
    heading(phrase('{n} due', { n: due })),
    ...wrap(
      [
        span(
          phrase('Each comes back just before you would forget it; what you were sure of and got wrong, first.'),
          'dim',
        ),
      ],
      columns,
    ),
    [],
    ...lessons.map(({ entry, standing, due: count }) =>
      line(
        span(`${dueGlyph} `, 'warn'),
        span(`${String(count).padStart(3)}  `),
        span(`${standingGlyphs[standing].glyph} `, standingGlyphs[standing].tone),
        truncate(entry.title, columns - 9),
      ),
    ),
  ];
}

function planPreview({ plan, tracks }: HomeFacts, { columns, rows }: Size): readonly Line[] {
  if (plan === null) return [];
  const titles = new Map(tracks.flatMap(({ lessons }) => lessons).map(({ entry }) => [String(entry.id), entry.title]));
  const days = plan.days.flatMap(({ day, review, lessons }) => [
    [
      {
        text: day === 0 ? phrase('Today') : day === 1 ? phrase('Tomorrow') : dayInWords(plan.today + day),
        bold: true as const,
      },
    ],
    ...(review === 0 ? [] : [[span(`  ${phrase('{minutes} min review', { minutes: review })}`, 'dim')]]),
    ...lessons.map(
      ({ lesson, minutes }): Line => [
        span(truncate(`  ${titles.get(lesson) ?? lesson}`, columns - 8)),
        span(`  ${minutes} min`, 'dim'),
      ],
    ),
  ]);
  return [
    ...wrap(
      [{ text: phrase('Interview {when}', { when: daysAway(plan.daysLeft) }), tone: 'heading', bold: true }],
      columns,
    ),
    [span(phrase('{n} minute a day|{n} minutes a day', { n: plan.minutes }), 'dim')],
    [],
    ...days,
  ].slice(0, rows);
}

function heading(text: string): Line {
  return [{ text, tone: 'heading', bold: true }];
}
