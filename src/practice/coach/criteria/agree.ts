import type { Criterion } from './criterion.js';
import { cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

const agreed =
  'agreed|approved|confirmed|signed|okayed|decided|chose|picked|settled|backed|supported|endorsed|okayed it|okd|accepted|signed off|gave (?:me |us )?(?:the |her |his |their |a )?(?:ok|okay|go|go-ahead|green light|yes|blessing|approval)|said (?:yes|ok|okay|fine)|(?:was|were) (?:fine|ok|okay|happy|agree)(?: with)?|moved the|cut my|took (?:the|both|it|that|option|#\\S+|my)';

const hints: Hint[] = [
  {
    cue: cue(String.raw`(?<who>@\S+(?: of \S+)?) (?:\S+ ){0,3}?(?<at>${agreed})(?: \S+){0,4}`),
    worth: 1,
    by: ['other', 'none', 'we', 'i'],
  },
  {
    cue: cue(
      String.raw`(?:we|both|all|everyone|@everyone|both of us|the two of us) (?:\S+ ){0,2}?(?<at>agreed|settled|decided together|shook hands)(?: \S+){0,5}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:agreed|approved|signed off|signed|confirmed|accepted|decided|backed|okayed|cleared|negotiated|aligned) (?:\S+ ){0,3}?(?:by|with|from) {who}`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`(?:with|got|had|needed|after|received|asked for|obtained|secured) (?:\S+ ){0,4}?(?:approval|agreement|sign-?off|consent|blessing|go-?ahead|green light|buy-?in|permission|an ok|okay)(?: (?:of|from|by) {who})?`,
    ),
    worth: 1,
  },
  {
    cue: cue(
      String.raw`@(?:he|she|they|@colleagues?|colleagues|customer|client|users) (?:\S+ ){0,2}?(?<at>accepted|took it|understood)(?: \S+){0,3}`,
    ),
    worth: 0.5,
  },
  { cue: cue(String.raw`(?:we|the @team) (?:then |finally |together )?(?<at>decided|chose)(?: \S+){0,5}`), worth: 0.5 },
  { cue: cue(String.raw`(?:i|we) (?:then |finally )?(?<at>agreed|compromised)(?: \S+){0,5}`), worth: 0.5 },
  {
    cue: cue(
      String.raw`(?:asked|let|left|leave|ask|have|had|made) {who} (?:to |the )?(?:decide|choose|decision|pick|settle|agree|confirm|approve|rank)(?: \S+){0,4}`,
    ),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(String.raw`(?:check|confirm|clear|agree|checked|cleared|aligned) (?:\S+ ){0,4}?with {who}`),
    worth: 0.5,
    counts: 'habits',
  },
  {
    cue: cue(String.raw`@\S+ {..4}(?:would|will|has|have|must) {..3}(?:to )?(?:approve|agree|decide|sign)`),
    worth: 0.5,
  },
  { cue: cue(String.raw`(?:it was|was) (?:agreed|decided|approved|accepted|signed off)(?: \S+){0,5}`), worth: 0.5 },
];

export const agree: Criterion = {
  id: 'c-agree',
  what: 'who agreed to it, or decided',
  step: 'Name the person who agreed or decided, by role: "our product owner signed that list".',
  find: findBy(hints),
};
