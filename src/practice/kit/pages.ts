import { type Line, plain, type Span, span, type Tone } from '../../text/line.js';
import { lastScroll, pageOf, scrolled, scrollTarget } from '../../text/scroll.js';
import { lineWidth } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { prose } from './page.js';
import { type Moment, type Step, stay, step } from './practice.js';
import { type Scroll, scrollBindings } from './scrolling.js';
import type { Stage } from './stages.js';

/** A stretch of a page: drawn and spoken from the same words, so that screen and linear mode cannot drift apart. */
export interface Passage {
  /** Empty for an empty line. */
  readonly text: string | readonly Span[];
  readonly tone?: Tone;
  /** What the text hangs from on screen; it is not said. */
  readonly mark?: Line;
  /** What is said instead; null where only the screen needs it. */
  readonly spoken?: string | null;
}

export const blank: Passage = { text: '' };

/** A wider text than this, in cells, is hard to read back from. */
const measure = 84;

export function drawPassages(passages: readonly Passage[], columns: number): Line[] {
  return passages.flatMap(({ text, tone, mark = [] }) => {
    const indent = lineWidth(mark);
    const room = Math.min(columns, measure) - indent;
    const rows = typeof text === 'string' ? prose(text, room, tone) : wrap(text, room);
    return rows.map((row, index): Line => [...(index === 0 ? mark : [span(' '.repeat(indent))]), ...row]);
  });
}

export function speakPassages(passages: readonly Passage[]): Line[] {
  return passages.flatMap(({ text, spoken }) => {
    const words = spoken === undefined ? (typeof text === 'string' ? text : plain(text)).trim() : (spoken ?? '');
    return words === '' ? [] : [[{ text: words }]];
  });
}

export type PageIntent =
  | Scroll
  /** Reads on to the end of the page, then goes on. */
  | { readonly type: 'read-on' }
  | { readonly type: 'go-on' };

/** A page to be read, and then gone on from. */
export interface Page<State> {
  readonly status: string;
  /** What enter does. */
  readonly onwards: string;
  readonly scroll: number;
  readonly done?: true;
  /** Set where nobody should miss the end: enter reads on to it first. */
  readonly toTheEnd?: true;
  lines(columns: number): readonly Line[];
  say(): readonly Line[];
  scrollTo(scroll: number): State;
  goOn(moment: Moment): Step<State>;
}

export function pageStage<State>(state: State, page: Page<State>): Stage<State, PageIntent> {
  const { status, done, scroll } = page;
  return {
    status,
    ...(done && { done }),
    bindings: [
      { keys: ['enter'], intent: { type: page.toTheEnd ? 'read-on' : 'go-on' }, meaning: page.onwards },
      ...scrollBindings,
    ],
    form: null,
    update(intent, moment) {
      const { columns, rows } = moment.size;
      const lines = page.lines(columns).length;
      switch (intent.type) {
        case 'scroll':
          return step(page.scrollTo(scrollTarget(intent.key, scroll, lines, rows) ?? scroll));
        case 'read-on': {
          const last = lastScroll(lines, rows);
          return scroll < last ? step(page.scrollTo(Math.min(scroll + pageOf(rows), last))) : page.goOn(moment);
        }
        case 'go-on':
          return page.goOn(moment);
        default:
          return stay(state);
      }
    },
    view: (size) => scrolled(page.lines(size.columns), size, scroll),
    say: page.say,
    read: () => ({ type: 'go-on' }),
  };
}

/** The lines and the words of a page that is made of passages. */
export function pageOfPassages(passages: readonly Passage[]): Pick<Page<unknown>, 'lines' | 'say'> {
  return { lines: (columns) => drawPassages(passages, columns), say: () => speakPassages(passages) };
}
