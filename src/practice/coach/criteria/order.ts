import type { AnswerRead } from '../reading/read-answer.js';
import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { type Hint, type Hit, hits, weigh } from './hint.js';

const hints: Hint[] = [
  {
    cue: cue(
      '(?:ranked|prioriti[sz]ed|sorted|ordered|triaged|weighed|scored|grouped) {..8}(?:by|according|list|tasks?|tickets?|items?|them|everything|work|bugs?|issues?|features?|it|into|what)',
    ),
    worth: 1,
  },
  {
    cue: cue(
      '(?:rank|prioriti[sz]e|sort|order|triage|weigh) {..8}(?:by|according|tasks?|tickets?|them|everything|what|into)',
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue('worked backwards?|working backwards?|work backwards?|planned backwards?'),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      '(?:put|took|did|handled|tackled|built|moved|fixed|wrote|tested|started|shipped|made|learned|solved|came|went|goes|comes|finished|attacked|dealt|do|does|migrated|restored|pulled|answered|stopped|read) {..7}first',
    ),
    worth: 1,
  },
  {
    cue: cue(
      '(?<=(?:^|[.;:,!?-] |\\bi |\\bwe |\\band |\\bthen |\\bso |\\bwould |\\bto |\\bas ))(?:first|firstly|first of all|first thing|to begin with|step #?one)(?: ,)?(?: (?:i|we|then|thing))? (?:(?:i|we|was|always|just|only|then|quickly|immediately|to) ){0,3}(?<at>(?!(?:time|week|day|month|place|sight|version|project|part|one|glance|year|half|line|hand|name|aid|job|release|sprint|team|draft|thing|impression)s?\\b)[a-z]+)',
    ),
    worth: 0.5,
  },
  {
    cue: cue('(?:i|we) first (?<at>[a-z]+ed|made|wrote|put|took|cut|read|set|built|went|told|sent)'),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:the )?first thing (?:i|we) did|my first (?:step|move|action|priority)|(?:top|highest|number one|first|main) priority(?: was)?|priority (?:one|#\S+) was`,
    ),
    worth: 1,
  },
  { cue: cue('only (?:then|after(?:wards| that)?|when|once)'), worth: 1 },
  {
    cue: cue(
      '(?:what|whatever|which|who|whoever|anything that|everything that) {..4}(?:would|could|can|will|might) (?:stop|break|block|be lost|hurt|lose|cost|fail|go wrong|kill|delay|suffer)',
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      '(?:what|who) (?:is|was|gets|got) (?:lost|hurt|blocked|broken|at risk)|what (?:we|it|they|users|customers) (?:lose|loses|lost)|cost of delay|what happens if',
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      '(?:most|highest|biggest|more|greatest|least) (?:risk|risky|critical|dangerous|damage|impact|valuable|value|harm|urgent and important)',
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      '(?:riskiest|hardest|scariest|most risky|most dangerous|critical) (?:part|piece|thing|bit|item|task|first|one|path|stuff)s?',
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue('in that order|in this order|in order of|one (?:by|after) (?:one|the other|another)|step by step'),
    worth: 0.5,
    counts: 'habits',
  },
  { cue: cue('(?:started|began|begun|starting|beginning) (?:with|by|from|on) {..3}[a-z]+'), worth: 0.5 },
  { cue: cue('(?:start|begin) (?:with|by|from) (?:the|what|whatever|a|those|things)'), worth: 0.5 },
  {
    cue: cue(
      'started with (?:the|what|those|things|everything|whatever|one|ones) {..5}(?:that|which|because|risk|riskiest|could|would|block|depend|depended|important|hardest|biggest|most)',
    ),
    worth: 1,
  },
  {
    cue: cue(
      '(?:before|prior to) (?:i|we|anything|looking|touching|doing|writing|changing|starting|coding|building|fixing|asking|debugging|investigating|searching)',
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      '(?:eisenhower|moscow|must have|must-have|must-haves|must haves|rice score|wsjf|urgent and important|urgency and importance|important and urgent|impact and effort|by impact|by risk|by value|by urgency|by severity|severity|by what|by how)',
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      '(?:more|most) (?:important|urgent) (?:than|thing|was|because|of)|came before|comes before|had to come before|took precedence|had priority|has priority|over the|could wait|can wait|had to wait|cannot wait|could not wait',
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?<at>asked|ask|enquired|wanted to know) (?:\S+ ){0,4}?(?:what|why|which|who|about) (?:\S+ ){0,6}?(?:need|needed|needs|for|show|wanted|purpose|lost|happens|problem|goal|reason|matter|matters|urgent|stops)`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?<at>offered|proposed|gave|suggested|presented|laid out) (?:\S+ ){0,3}?(?:ways|options|choices|alternatives|possibilities)`,
    ),
    worth: 0.5,
  },
  {
    cue: cue('(?:next|second|secondly|after that|afterwards|third|finally)(?: ,)? (?:i|we|came|the)'),
    worth: 0.5,
  },
  {
    cue: cue('(?:at risk|put {..5}at risk|in danger|would (?:have )?(?:put|broken|cost|endangered|delayed))'),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      '(?:undo|reversible|undone|roll back any time|rolled back at any time|can be reverted|easy to revert|safest|smallest step|two-way door|without harm)',
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:quiet|focus) (?:mornings?|time|hours?|blocks?)|(?:duty|support) (?:rota|rotation|shift|person)|blocked (?:out )?(?:the |my )?(?:mornings?|time|calendar|two|#)|reserved? (?:the |my |two |#\S+ )?(?:mornings?|hours?|afternoons?|time)|batch(?:ed|ing)?`,
    ),
    worth: 1,
    counts: 'habits',
  },
];

const stops = cue(
  String.raw`rolled (?:\S+ ){0,3}back|roll back|reverted|switched (?:\S+ ){0,4}off|turned (?:\S+ ){0,4}off|disabled|restored|brought {..5}back|took {..3}(?:down|offline)|stopped the|paused|failed over|scaled up|hotfix(?:ed)?|put {..4}back|went back to|unpublished|yanked|deprecated the|blocked the|isolated|killed the|drained|rerouted`,
);
const looks = cue(
  String.raw`(?:cause|reason|why|investigat\w+|root cause|looked|debug\w*|find out|found out|found|found the|analy[sz]ed|post-?mortem|diagnos\w+|understood|logs)`,
);

/** Harm stopped before anyone looked for the cause. */
function stoppedFirst(answer: AnswerRead): Hit | null {
  const stop = stops.all(answer.text).find(({ index }) => answer.moods[answer.tokenAt(index)]?.mood === 'real');
  if (stop === undefined) return null;
  const after = answer.text.slice(stop.index + stop[0].length);
  const look = looks.all(after)[0];
  const points = look === undefined ? 0.5 : 1;
  return { points, from: answer.tokenAt(stop.index), to: answer.tokenAt(stop.index + stop[0].length - 1) };
}

export const order: Criterion = {
  id: 'c-order',
  what: 'what came first, and by which rule',
  step: 'Say what you put first and the rule behind it: "I ranked them by what would stop an invoice".',
  find(answer, asked) {
    const found = hits(answer, asked, hints);
    const stopped = stoppedFirst(answer);
    return weigh(answer, stopped === null ? found : [...found, stopped], 2);
  },
};
