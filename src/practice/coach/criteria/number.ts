import type { AnswerRead } from '../reading/read-answer.js';
import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { type Hint, type Hit, hits, weigh } from './hint.js';

const vague =
  "things?|options?|choices?|ways?|sides?|reasons?|points?|hands?|theor(?:y|ies)|managers?|of|others?|more|them|us|parts?|different|main|words?|sentences?|minds?|cases? where|people who|o'clock|am|pm|and|january|february|march|april|may|june|july|august|september|october|november|december";
const ordinal =
  '(?:day|week|step|phase|number|version|level|sprint|part|option|chapter|room|line|ticket|month|point|q|page|item|issue|friday|monday|at|since|january|february|march|april|may|june|july|august|september|october|november|december|on the|of|option|node|java|python|http|error|code|status|rule|type)';

const strong: Hint[] = [
  {
    cue: cue(String.raw`(?:about |around |nearly |almost |over |only |under |some )?#\S*%|{n} (?:%|percent)`),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`from (?:about |around |over )?(?:#\S+|none|zero) {..4}(?:down |up )?to (?:about |around |under |over )?(?:#\S+|none|zero|one)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(String.raw`#[€$£]\S+|{n} (?:k |thousand |million )?(?:euros?|dollars?|pounds?|eur|usd|gbp|chf)`),
    worth: 1,
  },
  { cue: cue(String.raw`{n} (?:of|out of) (?:the |our |about |some |all |those )?#\S+`), worth: 1 },
  { cue: cue(String.raw`{n} (?:instead of|rather than) (?:the )?(?:(?:planned|estimated|promised) )?#\S+`), worth: 1 },
  {
    cue: cue(
      String.raw`(?:estimated|planned|promised|said|budgeted|expected) {..6}{n} {..10}(?:took|needed|became|it was|actual) {..4}#\S+`,
    ),
    worth: 1,
  },
];

const frequency: Hint[] = [
  {
    cue: cue(String.raw`(?:on )?(?:mondays?|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)(?: and \S+days?)`),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)|every (?:#\S+ |other |second |single )?(?:day|morning|evening|night|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunch)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:once|twice|{n} times|{n} or #\S+ times|{n} (?:mornings|evenings|days|nights|afternoons)) (?:a|per|every|each) (?:day|week|month)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  { cue: cue('(?:daily|weekly)'), worth: 0.5, counts: 'habits' },
];

const countedWords = cue(
  String.raw`(?<![:.] )#(?<value>[\w.,'-]+)(?: and a half| or #\S+| to #\S+| - #\S+)? (?!(?:${vague})(?: |$))(?:(?:working|business|calendar|more|other|open|full|whole|urgent|failed|big|small|new|different|angry|extra|long|sleepless|duplicate|lost|pre-sold|simple|real|uninterrupted|written|\S+ed|\S+ing) ){0,2}[@a-z€$%][\w'-]*`,
);

/** A number with a word behind it that it counts. Day three, version 2, the year 2023 and "100 % committed" count nothing. */
function counted(answer: AnswerRead): Hit[] {
  return countedWords.all(answer.text).flatMap((match): Hit[] => {
    const before = answer.text.slice(0, match.index).trimEnd();
    if (new RegExp(String.raw`(?:^| )${ordinal}$`).test(before) && !/\d{2,}/.test(match.groups?.value ?? '')) return [];
    const index = answer.tokenAt(match.index);
    const token = answer.tokens[index];
    const value = numeric(token?.word ?? '');
    const mood = answer.moods[index]?.mood;
    if (mood === 'denied' || mood === 'wish' || isYear(token?.word ?? '', value)) return [];
    if (/^(?:#100|#110|#120|#24) (?:%|percent|\/|per)/.test(match[0])) return [];
    const end = answer.tokenAt(match.index + match[0].length - 1);
    return [{ from: index, to: end, points: value !== null && value >= 10 ? 0.75 : 0.5 }];
  });
}

function isYear(word: string, value: number | null): boolean {
  return /^\d{4}$/.test(word) && value !== null && value > 1900 && value < 2100;
}

function numeric(word: string): number | null {
  const value = Number.parseFloat(word.replace(/[^\d.]/g, ''));
  if (!Number.isNaN(value)) return value;
  return /teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|eleven|twelve|ten/.test(
    word,
  )
    ? 10
    : 1;
}

const parts: Hint[] = [
  {
    cue: cue(
      String.raw`(?:half|a third|two thirds|a quarter|a dozen|half a dozen|twice as \w+|doubled|halved|tripled) (?:of |the |as )?[a-z]\S+`,
    ),
    worth: 0.5,
  },
];

export const number: Criterion = {
  id: 'c-number',
  what: 'a number that matters, with its unit',
  step: 'Add one number that a listener can picture: how many, how long, or from what to what.',
  find(answer, asked) {
    const often = /often/.test(asked.extra) ? hits(answer, asked, frequency) : [];
    const all = [...hits(answer, asked, [...strong, ...parts]), ...often, ...counted(answer)].filter(
      (hit) => !/^(?:#?(?:100|110|120|200) ?(?:%|percent))/.test(plainAt(answer, hit)),
    );
    const full = all.some(({ points }) => points === 1);
    if (full) return weigh(answer, all);
    // One small count may be chance, two are a measure. Where the rubric asks for time as well, durations are that, and count once.
    const durations = all.filter((hit) => duration.test(plainAt(answer, hit)));
    const counts = asked.rubric.includes('c-time')
      ? [...all.filter((hit) => !durations.includes(hit)), ...durations.slice(0, 1)]
      : all;
    return weigh(
      answer,
      counts.map((hit) => ({ ...hit, points: 0.5 })),
      2,
    );
  },
};

const duration = /\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/;

function plainAt({ tokens }: AnswerRead, { from, to }: Hit): string {
  return tokens
    .slice(from, to + 1)
    .map(({ word }) => word)
    .join(' ');
}
