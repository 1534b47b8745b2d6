import type { AnswerRead } from '../reading/read-answer.js';
import type { Asked, Criterion, Found } from './criterion.js';
import { cue } from './cue.js';
import { type Hint, type Hit, hits, weigh } from './hint.js';

const ended =
  'shipped|went live|launched|released|delivered|deployed|completed|finished|fixed|solved|resolved|restored|renewed|passed|opened|recovered|improved|reduced|dropped|fell|went down|went from|decreased|increased|rose|grew|saved|lost|missed|stayed|held|arrived|switched over|paid|migrated|gained|won|caught|followed|ready|done|merged|refunded|cleared|sold|published|live|up and running|signed|began|started|landed|cost|took|came down|went out|arrived|matched|closed|back|returned|stopped|happened|remained|kept';

const hints: Hint[] = [
  {
    cue: cue(
      String.raw`from (?:about |around |over |nearly )?(?:#\S+|none|zero)(?: \S+){0,4}? (?:down |up )?to (?:about |around |under |over |nearly |less than )?(?:#\S+|none|zero|one)(?: %)?(?: \S+){0,3}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:no|without|zero|not a single|not one) (?:\S+ ){0,2}?(?:doubles?|duplicates?|errors?|incidents?|outages?|downtime|complaints?|data loss|losses|repeats?|regressions?|further|more|tickets|problems|bugs|interruption|issues)(?: \S+){0,5}`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:nobody|no one|none|nothing) (?:\S+ ){0,2}?(?:lost|noticed|complained|broke|surprised|failed|affected|missed|was lost|were lost|has broken)(?: \S+){0,3}`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:(?:#\S+|one|two|a|half a|three) (?:working )?(?:days?|weeks?|hours?|months?|minutes?) (?:early|late|later than|earlier|ahead|behind|to spare|sooner|too late)(?: \S+){0,3}|with (?:\S+ ){1,3}to spare)`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:we|i|it|@team|the @team|@they|release|project|everything|all|feature|app|fix|migration|report|demo) (?:\S+ ){0,3}?(?<at>on time|in time|on schedule|within budget|as planned|as promised|as announced|before the deadline|by the deadline|before the date|on the day|on the date|ahead of (?:schedule|time))`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?<at>met|made|hit|kept|held) (?:the |our |that )(?:\S+ )?(?:deadline|date|launch|target|goal|promise|slot|window)`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?:date|deadline|agreement|rule|release|launch|fix|solution|plan) (?<at>held|stayed|was met|was kept|worked)(?: \S+){0,4}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?<at>shipped|went live|launched|released|delivered|deployed|completed|finished|fixed|solved|resolved|restored|renewed|recovered|migrated|refunded|published|switched over|opened)(?: (?:it|the|on|in|with|our|all|everything|that|after|both|a|within|by|at|to|and|two|#\S+)\b(?: (?![.;:,])\S+){0,5})?`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?:back|working|stable|normal|up|online|green|running|live) (?:again|to normal|online|up|and running)(?: {..2}(?:by|at|in|within|after) (?:~\S+|{..2}#\S+)(?: \S+)?)?`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?:users?|@users|@customers?|@clients?|@client|contract|demo|audit|errors?|tickets?|complaints|response times?|latency|load|questions|failures|conversion|sales|revenue) {..2}(?<at>renewed|passed|dropped|fell|decreased|went down|halved|doubled|improved|rose|grew|stayed|signed|extended|became normal|disappeared|stopped|increased|returned|came back)(?: \S+){0,5}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?:it|this|that|things|everything|the \S+|situation|we|relationship) (?<at>went better|got better|became (?:calmer|better|quieter|faster|smoother|normal)|improved|was better|ran (?:smoothly|without)|worked together without|has held|has not happened|never happened|did not happen|has never)(?: \S+){0,4}`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:was|were|got|has been|have been|had been|is|are) (?:\S+ ){0,2}?(?<at>finished|completed|delivered|released|shipped|launched|fixed|resolved|restored|renewed|passed|sent|solved|reduced|ready|done|live|accepted|merged|back|refunded|published|replaced|migrated|adopted|closed)(?: \S+){0,5}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?<at>replaced|rewrote|removed|paid back|paid off|cleaned up|repaid|refactored|added the) (?:\S+ ){0,3}?(?:debt|shortcut|hack|tests|data|workaround|file|code|it|script|flag)(?: \S+){0,4}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`@?(?:they|he|she|it|team|customers?|users?|everyone|we|sales|colleagues|rota|rule|page) (?:is |are )?still (?:use|uses|get|gets|there|in use|works|work|run|runs|running|in place|do|does|have|has)(?: \S+){0,4}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?<at>put|brought|switched|rolled|went) (?:\S+ ){1,4}?back (?:\S+ )?(?:within|in|after|at|by) (?:\S+ ?){1,3}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`found (?:it|the (?:cause|problem|bug|error|reason|mistake))(?: \S+){0,4}|(?:job|import|export|report|payroll|demo|show) (?<at>ran|went out)(?: \S+){0,3}`,
    ),
    worth: 0.5,
  },
  { cue: cue(String.raw`(?:not|never) happened (?:\S+ )?(?:again|since)(?: \S+)?`), worth: 0.5, counts: 'any' },
  {
    cue: cue(
      String.raw`(?:missed|lost) (?:the |our |it |that |a )(?:\S+ )?(?:deadline|date|customer|client|@customer|@client|contract|deal|it)?(?: by (?:\S+ ){1,3})?`,
    ),
    worth: 0.5,
  },
];

