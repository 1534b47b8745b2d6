import { findIn } from '../../course/id.js';
import type { Lesson } from '../../course/lesson.js';
import { lessonStanding } from '../../progress/standing.js';
import { lessonAfter } from '../../store/items.js';
import type { ScreenOf } from '../../store/screen.js';
import { standingGlyphs, standingWords } from '../../store/standing-words.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, span } from '../../text/line.js';
import { squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { type MenuRow, menuLines } from '../components/menu-lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useMenu } from '../hooks/use-menu.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Layout, place } from '../layout.js';
import { lessonCard, standingLines } from '../track/lesson-card.js';
import { backKey } from './back-key.js';

type PaneName = 'end' | 'next';

const layout: Layout<PaneName> = {
  compact: [{ name: 'end', least: 40, most: 76 }],
  standard: [{ name: 'end', least: 60, most: 76 }],
  wide: [
    { name: 'end', least: 60, most: 76 },
    { name: 'next', least: 44, most: 66 },
  ],
  full: [
    { name: 'end', least: 64, most: 76 },
    { name: 'next', least: 60, most: 76 },
  ],
};

type Way = 'quiz' | 'next' | 'home';

/** After the last step: what of the lesson is open, and where to go on. */
export function LessonEnd({ lesson: id, cursor }: Omit<ScreenOf<'lesson-end'>, 'name'>) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const { minutesEast } = useSurroundings();
  const { content } = useViewport();
  const lesson = findIn(course.lessons, id);
  const after = lessonAfter(course, progress, id);
  const next = after === null ? undefined : findIn(course.lessons, after);
  const questions = lesson?.questions.length ?? 0;
  const ways: readonly { readonly way: Way; readonly row: MenuRow }[] = [
    ...(questions > 0
      ? [{ way: 'quiz' as const, row: { line: wayLine(phrase('Take the quiz'), quizWords(questions)) } }]
      : []),
    ...(next === undefined
      ? []
      : [{ way: 'next' as const, row: { line: wayLine(phrase('Next lesson'), next.title) } }]),
    { way: 'home' as const, row: { line: line(phrase('Home')) } },
  ];
  const choose = ({ way }: { readonly way: Way }) => {
    if (way === 'quiz') send({ type: 'open-quiz', lesson: id });
    else if (way === 'next' && next !== undefined) {
      send({ type: 'back' });
      send({ type: 'open-lesson', lesson: next.id });
    } else send({ type: 'go-home' });
  };
  const keys = useMenu(ways, choose, { meaning: 'choose' });
  const draw = (name: PaneName, size: Size): readonly Line[] => {
    if (name === 'next')
      return next === undefined
        ? []
        : [[span(phrase('Next'), 'dim')], ...lessonCard(next, progress, minutesEast, size.columns)];
    const rows = ways.map(({ row }) => row);
    const menu = menuLines(rows, cursor, { columns: size.columns, rows: rows.length });
    const above = lesson === undefined ? [] : endLines(lesson, size.columns);
    return squeezed([...above, ...menu], size.rows);
  };
  const endLines = (of: Lesson, columns: number): readonly Line[] => {
    const { standing } = lessonStanding(of, progress, minutesEast);
    const { glyph, tone } = standingGlyphs[standing];
    return [
      ...hangingIndent([span(`${glyph} `, tone)], [{ text: of.title, bold: true }], columns),
      [],
      ...of.objectives.flatMap((text) => hangingIndent([span('  · ', 'dim')], [span(text)], columns)),
      [],
      ...standingLines(of, progress, minutesEast, columns),
      ...(of.cards.length === 0
        ? []
        : wrap(
            [
              span(
                `  ${phrase('{n} card of it is in your review from now on.|{n} cards of it are in your review from now on.', { n: of.cards.length })}`,
                'dim',
              ),
            ],
            columns,
          )),
      [],
    ];
  };
  return (
    <Frame
      trail={['backpressure', lesson?.title ?? id]}
      status={lesson === undefined ? '' : standingWords(lesson, progress, minutesEast)}
      bindings={[...keys, backKey(() => send({ type: 'back' }))]}
    >
      <Lines lines={assemble(place(layout, content.columns), draw, content.rows)} />
    </Frame>
  );
}

function wayLine(name: string, about: string): Line {
  return line(name.padEnd(17), span(about, 'dim'));
}

function quizWords(questions: number): string {
  return phrase('{n} question, about {minutes} min|{n} questions, about {minutes} min', {
    n: questions,
    minutes: Math.max(1, Math.round(questions / 3)),
  });
}
