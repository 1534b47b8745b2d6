/** A turn of phrase to listen for. There are hundreds, so each is compiled only when the first answer is read. */
export class Cue {
  readonly #pattern: string;
  #compiled: RegExp | null = null;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Everywhere it is said, with the places of its groups. */
  all(text: string): RegExpExecArray[] {
    this.#compiled ??= compile(this.#pattern);
    return [...text.matchAll(this.#compiled)];
  }

  /** Every word that it can be made of. */
  get words(): readonly string[] {
    return this.#pattern.match(/(?<![\\{<\w])[a-z]{3,}/g) ?? [];
  }
}

const cues: Cue[] = [];
let heard: ReadonlySet<string> | null = null;

/**
 * A cue in short: `{who}` is somebody with up to four words before, `{n}` a number, `{..5}` up to five words of the same
 * sentence, `{when}` a time by which something was said. Words stand as in `AnswerRead.text`. What has to be done, and not
 * only said, is the group `<at>`, or else the first word.
 */
export function cue(pattern: string): Cue {
  const made = new Cue(pattern);
  cues.push(made);
  return made;
}

/** Every word that some cue listens for: an answer made of little else is a list of keywords. */
export function heardWords(): ReadonlySet<string> {
  heard ??= new Set(cues.flatMap(({ words }) => words));
  return heard;
}

function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/\{who\}/g, String.raw`(?:(?!and |but )[\w'#^%&-]+ ){0,4}?@[\w'-]+`)
    .replace(/\{n\}/g, String.raw`#[\w.,€$£%'-]+`)
    .replace(/\{when\}/g, when)
    // What may stand between two words of a cue never reaches into the next sentence.
    .replaceAll(String.raw`(?: \S+)`, String.raw`(?: (?![.;:!?])\S+)`)
    .replaceAll(String.raw`(?:\S+ )`, String.raw`(?:(?![.;:!?] )\S+ )`)
    .replace(/\{\.\.(\d+)\}/g, String.raw`(?:(?![.;:!?] )\S+ ){0,$1}?`);
  return new RegExp(String.raw`(?<![\w@#~^'-])(?:${source})(?![\w'-])`, 'dg');
}

const when = String.raw`(?:(?:that|the|this) (?:same |very |next |following )?(?:day|morning|afternoon|evening|night|noon|hour)|right away|straight away|immediately|at once|within \S+|before \S+|early|beforehand|~\S+|on (?:day|the)? ?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|day \S+|#\S+)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:the )?(?:first|second|third|fourth|week|same)|every (?:#\S+ )?(?:hour|half hour|morning|evening|day|minutes|week|friday|monday)|an hour later|by (?:noon|lunch|evening)|tomorrow|minutes (?:later|after)|hours (?:later|after)|(?:#\S+|two|one) days (?:later|before|earlier)|as soon as|the moment|each (?:day|evening|morning|hour|week)|daily|weekly|hourly)`;
