import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

const sports =
  'running|swimming|climbing|bouldering|walking|hiking|cycling|jogging|dancing|skiing|surfing|fishing|gardening|biking|riding|rowing|boxing|skating|camping|sailing';

const hints: Hint[] = [
  {
    cue: cue(
      String.raw`(?:go|went|going|goes|do|doing|been|love|like|enjoy|practise|practice|out) (?:for |to )?(?:\S+ )?(?:${sports})(?: {..6}(?:week|day|mornings?|evenings?|\S+days?|work))?`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`i (?:also |usually |always |often |still |just )?(?:swim|climb|jog|hike|boulder|garden|meditate|dance|row|cycle to|cycle home|cycle on|bike|surf|paint|knit|sing|box)(?: \S+){0,5}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`i (?:run|walk|ride|cycle) (?!the|a |an |it|this|that|my (?:tests|code|script)|through|over|into|tests|away|you|us|@)(?:\S+ ?){1,5}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      '(?:walk|run|ride|cycle|walking|cycling) (?:home|to work|in the (?:park|forest|woods|evening|morning)|after work|with (?:my|the) dog|along the|around the)|(?:for|take|took|had|a long|a short|an evening|daily|go on) (?:a )?(?:long |short |daily |evening |morning )?(?:walk|run|swim|ride|hike|nap)s?',
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:play|playing|played|practise|practice|practising) (?:(?:the|my|a|in a|some|bass|electric|with a) )*(?:guitar|piano|violin|drums|football|tennis|basketball|volleyball|badminton|chess|music|squash|hockey|band|cello|flute|accordion|bass|table tennis|handball|rugby|cricket|board games|trumpet|saxophone|choir|ultimate|padel)(?: \S+){0,4}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:gym|yoga|pilates|meditation|choir|martial arts|judo|karate|allotment|pottery|crossfit|tai chi|woodwork\w*|five-a-side|climbing wall|swimming pool|football training|sauna)(?: \S+){0,5}`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:cook|cooked|cooking|bake|baking|reading|read) (?!the|logs|code|through|it|up|about|documentation)(?:\S+ ?){0,4}(?:friends?|family|kids|evening|dinner|bread|novels?|books?|fiction|bed|for)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:slept|sleep|sleeping) (?:until|in|well|better|\S+ hours|enough|early|late|before|more|#\S+|eight|at least)(?: \S+){0,3}|(?:went to|go to) bed(?: \S+){0,2}|got (?:some|a good|enough) (?:sleep|rest|night)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:took|take|had|have|got|get) (?:\S+ ){0,3}?(?:day|morning|afternoon|week|days|time|friday|monday) (?:off|free|in lieu)|(?:free|slow|quiet) (?:day|morning|evening|weekend)s?|day off|time in lieu|comp(?:ensation)? day|started? (?:later|late) (?:the next|that|on)`,
    ),
    worth: 1,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:without|no|leave|left|put|switch|turn|mute|silence) (?:my |the |work |any )*(?:phone|laptop|slack|notifications?|work messages|messages|emails?|work chat|computer)(?: \S+){0,4}`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:close|closed|shut|do not open|not open|do not touch|never open) (?:my |the )?laptop(?: \S+){0,5}`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      '(?:time|weekends?|evenings?|day|saturday|sunday) with (?:my |the )?(?:family|kids|children|wife|husband|partner|friends|daughter|son|dog|girlfriend|boyfriend)',
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:evenings?|weekends?|saturdays?|sundays?) (?:free|off|to myself|are mine|for myself)|(?:switch|switched|log|logged|clock|clocked) off (?:at|by|completely|on)(?: \S+)?|handed (?:over|it over)(?: \S+){0,3}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(
      String.raw`(?:rested|recovered|relax|unwind|sports?|exercise|work out|workout|hobby|hobbies|nature|series|movies?|netflix)(?: \S+){0,3}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
];

export const balance: Criterion = {
  id: 'c-balance',
  what: 'what you do to recover outside work',
  step: 'Add one sentence on how you recover: what you do, and how often.',
  find: findBy(hints),
};
