/**
 * What there is to see and to hear at one point of a practice, as one list: the screen draws it, linear mode says it, and
 * words that both have exist once. Longer than most, so that there is one place for all that a page is made of.
 */
import { capital } from '../../text/capital.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, plain, type Span, span, type Tone } from '../../text/line.js';
import { lastScroll, pageOf, scrolled, scrollTarget, squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd } from '../../text/width.js';
import type { Meaning } from '../../words/phrase.js';
import { type Binding, type Moment, type Stage, type Step, stay, step } from './practice.js';

export type Passage = Words | Picture;

/** The same words for both. */
interface Words {
  /** Empty for an empty line. */
  readonly text: string | readonly Span[];
  readonly tone?: Tone | undefined;
  /** What the text hangs from on screen; it is not said. */
  readonly mark?: Line;
  /** What is said before the text; it is not drawn. */
  readonly lead?: string;
  /** What is said instead of both; null where only the screen needs it. */
  readonly spoken?: string | null;
}

/** What only eyes can take in, and what is said in its place: sentences, a line each; empty for nothing. */
interface Picture {
  readonly draw: (columns: number) => readonly Line[];
  readonly say: string;
}

export const blank: Passage = { text: '' };

/** Something drawn: lines that are narrow anyway, or a function of the cells there are. */
export function picture(draw: Picture['draw'] | readonly Line[], say = ''): Passage {
  return { draw: typeof draw === 'function' ? draw : () => draw, say };
}

/** Something that is only said, because a picture shows it. */
export function aside(...sentences: readonly string[]): Passage {
  return { draw: unseen, say: sentences.join('\n') };
}

const unseen = () => [];

export function heading(text: string): Words {
  return { text: [{ ...span(text, 'heading'), bold: true }] };
}

/** A name and what there is to say about it. */
export type Fact = readonly [name: string, ...text: (Span | string)[]];

/** Facts under each other, their names in a column of so many cells. */
export function facts(cells: number, all: readonly Fact[], tone: Tone = 'dim'): Passage[] {
  return all.map(([name, ...text]) => ({
    text: line(...text),
    mark: [span(padEnd(name, cells), tone)],
    lead: `${capital(name.trim())}: `.replace('?:', '?'),
  }));
}

/** Groups of passages, with an empty line between any two that are seen. */
export function spaced(...groups: readonly (readonly Passage[])[]): Passage[] {
  const isSeen = (group: readonly Passage[]) => group.some((one) => !('draw' in one) || one.draw !== unseen);
  return groups.flatMap((group, index) =>
    isSeen(group) && groups.slice(0, index).some(isSeen) ? [blank, ...group] : group,
  );
}

/** The lines for a screen of so many columns. A number stays with its unit: "2 h 40" is not broken. */
export function drawPassages(passages: readonly Passage[], columns: number): Line[] {
  return passages.flatMap((passage): readonly Line[] => {
    if ('draw' in passage) return passage.draw(columns);
    const { tone, text, mark = [] } = passage;
    const joined = (typeof text === 'string' ? [span(text, tone)] : text).map((part) => ({
      ...part,
      text: part.text.replace(/(\d) (?=(?:h|min|s|%)(?!\w))/g, '$1\u00a0').replace(/(\u00a0h) (?=\d\d\b)/g, '$1\u00a0'),
    }));
    return hangingIndent(mark, joined, columns).map((row) =>
      row.map((part) => ({ ...part, text: part.text.replaceAll('\u00a0', ' ') })),
    );
  });
}

/** The lines for linear mode. */
export function sayPassages(passages: readonly Passage[]): Line[] {
  const lines = passages.flatMap((passage): Line[] => {
    if ('draw' in passage) return passage.say.split('\n').map((said) => [span(said)]);
    const { tone, text, lead, spoken } = passage;
    if (spoken !== undefined) return [[span(spoken ?? '')]];
    const said = typeof text === 'string' ? [span(text, tone)] : text;
    return [lead === undefined ? said : [span(lead), ...said]];
  });
  return lines.filter((content) => plain(content).trim() !== '');
}

/** A text in lines of at most `columns` cells. */
export function prose(text: string, columns: number, tone?: Tone): Line[] {
  return drawPassages([{ text, tone }], columns);
}

/** Lines of plain text for linear mode. */
export function said(...lines: readonly string[]): Line[] {
  return lines.filter((text) => text !== '').map((text) => [{ text }]);
}

