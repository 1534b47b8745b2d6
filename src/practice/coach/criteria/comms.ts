import type { AnswerRead } from '../reading/read-answer.js';
import type { Asked, Criterion, Found } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint, hits, weigh } from './hint.js';

const told =
  'told|informed|warned|notified|updated|emailed|e-mailed|mailed|wrote|messaged|texted|called|phoned|rang|alerted|briefed|posted|announced|sent|published|reported|showed|explained|presented|communicated|raised|flagged|apologised|apologized|let|wrote to|spoke|talked|met|said|shared|pinged|gave|brought|contacted|kept|escalated|asked|walked';

const hints: Hint[] = [
  { cue: cue(String.raw`(?<at>${told}) {who} {..12}{when}`), worth: 1, by: ['i', 'we'] },
  { cue: cue(String.raw`{when} {..5}(?:i|we) {..2}(?<at>${told}) {who}`), worth: 1, by: ['i', 'we'] },
  { cue: cue(String.raw`(?<at>${told}) {who} and {who}`), worth: 1, by: ['i', 'we'] },
  {
    cue: cue(
      '(?<at>told|informed|warned|notified|updated|emailed|e-mailed|mailed|messaged|texted|called|phoned|alerted|briefed|apologised to|apologized to|wrote to|spoke to|spoke with|talked to|talked with|let|kept|showed|asked|contacted) {who}',
    ),
    worth: 0.5,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?<at>posted|announced|published|sent|wrote|shared|put|gave|opened|said|raised|flagged|communicated) (?:\S+ ){0,6}?(?:in|to|on|at) (?:the |our |a |all |both |every )?(?:\S+ ){0,2}?(?:channel|status page|statuspage|slack|chat|thread|stand-?up|meeting|teams|mailing list|incident|newsletter|banner|page|call|review|room|forum|wiki)(?:{..8} {when})?`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?<at>told|wrote to|informed|warned|posted to|mailed|emailed) (?:all|both|every|everyone|@everyone)(?: \S+){0,4}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(String.raw`to (?<at>tell|inform|warn|call|write to|update|notify|phone|show) {who}(?: \S+){0,5}`),
    worth: 0.5,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?<at>wrote|sent|posted|shared|gave|prepared|drafted) (?:\S+ ){0,2}?(?:\S+ )?(?:message|mail|email|e-mail|update|updates|note|summary|status|heads-?up|warning|text|report|announcement|memo|table|page|list)(?: {..3}(?:to|for|with) {who})?`,
    ),
    worth: 0.5,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?:one|same|single|joint|a) (?:message|mail|email|e-mail|meeting|call|thread|document) (?:to|with|for|between) (?:both|the two|the #two|@them both|all)(?: \S+){0,2}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:got|brought|put|called|invited|asked|wrote to|told|met|emailed) (?:\S+ ){0,2}?(?:both|the two of @them|the #two|@them both)(?: \S+){0,4}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  { cue: cue('(?:in|into) (?:one|the same|a) (?:room|call|meeting|thread)'), worth: 0.5 },
  {
    cue: cue(
      String.raw`(?:every|each) (?:#\S+ |half |two )?(?:minutes|hour|morning|evening|day|hours|week) {..4}(?:update|status|message|mail|report)s?|(?:daily|hourly|weekly|regular) (?:update|status|message|mail|report|call)s?`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?<at>said|told {who}|explained|replied|answered) (?:that )?(?:i|we|no)(?: \S+){0,3} (?:not|no)\b {..6}(?:because|since|as|,)(?: \S+){0,5}`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      '(?<at>said no|told {who} no|refused|declined|pushed back) {..6}(?:in the meeting|because|with the reason|right away|the same day|at once|and explained|by mail|in person)',
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(String.raw`(?<at>said|explained|told) (?:no|that|what|why|how|clearly|openly|it|where|when)(?: \S+){0,6}`),
    worth: 0.5,
    by: ['i'],
  },
  {
    cue: cue(
      String.raw`(?:i|we) (?<at>offered|presented|laid out|gave {who}) (?:\S+ ){0,3}(?:ways|options|choices|alternatives|possibilities)`,
    ),
    worth: 0.5,
  },
  {
    cue: cue(String.raw`{who} (?:was|were|got) (?:told|informed|warned|notified|updated|kept)(?: \S+){0,5}`),
    worth: 0.5,
  },
];

/** A word in private with the person it is about. */
const direct: Hint[] = [
  {
    cue: cue(
      '(?:talk|talked|spoke|speak|sat down|sit down|chat|conversation|met|meeting|coffee|lunch|walk|call|one-to-one|one-on-one|1:1|face to face) {..5}(?:in private|privately|alone|in person|face to face|over coffee|away from|directly|openly|one-to-one|one-on-one|after|outside)',
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?<at>asked|invited|took|called|approached|went to|wrote to|messaged) (?:@him|@her|@them|{who}) {..6}(?:coffee|lunch|a walk|talk|#\S+ minutes|call|in private|aside|for a chat|what @?(?:he|she|they)|why @?(?:he|she|they)|how @?(?:he|she|they)|if @?(?:he|she|they|we))`,
    ),
    worth: 1,
    by: ['i', 'we'],
  },
  {
    cue: cue(
      String.raw`(?:we|i) (?:then |finally |openly )?(?:had|took|arranged|scheduled|set up) (?:\S+ ){0,3}(?:talk|chat|conversation|coffee|call|one-to-one|one-on-one|walk|meeting|lunch)(?: \S+){0,3}`,
    ),
    worth: 1,
  },
  { cue: cue('(?<at>talked|spoke|sat down) (?:to|with) {who}'), worth: 1, by: ['i', 'we'] },
  { cue: cue(String.raw`(?<at>told|asked|said) {who}(?: \S+){0,4}`), worth: 0.5, by: ['i'] },
];

/** When a question wants both sides to hear the same, telling one of them is half. */
function find(answer: AnswerRead, asked: Asked): Found {
  if (/direct/.test(asked.extra)) return findBy(direct)(answer, asked);
  const found = hits(answer, asked, hints);
  if (!/both/.test(asked.extra)) return weigh(answer, found);
  const together = /\b(both|the two|together|one message|same message|one call|joint)\b/;
  return weigh(
    answer,
    found.map((hit) => {
      const words = answer.tokens
        .slice(hit.from, hit.to + 4)
        .map(({ word }) => word)
        .join(' ');
      return together.test(words) ? hit : { ...hit, points: Math.min(hit.points, 0.5) };
    }),
  );
}

export const comms: Criterion = {
  id: 'c-comms',
  what: 'who was told what, and when',
  step: 'Say whom you told, what, and how soon: "that day I told our lead and the customer".',
  find,
};
