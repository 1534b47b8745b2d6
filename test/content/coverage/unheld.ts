/**
 * A figure of a lesson's prose that neither a claim's comment nor a link in the same sentence holds: what it stands on has to be
 * said elsewhere, or nobody notices when a scenario changes under it.
 */
export interface Unheld {
  readonly figure: string;
  /** The sentence or cell around it: `#` for each figure that is held, no code, no addresses. */
  readonly sentence: string;
}

const claim = /\d[\d,]*(?:\.\d+)?(?: ?[^\s<|]+){0,3}<!-- = (.*?) -->/g;
const incident = /^(?:On \d+ \w+ \d{4}|In \d{4}) .*\]\(https:/;

/** Takes a lesson's Markdown. Headings, code and the list of sources state nothing that could be held. */
export function unheldFigures(markdown: string): readonly Unheld[] {
  return passagesOf(markdown)
    .filter((passage) => !incident.test(passage))
    .flatMap((passage) => {
      const worked = new Set([...passage.matchAll(claim)].flatMap(([, expression]) => figuresIn(expression ?? '')));
      return sentencesOf(passage.replace(claim, '#'))
        .filter((sentence) => !sentence.includes('](https://'))
        .map((sentence) => sentence.replace(/\]\([^)]*\)/g, ']'))
        .flatMap((sentence) =>
          figuresIn(sentence)
            .filter((figure) => !worked.has(figure.replaceAll(',', '')))
            .map((figure) => ({ figure, sentence })),
        );
    });
}

/** The numbers that a text shows, in their order. */
export const figuresIn = (text: string): readonly string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

/** Paragraphs, items and rows, each on one line. */
function passagesOf(markdown: string): readonly string[] {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^```.*?^```$/gms, '')
    .replace(/^---\n.*/ms, '')
    .replace(/<!-- (?:term|allow).*?-->/g, '')
    .replace(/`[^`]*`/g, '`')
    .split(/\n\n+|\n(?=\||- |\d\. )/)
    .map((passage) =>
      passage
        .replace(/\s+/g, ' ')
        .replace(/^\s*\d\. /, '')
        .trim(),
    )
    .filter((passage) => passage !== '' && !passage.startsWith('#'));
}

const sentencesOf = (passage: string): readonly string[] => passage.split(/(?<=[.?!:])\s+(?=[A-Z*"[`])/);