/** The learner looks at another part of a page; where that is depends on the viewport, so that the key says it. */
export interface Scroll {
  readonly type: 'scroll';
  readonly key: Key;
}

/** A page that the arrows scroll. */
export const scrollBindings = scrolls(['up', 'down', 'k', 'j', 'page-up', 'page-down', ' ', 'home', 'end'], '↑↓');

/** A page beside something that the arrows are needed for. */
export const pageBindings = scrolls(['page-up', 'page-down', 'home', 'end'], 'PgUp PgDn');

/** A page beside a field, which home and end belong to. */
export const fieldPageBindings = scrolls(['page-down', 'page-up'], 'PgDn');

function scrolls(keys: readonly Key[], label: string): readonly Binding<Scroll>[] {
  return keys.map((key, index) => ({
    keys: [key],
    intent: { type: 'scroll', key },
    ...(index === 0 && { label, meaning: 'scroll' }),
  }));
}

/** As much of a page as there are rows for, from `scroll` on. */
export function fitPage(lines: readonly Line[], size: Size, scroll: number): readonly Line[] {
  return scrolled(squeezed(lines, size.rows), size, scroll);
}

/** The scroll of such a page after a key. */
export function scrollPage(key: Key, scroll: number, lines: readonly Line[], { rows }: Size): number {
  return scrollTarget(key, scroll, squeezed(lines, rows).length, rows) ?? scroll;
}

/** A stage that is told in passages. */
type PassageStage<State, Intent extends { readonly type: string }> = Omit<Stage<State, Intent>, 'view' | 'say'> & {
  readonly passages: readonly Passage[];
  /** What linear mode says where that is less than all of them. */
  say?(): readonly Line[];
  /** Where it stands, and the state when it stands elsewhere; left out for what is never longer than the screen. */
  readonly scroll?: { readonly at: number; readonly to: (scroll: number) => State };
};

/** Draws and says passages, and scrolls those that do not fit. */
export function passageStage<State, Intent extends { readonly type: string }>(
  of: PassageStage<State, Intent>,
): Stage<State, Intent> {
  const { passages, scroll } = of;
  const at = scroll?.at ?? 0;
  const linesFor = ({ columns }: Size) => drawPassages(passages, columns);
  return {
    say: () => sayPassages(passages),
    ...of,
    update(intent, moment) {
      if (scroll === undefined || !isScroll(intent)) return of.update(intent, moment);
      return step(scroll.to(scrollPage(intent.key, at, linesFor(moment.size), moment.size)));
    },
    view: (size) => fitPage(linesFor(size), size, at),
  };
}

export function isScroll(intent: { readonly type: string }): intent is Scroll {
  return intent.type === 'scroll';
}

export type PageIntent =
  | Scroll
  /** Reads on to the end of the page, then goes on. */
  | { readonly type: 'read-on' }
  | { readonly type: 'go-on' };

/** A page to read; enter then leads on. */
export interface Page<State> {
  readonly status: string;
  /** What enter does. */
  readonly onwards: Meaning;
  readonly passages: readonly Passage[];
  readonly scroll: number;
  readonly done?: true;
  /** Set where nobody should miss the end: enter reads on to it first. */
  readonly toTheEnd?: true;
  scrollTo(scroll: number): State;
  goOn(moment: Moment): Step<State>;
}

export function pageStage<State>(state: State, page: Page<State>): Stage<State, PageIntent> {
  const { status, done, scroll, passages } = page;
  return passageStage<State, PageIntent>({
    status,
    passages,
    scroll: { at: scroll, to: page.scrollTo },
    ...(done && { done }),
    bindings: [
      { keys: ['enter'], intent: { type: page.toTheEnd ? 'read-on' : 'go-on' }, meaning: page.onwards },
      ...scrollBindings,
    ],
    form: null,
    update(intent, moment) {
      const { columns, rows } = moment.size;
      if (intent.type === 'go-on') return page.goOn(moment);
      if (intent.type !== 'read-on') return stay(state);
      const last = lastScroll(squeezed(drawPassages(passages, columns), rows).length, rows);
      return scroll < last ? step(page.scrollTo(Math.min(scroll + pageOf(rows), last))) : page.goOn(moment);
    },
    read: () => ({ type: 'go-on' }),
  });
}
