/**
 * Home, as lines: what to do next, the map of the course, and where there is room a preview of what the cursor is on, the
 * whole map by name, the queue that moves and what is expected to be recalled. Pure, and without React: it can be painted
 * before anything else of the program is there.
 */

import type { CourseIndex } from '../../course/course-index.js';
import type { Progress } from '../../progress/fold.js';
import { planLine } from '../../store/plan-words.js';
import type { Settings } from '../../store/settings.js';
import { type Line, line, span } from '../../text/line.js';
import { squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import { type MenuRow, menuLines } from '../components/menu-lines.js';
import { assemble, breadthOf, type Layout, place } from '../layout.js';
import { courseMap, legend } from './course-map.js';
import { type HomeChoice, homeChoices } from './home-choices.js';
import { type HomeFacts, homeFacts } from './home-facts.js';
import { type Elsewhere, homePreview } from './home-preview.js';
import { queuePicture, stillTick } from './moving-queue.js';
import { recallChart } from './recall-chart.js';
import { trackRow, trackTable } from './track-table.js';

type PaneName = 'menu' | 'preview' | 'map' | 'queue';

export const homeLayout: Layout<PaneName> = {
  compact: [{ name: 'menu', least: 40, most: 76 }],
  standard: [{ name: 'menu', least: 56, most: 88 }],
  wide: [
    { name: 'menu', least: 62, most: 76 },
    { name: 'preview', least: 40, most: 66 },
  ],
  full: [
    { name: 'menu', least: 66, most: 72 },
    { name: 'map', least: 41, most: 60 },
    { name: 'queue', least: 43, most: 84 },
  ],
};

export interface HomeView {
  readonly cursor: number;
  /** Ticks of the queue that moves. */
  readonly tick: number;
  /** What the cursor may be on besides the course: known once the whole program is there. */
  readonly elsewhere?: Elsewhere;
}

/** Home from its sources, for a painting before the program is there; the screen itself keeps the facts from one drawing to the next. */
export function homeAtFirst(
  {
    course,
    progress,
    settings,
  }: { readonly course: CourseIndex; readonly progress: Progress; readonly settings: Settings },
  size: Size,
  now: number,
  minutesEast: number,
): readonly Line[] {
  const tick = settings.motion === 'reduced' ? stillTick : 0;
  return homeLines(homeFacts(course, progress, now, minutesEast), { cursor: 0, tick }, size);
}

export function homeLines(facts: HomeFacts, view: HomeView, size: Size): readonly Line[] {
  const choices = homeChoices(facts);
  const at = Math.min(Math.max(0, view.cursor), choices.length - 1);
  const chosen = choices[at];
  const preview = (room: Size) =>
    chosen === undefined ? [] : homePreview(facts, chosen, view.elsewhere ?? {}, room).slice(0, room.rows);
  const breadth = breadthOf(size.columns);
  const isFull = breadth === 'full';
  const isWide = breadth === 'wide';
  const draw = (name: PaneName, room: Size): readonly Line[] => {
    switch (name) {
      case 'menu': {
        const menu = menuPane(facts, choices, at, room);
        const left = { columns: room.columns, rows: room.rows - menu.length };
        if (isFull) {
          if (left.rows < 6) return menu;
          const below = preview({ columns: room.columns - 2, rows: left.rows - 3 });
          return [...menu, ...rule(room.columns), ...indent(below)];
        }
        return [...menu, ...(isWide ? gauges(facts, view.tick, left) : instruments(facts, view.tick, left))];
      }
      case 'preview': {
        const shown = preview(room);
        const left = room.rows - shown.length - 2;
        // The queue moves at the foot of the window, where the preview leaves it room.
        if (!hasRecall(facts) || left < 3) return shown;
        const rows = Math.min(14, left);
        const queue = queuePicture(view.tick, { columns: room.columns, rows: rows < 7 ? 3 : rows });
        return [...shown, ...Array.from({ length: room.rows - shown.length - queue.length }, (): Line => []), ...queue];
      }
      case 'map':
        return courseMap(facts, chosen, room);
      case 'queue':
        return hero(facts, view.tick, room);
    }
  };
  return assemble(place(homeLayout, size.columns), draw, size.rows);
}

function menuPane(facts: HomeFacts, choices: readonly HomeChoice[], cursor: number, size: Size): readonly Line[] {
  const { today } = facts;
  const words = [...Object.values(labels).map((label) => label.name), 'Continue' as const, 'Review' as const];
  const name =
    Math.max(
      12,
      ...facts.tracks.map(({ progress }) => width(progress.title)),
      ...words.map((word) => width(phrase(word))),
    ) + 2;
  const room = size.columns - 2;
  const rows: MenuRow[] = choices.map((choice, index) => {
    const [before, after] = [choices[index - 1], choices[index + 1]];
    const isLastTrack = choice.go === 'track' && after?.go !== 'track';
    return {
      line: row(facts, choice, name, room),
      gap: before !== undefined && groupOf(choice) !== groupOf(before),
      ...(isLastTrack && { foot: [span('  '), ...legend(room)] }),
    };
  });
  const plan =
    today.minutes === 0
      ? []
      : [
          line(
            span(`  ${phrase('Today {minutes} min', { minutes: today.minutes })}`, 'dim'),
            span(planOf(facts), 'dim'),
          ),
        ];
  const tall = [...plan, ...menuLines(rows, cursor, { columns: size.columns, rows: Number.MAX_SAFE_INTEGER })];
  const kept = squeezed(tall, size.rows);
  return kept.length <= size.rows ? kept : menuLines(rows, cursor, size);
}

function groupOf({ go }: HomeChoice): string {
  return go === 'lesson' || go === 'review' || go === 'plan' ? 'next' : go === 'track' ? 'track' : 'elsewhere';
}

function planOf({ today, due }: HomeFacts): string {
  if (today.lesson === null || due === 0) return '';
  return `: ${phrase('{review} to review, {learn} to learn', { review: today.review, learn: today.lesson.minutes })}`;
}

function row(facts: HomeFacts, choice: HomeChoice, name: number, room: number): Line {
  const { at, due, first, today, plan } = facts;
  const titled = (word: string, title: string, detail: string) => {
    const cells = Math.max(10, room - name - width(detail) - 2);
    return line(padEnd(word, name), padEnd(truncate(title, cells), cells + 2), span(detail, 'dim'));
  };
  switch (choice.go) {
    case 'lesson': {
      const entry = today.lesson?.entry;
      if (at === null) return titled(phrase('Begin'), first?.title ?? '', `${first?.minutes ?? 10} min`);
      return titled(
        phrase('Continue'),
        entry?.title ?? at.lesson,
        phrase('step {step}/{steps}', { step: at.step, steps: entry?.steps.length ?? 0 }),
      );
    }
    case 'review':
      return line(
        padEnd(phrase('Review'), name),
        due === 0
          ? span(phrase('nothing is due'), 'dim')
          : span(phrase('{n} due, about {minutes} min', { n: due, minutes: today.review })),
      );
    case 'plan':
      return plan === null
        ? []
        : line(
            padEnd(phrase('Plan'), name),
            span(truncate(planLine(plan, room - name), room - name), plan.leftOut.length > 0 ? 'warn' : undefined),
          );
    case 'track': {
      const track = facts.tracks.find(({ progress }) => progress.id === choice.track);
      return track === undefined ? [] : trackRow(track, trackTable(facts.tracks, room - name), name, room);
    }
    default:
      return line(
        padEnd(phrase(labels[choice.go].name), name),
        span(truncate(phrase(labels[choice.go].about), room - name), 'dim'),
      );
  }
}

const labels = {
  simulations: { name: 'Simulations', about: 'queues and caches to play with' },
  practices: { name: 'Practice', about: 'answers, priorities, versions, releases' },
  search: { name: 'Search', about: 'lessons, terms and questions' },
  settings: { name: 'Settings', about: 'theme, pace, motion, plain lines' },
} as const;

/** Under the menu of a narrow window: the queue that moves, and with more rows what is recalled. */
function instruments(facts: HomeFacts, tick: number, { columns, rows }: Size): readonly Line[] {
  const inside = Math.min(columns - 4, 70);
  const queue = (most: number) => indent(queuePicture(tick, { columns: inside, rows: most }));
  const recall = (most: number) => indent(recallChart(facts.recall, { columns: inside, rows: most }));
  if (rows < 2) return queue(rows);
  if (rows < 4) return [[], ...queue(1)];
  if (!hasRecall(facts)) return [[], ...queue(rows >= 9 ? Math.min(12, rows - 1) : 3)];
  if (rows < 6) return [[], ...queue(3)];
  if (rows < 12) return [[], ...recall(1), [], ...queue(3)];
  return [[], ...recall(rows - 5), [], ...queue(3)];
}

/** Under the menu of a wide window, whose other half shows the queue: what is recalled, else the queue itself. */
function gauges(facts: HomeFacts, tick: number, { columns, rows }: Size): readonly Line[] {
  const inside = columns - 4;
  if (rows < 5) return [];
  if (!hasRecall(facts)) return [[], ...indent(queuePicture(tick, { columns: inside, rows: Math.min(14, rows - 1) }))];
  return [[], ...indent(recallChart(facts.recall, { columns: inside, rows: Math.min(12, rows - 1) }))];
}

function hasRecall({ recall }: HomeFacts): boolean {
  return (recall.at(-1) ?? null) !== null;
}

function indent(lines: readonly Line[]): readonly Line[] {
  return lines.map((content): Line => (content.length === 0 ? content : [span('  '), ...content]));
}

/** The right of a large window: the queue above, the recall below, and one sentence that both bear out. */
function hero(facts: HomeFacts, tick: number, { columns, rows }: Size): readonly Line[] {
  const isRecalled = hasRecall(facts);
  const queue = Math.min(22, isRecalled ? Math.floor(rows * 0.55) : rows - 3);
  return [
    ...queuePicture(tick, { columns, rows: queue }),
    [],
    [span(phrase('Five seconds of burst drain in fifteen.'), 'dim')],
    ...(isRecalled ? [[], [], ...recallChart(facts.recall, { columns, rows: Math.min(14, rows - queue - 4) })] : []),
  ];
}

function rule(columns: number): readonly Line[] {
  return [[], [span(`  ${'─'.repeat(Math.max(0, columns - 2))}`, 'dim')], []];
}