/** What resting changes, for the question that asks how one recovers. */
const effects: Hint[] = [
  {
    cue: cue(
      String.raw`(?:sleep|slept) (?:much |a lot |far )?(?:better|deeper|well|through)|(?:fewer|less) (?:\S+ ){0,2}(?:mistakes|errors|bugs|stress|irritable|grumpy|tired)(?: \S+){0,3}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:i|what i|it|colleagues?|@colleagues|my \S+) (?:have )?(?:notice|noticed|notices|note)(?: \S+){0,8}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:more (?:patient|focused|patience|energy|relaxed|careful)|calmer|fresher|clearer|sharper|rested|better (?:idea|ideas|decisions|mood|reviews|code)|kinder)(?: \S+){0,4}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:helps?|clears?|lets?|allows?|makes?|gives?|keeps?|resets?|stops?|empties) (?:me|my (?:head|mind|thoughts|brain))(?: \S+){0,6}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:come|came|start|started|go|get|am|feel|felt|return|back) (?:\S+ ){0,3}?(?:fresh|with (?:more|new|a clear)|rested|ready|recharged|refreshed|again)(?: \S+){0,3}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
];

const measured = cue(
  String.raw`(?:(?<at>${ended})(?= )(?:(?! (?:but|because|[.;]) )[^.;]){0,70}?#\S+(?: %)?(?: [a-z@]\S*)?)|(?:#\S+(?: %)?(?:(?! (?:but|because|[.;]) )[^.;]){0,50}? (?<at2>${ended})(?: \S+){0,4})`,
);

/** An end with a number in the same sentence, told in the later part and not as the beginning of the story. */
function measuredEnds(answer: AnswerRead): Hit[] {
  const from = answer.text.length * 0.45;
  return measured.all(answer.text).flatMap((match): Hit[] => {
    const groups = match.indices?.groups;
    const anchor = answer.tokenAt((groups?.at ?? groups?.at2)?.[0] ?? match.index);
    const read = answer.moods[anchor];
    if (match.index < from || read?.mood !== 'real') return [];
    return [{ from: answer.tokenAt(match.index), to: answer.tokenAt(match.index + match[0].length - 1), points: 1 }];
  });
}

/** Weak ends near the beginning are how stories open: "We had finished the design when …". */
function find(answer: AnswerRead, asked: Asked): Found {
  if (/changes/.test(asked.extra)) return weigh(answer, hits(answer, asked, effects));
  const late = answer.tokens.length * 0.2;
  const found = hits(answer, asked, hints).filter(({ from, points }) => points === 1 || from > late);
  const ends = measuredEnds(answer);
  return weigh(answer, [...ends, ...found], 4);
}

export const result: Criterion = {
  id: 'c-result',
  what: 'how it ended',
  step: 'Say how it ended, with a measure: shipped when, how many, from what to what.',
  find,
};
