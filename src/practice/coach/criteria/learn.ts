import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

const hints: Hint[] = [
  {
    cue: cue(
      String.raw`(?:since then|since that|ever since|from then on|from that day|from that on|after that (?:day|incident|experience|release|project)|these days|nowadays|today)(?: ,)? (?:i|we|our|my|every|each|all|the|new|there|any|no)(?: (?!need|think)\S+){1,7}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  { cue: cue(String.raw`(?:i|we) (?:now|always now|still|also now)(?: \S+){1,7}`), worth: 1, counts: 'habits' },
  { cue: cue(String.raw`now (?:i|we|our|every|each|all|any|new|the|there)(?: \S+){1,7}`), worth: 1, counts: 'habits' },
  {
    cue: cue(
      String.raw`(?:i|we) (?:\w+ ){1,6}(?:ever since|since then|from then on|now|these days|nowadays|every time now|to this day)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:what|something|one thing|thing) (?:i|we) (?:would|will|'d) (?:change|do differently|have done)(?: \S+){0,8}|(?:i|we) would (?:have )?(?:do|done|tested?|asked?|told|started?|called?|checked?|planned?|involved?|written|looked?) (?:\S+ ){0,6}?(?:earlier|sooner|differently|first|next time|again|instead|in week|on day|from the start|at the start|today)`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:my|our|the) rule (?:since|now|is|since then)(?: \S+){1,7}|(?:next|another|the second|the following) time(?: \S+){1,7}`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:i|we|the @team) (?:also |then |afterwards |later |therefore |finally )*(?<at>introduced|added|made|changed|established|wrote|created|built|set up|started|began|agreed on|put|automated|documented|adopted|got|installed|require|required|switched to|moved to) (?:\S+ ){0,5}?(?:check|checks|checklist|rule|rules|alert|alerts|alarm|alarms|limit|limits|tests?|step|steps|policy|process|template|review|reviews|monitoring|runbook|playbook|guide|gate|pipeline|lint|linter|canary|ramp|flag|flags|dashboard|practice|habit|ritual|suite|lock|validation|staging|documentation|test)(?: \S+){0,4}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?<at>added|introduced|wrote|created|built|set up|automated|documented) (?:\S+ ){0,4}?(?:check|checks|checklist|rule|alert|alarm|limit|tests?|policy|process|template|monitoring|runbook|canary|flag)(?: \S+){0,5}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?:checklist|check|rule|test|alert|policy|limit|template|review|runbook) (?:was|were|is|has been) (?<at>introduced|added|created|written|established|set up|put in)(?: \S+){0,4}`,
    ),
    worth: 1,
  },
  {
    cue: cue(String.raw`(?:i|we) (?:\S+ ){0,2}(?<at>started|began|stopped) (?:to \w+|\w+ing)(?: \S+){0,6}`),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`after that (?:i|we) (?:always |also )?(?:started|began|made|asked|checked|wrote|added|introduced)(?: \S+){0,6}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:i|we) (?:\S+ )?(?<at>learned|learnt|realised|realized|understood) (?:that|to|how|from it|the importance|why)(?: \S+){1,8}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`(?:my|the|a|one|big|biggest|main) (?:lesson|takeaway|mistake)(?: \S+)? (?:was|is|for|:|learned)(?: \S+){0,8}|lesson (?:learned|learnt)?(?: :)?(?: \S+){1,6}`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  { cue: cue(String.raw`(?:it|that|this) (?<at>taught) me(?: \S+){0,6}`), worth: 0.5 },
  {
    cue: cue(
      String.raw`(?:two|#\S+|one|some|several) (?:changes|things|rules|habits|actions) (?:came|stayed|remained|changed|followed)(?: \S+){0,4}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:i|we) (?:have|has) {..1}(?:done|kept|used|asked|written|had|followed|made|stuck)(?: \S+){0,5} (?:since|ever since|every|now)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:i|we) (?:keep|use|stick) (?:to )?(?:that|this|the) (?:\S+ ){0,3}?(?:pattern|rule|format|habit|list|template|practice|checklist|approach)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:is|are) (?:now|still) (?:there|in|used|part|the|our|a|required|mandatory|automated|checked)(?: \S+){0,5}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:check|test|tests|suite|script|alarm|alert|pipeline|linter|monitor|dashboard|staging|ci) (?:\S+ ){0,4}?(?:now )?(?:compares?|catches|refuses?|fails?|blocks?|warns?|rings|checks|clicks|requires?|rejects?|cannot be|can not be)(?: \S+){0,6}`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:new|every|each|all) \S+ (?:\S+ )?(?:now )?(?:ramps?|starts?|needs?|goes|gets?|runs?|has|must)(?: \S+){0,6}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(String.raw`i (?:should|could|ought to) have (?!(?:been|had) \S+$)(?: ?\S+){1,7}`),
    worth: 0.5,
    counts: 'any',
  },
  { cue: cue(String.raw`(?:no longer|not any ?more|never again)(?: \S+){0,5}`), worth: 0.5, counts: 'any' },
];

export const learn: Criterion = {
  id: 'c-learn',
  what: 'what you do differently since then',
  step: 'End with the habit that changed: "Since then I …", and make it something one can watch you do.',
  find: findBy(hints),
};
