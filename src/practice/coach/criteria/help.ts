import type { AnswerRead } from '../reading/read-answer.js';
import type { Asked, Criterion, Found } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

const purpose = '(?:for|to|if|whether|about|with|how|what|why|which|when|where|because|on|:|,|at|a question|the)';

const asked: Hint[] = [
  {
    cue: cue(
      String.raw`to (?<at>ask|call|phone|consult|involve|contact|wake|write to|pull in|bring in|get) {who} {..2}${purpose}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?<at>asked|called|phoned|rang|messaged|emailed|e-mailed|pinged|texted|consulted|contacted|approached|paged|woke|grabbed|begged|wrote to|wrote|turned to|went to|reached out to|escalated to|spoke to|spoke with|talked to|talked with|checked with|sat down with|sat with|met with|met|involved|got hold of|pulled in|brought in|called in|looped in|invited|requested) {who} {..2}${purpose}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      '(?<at>asked|called|phoned|rang|messaged|emailed|pinged|texted|consulted|contacted|approached|paged|wrote to|turned to|went to|reached out to|escalated to|escalated|checked with|pulled in|brought in|looped in|involved|sent|pulled) {who}',
    ),
    worth: 0.5,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?<at>asked|called|requested|wrote|reached out|shouted|escalated) (?:\S+ ){0,4}?(?:for (?:help|advice|support|a hand|a review|a second pair|a second opinion|a second look|(?:#\S+|half an|an|one|a few|some|an hour|a quick) \S+|guidance|backup|a person|someone|another))`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      '(?<at>sent) {who} {..6}(?:question|cases?|query|summary|log|logs|message|what|notes?|list|error|errors|example|details|screenshot)s?',
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?<at>booked|scheduled|got|arranged|set up|took|had|requested) (?:\S+ ){0,5}?(?:hour|minutes|session|call|meeting|time|half-hour|slot|afternoon) (?:with|from|of) {who}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  { cue: cue('(?<at>paired|pair-programmed|worked) (?:up |together )?with {who}'), worth: 0.5 },
  {
    cue: cue(
      String.raw`(?:with|got|had|needed|took|accepted|sought|asked for|requested|received|found) (?:\S+ ){0,3}(?:help|advice|support|guidance|input|assistance) (?:from|of|by) {who}`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      String.raw`{who} (?:who \S+ ){0,1}(?:then |quickly |kindly |immediately |also )?(?<at>helped|showed|explained|supported|taught|walked|pointed|joined|assisted|guided|sat|spotted|jumped|knew|paired|reviewed|found|saw|told) (?:me|us|out|in|with|it|at once|how|the|through|to|that|what|where|which)`,
    ),
    worth: 0.5,
    by: ['other', 'we', 'none', 'i'],
  },
  {
    cue: cue(
      '(?:asked|asking|ask|called|calling) for help|asked around|in the team (?:chat|channel)|stack overflow|support ticket',
    ),
    worth: 0.5,
  },
  {
    cue: cue(
      '(?<at>showed) {who} {..4}(?:query|code|log|logs|error|problem|results?|numbers|list|what|design|plan|screen|tables?)',
    ),
    worth: 0.5,
    by: ['i'],
  },
];

const offered: Hint[] = [
  {
    cue: cue(
      String.raw`(?<at>offered|proposed|suggested|volunteered) (?:to \w+|{who}|that i|taking|doing|covering|my|an|a|two|some|#\S+|help|pairing)(?: \S+){0,5}`,
    ),
    worth: 1,
    by: ['i'],
  },
  {
    cue: cue(
      String.raw`(?<at>took over|took on|covered|took|picked up|swapped|handled|answered|reviewed|kept|shielded|split|blocked|cleared|cancelled|moved|rescheduled) (?:\S+ ){0,4}?(?:shift|shifts|on-call|tickets?|questions|calls|meetings?|tasks?|half|part|support|interruptions|review|reviews|messages|mails?|load|pager|duty|calendar|work)(?: \S+){0,4}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue('(?<at>sat down|sat|paired|went|worked|stayed) (?:down )?(?:with|next to|beside|through) {who}'),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      '(?<at>asked) {who} {..3}(?:if|whether|what|how|which|for) {..6}(?:help|heaviest|hardest|need|needed|worst|take|could do|most|wrong|stuck|going|useful|worried|weighed)',
    ),
    worth: 1,
    by: ['i'],
  },
  {
    cue: cue(
      String.raw`(?<at>helped|supported|coached|mentored|assisted) {who} (?:with|to|by|on|write|fix|prepare|split|break|understand|find|sort|plan|list|cut|through|debug|rank)(?: \S+){0,5}`,
    ),
    worth: 0.5,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      '(?<at>showed|taught|gave|wrote|prepared|made) {who} {..6}(?:how|list|script|template|checklist|plan|example|steps|note|text|way|hour|time)',
    ),
    worth: 0.5,
    by: ['i'],
  },
];

/** Help is asked for, unless the question is about helping somebody. */
function find(answer: AnswerRead, about: Asked): Found {
  return findBy(/offer/.test(about.extra) ? offered : [...asked, ...offered.slice(2, 3)])(answer, about);
}

export const help: Criterion = {
  id: 'c-help',
  what: 'who was asked for help, and for what',
  step: 'Say whom you asked, what exactly you asked for, and what changed because of it.',
  find,
};
