import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

const hints: Hint[] = [
  {
    cue: cue(
      String.raw`(?:left|leave|leaving) (?:(?!the (?:company|team|office|room))\S+ ){0,6}(?:out|off|behind|for later|for another|for the next|for a later|until later|until after|for after)`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:postponed|deferred|descoped|de-scoped|skipped|dropped|cancelled|canceled|shelved|parked|delayed|scrapped|killed|paused|delegated|declined|excluded|sacrificed|deprioriti[sz]ed|stripped|trimmed|slashed|narrowed|reduced|simplified|shrank) (?!from|to #|by #|a message|out|off|in price|production|asleep)(?:\S+ ){0,5}?[@a-z]{3,}`,
    ),
    worth: 1,
  },
  {
    cue: cue(String.raw`removed (?:\S+ ){1,6}?from (?:the )?(?:release|scope|list|plan|sprint|first version|backlog)`),
    worth: 1,
  },
  { cue: cue(String.raw`left (?:everything|all|the|it) {..5}as (?:it|they|plain|is|was|a)(?: \S+){0,2}`), worth: 1 },
  {
    cue: cue(
      String.raw`cut (?!corners|off|over)(?:(?:the|a|an|two|our|my|all|some|every|everything|out|back|down|it|#\S+|one|from|that|those|half|scope) ?)(?:\S+ ){0,4}?[a-z]*`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      '(?:was|were|got|had to be|being|been|be) {..2}(?:cut|postponed|dropped|descoped|skipped|deferred|left out|removed|shelved|parked|delayed|moved)',
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:(?:moved?|pushed?|shifted|went|put|left|kept|slipped|goes|go|shipped|followed|came|planned|scheduled|saved|moving|pushing|putting) {..9})(?:to|into|for|until|in|by|after) (?:the |a |our )?(?:next|following|later|after|second|another|future|new year|#two|backlog|version #?\S*|v2|v1\.1|monday|tuesday|wednesday|thursday|friday|next week|phase #?two|phase #2|week after|month after|sprint after|release after|january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:release|sprint|version|week|month|quarter|phase|one|date|day|iteration|milestone|morning|year|summer))?`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:a |the )(?:later|second|next|future|following|coming) (?:version|release|phase|iteration|sprint|round|update)|(?:after|past) the (?:date|launch|release|deadline|event|go-live|demo)|in phase (?:two|#\S+)|out of scope|not in (?:the )?(?:first|this|v1|scope)|later version|on the later list|not-now list`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:slipped|slid|moved|shifted|pushed|put) (?:back |out )?(?:by|to|off|back|on hold)(?: \S+){0,3}`,
    ),
    worth: 1,
  },
  { cue: cue('(?:put|putting) {..6}(?:off|on hold|aside|on ice)|on hold|on ice|parked'), worth: 1 },
  {
    cue: cue(
      String.raw`(?:said no to|gave up|let go of|traded|trade-?off|sacrificed|reduced (?:the |our )?scope|smaller scope|minimal version|bare minimum|mvp|only the (?:essential|core|must)\S*|just the (?:essential|core)\S*|stripped-down|without the|reduced version|cut-down|slimmed)`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      `(?:not going to (?:do|build|ship|make)|would not (?:do|make|be done|be in|be ready|fit|ship|build|be part)|will not (?:do|be)|won't do|did not (?:build|do|ship|include|make it into)|would have to wait|had to wait|could wait|can wait|decided not to|decided against|agreed not to|chose not to|stopped working on)`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:manual(?:ly)?|by hand|hard-?coded|fixed data|workaround|instead of (?:the|a|an|building|writing|automat\w+)|shortcut|quick fix|temporary (?:fix|solution|workaround|hack)|skipping|without (?:automated |unit )?tests)`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?:would|could|can|will|to) {..3}(?:drop|postpone|cut|move|defer|skip|leave out|lose|remove|delay|push)(?: \S+){0,4}`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:could|can|would|will|to|should) (?:come|go|ship|follow|wait|be done|be added|be in|be part) {..4}(?:next|later|after|following)(?: \S+)?`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:nine|#\S+|half|most|some|simple|the big|the main|critical) {..8}(?:on (?:time|the promised date|the date)|first|now) {..3}(?:,|and|;|or) {..3}(?:the )?(?:rest|others?|remaining|other #\S+) {..6}[a-z]+`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`the (?:rest|others|remaining \S+|other #?\S+) (?:could |would |had to |can |will )?(?:came|come|followed|follow|went|wait|waited|later|one by one|on the|a week|#\S+|were|was|moved|shipped|got)`,
    ),
    worth: 0.5,
  },
];

export const drop: Criterion = {
  id: 'c-drop',
  what: 'what was left out or put off',
  step: 'Say what you left out or put off, and until when.',
  find: findBy(hints),
};
