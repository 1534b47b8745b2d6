import { useCallback, useMemo } from 'react';
import { findNames, type Named } from '../../search/names.js';
import { type Destination, destinations } from '../../store/palette.js';
import type { ScreenOf } from '../../store/screen.js';
import { fieldSpans } from '../../text/field.js';
import { type Line, line, pressing, span, stepsTo } from '../../text/line.js';
import { follow, scrolled } from '../../text/scroll.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useFollow } from '../hooks/use-follow.js';
import { useViewport } from '../hooks/use-viewport.js';

const titles = { all: 'Open', lessons: 'Lessons', steps: 'Steps', questions: 'Questions', links: 'Links' } as const;

/** The most that are looked at: nobody scrolls further, and every letter makes the list shorter. */
const most = 200;

/** Everything that can be opened, by its name, as it is typed. */
export function Palette({ scope, field, cursor }: Omit<ScreenOf<'palette'>, 'name'>) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const below = useCourse((state) => state.screens.at(-2));
  const send = useSend();
  const now = useNow();
  const followLink = useFollow();
  const { content, measure } = useViewport();
  const things = useMemo(() => destinations(course, progress, scope, below), [course, progress, scope, below]);
  // A number goes to that step or question, whatever its name says.
  const isNumbered = scope === 'steps' || scope === 'questions';
  const find = useCallback(
    (words: string): readonly Destination[] => {
      const numbered = isNumbered && /^\d+$/.test(words.trim()) ? things[Number(words) - 1] : undefined;
      return numbered === undefined ? findNames(things, words, most) : [numbered];
    },
    [things, isNumbered],
  );
  const query = field.text;
  const found = useMemo(() => find(query), [find, query]);
  const at = Math.min(cursor, Math.max(0, found.length - 1));
  const rows = Math.max(1, content.rows - 3);

  const open = () => {
    const top = now().screens.at(-1);
    // What is typed may be ahead of what is drawn: it is what is typed that opens.
    const current = top?.name === 'palette' ? find(top.field.text) : found;
    const chosen = current[Math.min(top?.name === 'palette' ? top.cursor : at, current.length - 1)];
    if (chosen === undefined)
      return send({ type: 'hint', hint: phrase('Nothing has that name. Fewer letters find more.') });
    send({ type: 'back' });
    const { link } = send(chosen.intent);
    return link === undefined ? undefined : followLink(link);
  };
  const scroll = follow(Math.max(0, at - rows + 2), at, found.length, rows);
  const list = found.map((thing, index) => pressing(thingLine(thing, index === at, measure), ...stepsTo(index - at)));
  const lines: readonly Line[] = [
    line(span('› ', 'accent'), ...fieldSpans(field, measure - 2)),
    [],
    ...(found.length === 0
      ? [[span(phrase('Nothing has that name. Search, by /, looks into the texts.'), 'dim')] as Line]
      : []),
    ...scrolled(list, { columns: content.columns, rows }, scroll),
  ];
  return (
    <Frame
      trail={['backpressure', phrase(titles[scope])]}
      status={query.trim() === '' ? '' : phrase('{n} found', { n: found.length })}
      bindings={[
        {
          keys: ['up', 'down', 'page-up', 'page-down'],
          label: '↑↓',
          meaning: 'move',
          run: (key) => send({ type: 'move-cursor', key, items: found.length, page: rows }),
        },
        { keys: ['enter'], label: 'enter', meaning: 'open', run: open },
        { keys: ['escape', 'ctrl-p'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
      onType={(key) => send({ type: 'search', key })}
      typing
      caret={caretOf(lines)}
    >
      <Lines lines={lines} />
    </Frame>
  );
}

function thingLine({ title, about }: Named, isChosen: boolean, columns: number): Line {
  const room = Math.max(10, columns - Math.min(34, width(about)) - 5);
  const name = padEnd(truncate(title, room), room);
  return line(
    span(isChosen ? '▸ ' : '  ', 'accent'),
    isChosen ? { text: name, bold: true } : name,
    span(`  ${truncate(about, 34)}`, 'dim'),
  );
}
