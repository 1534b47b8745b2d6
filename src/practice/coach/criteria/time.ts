import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec';
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const units = 'seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|sprints?|nights?|weekends?|quarters?';

const hints: Hint[] = [
  {
    cue: cue(String.raw`(?:at |by |from |until |around |about |since |before |after )?~[\d:h.]+(?: (?:am|pm))?`),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(String.raw`(?:at |by |before |until |around )?#?\d{1,2} ?(?:am|pm|o'clock|uhr)`),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:(?:on|by|until|before|for|from|to|of|since|the) )*(?:#?\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:${months})|(?:${months}) #?\d{1,2}(?:st|nd|rd|th)?)`,
    ),
    worth: 1,
    counts: 'any',
  },
  { cue: cue(String.raw`(?:by|on|until|before) the #?\d{1,2}(?:st|nd|rd|th)`), worth: 1, counts: 'any' },
  {
    cue: cue(
      String.raw`(?:in |within |after |for |about |only |just |under |over |took |had |another |of |next |last |every |less than |more than |exactly |almost |nearly )*#(?!one\b)[\w.,'-]+(?: and a half| or #\S+| - #\S+)? ?(?:(?:working|business|calendar|more|full|short|whole|long) )?(?:${units})(?: (?:left|later|before|early|late|to go))?`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      '(?:in|within|after|for|took|take|under|over|almost|nearly|only|just|had|than|inside|about|maybe|roughly|of|every|lasted|needed|by|around|like|got) (?:me |us |about |maybe |only |just |roughly |around |less than |nearly |almost |more than |under |over )*(?:a|an|one|half an|half a|one and a half) (?:(?:working|full|whole|good|single) )?(?:second|minute|hour|day|week|month|sprint|weekend|night|year)',
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`by (?:${days}|noon|midnight|lunch(?:time)?|tomorrow|tonight|christmas|easter|black friday|the end of (?:the )?\S+|end of \S+|eod|eow|morning)`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:half an hour|half a day|an hour and a half|overnight|#?\d+(?:h|min|mins|d|w)\b|a week (?:early|late|later|before|to spare)|a day (?:early|late|later|before))`,
    ),
    worth: 1,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:on (?:a |the )?|that |this |next |last |until |before )(?:${days})(?: (?:morning|afternoon|evening|night))?`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      '(?:at|around|about|before) (?:noon|midnight|lunch|one|#two|#three|#four|#five|#six|#seven|#eight|#nine|#ten|#eleven)',
    ),
    worth: 0.5,
    counts: 'any',
  },
  {
    cue: cue(
      String.raw`(?:in|until|by|before|since|of) (?:early |late |mid )?(?:${months})|(?:the )?(?:same|next|following|very) (?:day|morning|evening|night|afternoon)|the day (?:before|after)|on day (?:one|#\S+)|in week (?:one|#\S+)`,
    ),
    worth: 0.5,
    counts: 'any',
  },
  { cue: cue('end of (?:the )?(?:month|year|quarter|week|sprint|day)'), worth: 0.5, counts: 'any' },
];

export const time: Criterion = {
  id: 'c-time',
  what: 'a date, a duration or a time of day',
  step: 'Say how much time there was: the date, the days left, or the minutes it took.',
  find: findBy(hints, 3),
};
