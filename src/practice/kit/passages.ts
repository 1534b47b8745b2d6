/**
 * What there is to see and to hear at one point of a practice, as one list: the screen draws it, linear mode says it, and
 * words that both have exist once.
 */
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, plain, type Span, span } from '../../text/line.js';

export type Passage = 'gap' | Words | Picture;

/** The same words for both: behind a mark on screen, behind a few words of introduction where they are heard. */
interface Words {
  readonly text: readonly Span[];
  readonly mark?: Span | undefined;
  readonly lead?: string | undefined;
}

/** What only eyes can take in, and what is said in its place: sentences, a line each; empty for nothing. */
interface Picture {
  readonly draw: (columns: number) => readonly Line[];
  readonly say: string;
}

/** Something drawn: lines that are narrow anyway, or a function of the cells there are. */
export function picture(draw: Picture['draw'] | readonly Line[], say = ''): Passage {
  return { draw: typeof draw === 'function' ? draw : () => draw, say };
}

/** Something that is only said, because a picture shows it. */
export function aside(say: string): Passage {
  return picture([], say);
}

export function words(text: string | readonly Span[], about: Pick<Words, 'mark' | 'lead'> = {}): Passage {
  return { ...about, text: typeof text === 'string' ? [span(text)] : text };
}

/** The lines for a screen of so many columns. */
export function showPassages(passages: readonly Passage[], columns: number): Line[] {
  return passages.flatMap((passage): readonly Line[] => {
    if (passage === 'gap') return [[]];
    if ('draw' in passage) return passage.draw(columns);
    return hangingIndent(passage.mark === undefined ? [] : [passage.mark], passage.text, columns);
  });
}

/** The lines for linear mode. */
export function sayPassages(passages: readonly Passage[]): Line[] {
  const lines = passages.flatMap((passage): Line[] => {
    if (passage === 'gap') return [];
    if ('draw' in passage) return passage.say.split('\n').map((said) => [span(said)]);
    return [passage.lead === undefined ? passage.text : [span(passage.lead), ...passage.text]];
  });
  return lines.filter((content) => plain(content).trim() !== '');
}
