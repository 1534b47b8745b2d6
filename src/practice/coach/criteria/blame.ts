import type { AnswerRead } from '../reading/read-answer.js';
import type { Asked, Criterion, Found, Passage } from './criterion.js';
import { cue } from './cue.js';
import { ownActs } from './first.js';

const others = String.raw`(?:@(?!both|customers?|users?|clients?|drivers?)\S+|the other (?:\S+ )?(?:@?team|side|@developer)|other (?:people|@people|@teams?)|@managers|testers|somebody else|people|business|the @?business|it)`;

/** Somebody else's fault, said aloud. */
const open = [
  cue(
    String.raw`(?:@?(?:their|his|her|them|@them|him|@him)|@?\S+ 's|@\S+) (?:own )?(?:fault|mess|incompetence|laziness|mistake|stupidity|negligence)`,
  ),
  cue(
    String.raw`because of (?:@them|@him|@her|the @\S+|other @teams?|@\S+|bad management|poor \S+|the other \S+)(?= |$)`,
  ),
  cue(
    '(?:not|never) (?:really )?(?:my|our) (?:fault|problem|mistake|responsibility|job|area)|nothing to do with (?:me|us)|outside (?:of )?(?:our|my) control|out of (?:my|our) (?:hands|control)',
  ),
  cue(
    String.raw`(?:idiots?|incompetent|lazy|stupid|useless|clueless|unprofessional|careless|amateurs?|unreliable|difficult person|toxic|ignorant|sloppy|impossible to work with|terrible \w+|awful)`,
  ),
  cue(
    String.raw`(?:as i had (?:said|warned|predicted)|i had (?:warned|told) @(?:them|him|her|\S+)|i told (?:@them|@you|you|@him|@her) so|i knew (?:it|this|that) would|i was right|as usual|of course @?\S+ (?:did not|was|had)|once again)`,
  ),
  cue(
    '(?:nobody|no one|noone) (?:had )?(?:told|informed|warned|asked|listened to|helped|communicated|documented|tested|read|bothered|cared|checked)(?: me| us| it| to)?',
  ),
  cue(
    '(?:dropped the ball|let (?:me|us) down|messed (?:it )?up|screwed (?:it |us )?(?:up|over)|threw (?:me|us) under|passed the buck|wasted (?:our|my) time)',
  ),
  cue(
    String.raw`(?:others?|someone else|somebody else|i) (?:always )?(?:had|have) to (?:do|clean up|fix|repair|redo) (?:@?his|@?her|@?their|after|what others|everything)(?: \S+){0,2}`,
  ),
  cue(
    'what (?:others|@they|other @people|other people) (?:broke|had broken|messed up|did wrong)|in a way it was not made for|thrown over the (?:wall|fence)',
  ),
  cue(
    String.raw`@?(?:managers?|management|business|sales|qa|product|developers|@juniors?|people) (?:\S+ ){0,2}?(?:should|must) (?:have )?(?:trust|know|learn|listen|understand|tested?|read|checked|told|done|told)`,
  ),
];

/** "the testers did not finish", "they never answer": what other people failed to do. */
const failing = cue(
  String.raw`${others} (?:\S+ ){0,3}?(?:(?:did|do|does|could|had|would) not|never|failed to|forgot to|refused to|neglected to|could not be bothered to|kept (?:changing|breaking|forgetting|delaying)) (?:(?:even|really|properly|ever|bother to|want to|have|\w+ly) )*(?:read|listen\w*|tell|told|tested|finish\w*|deliver\w*|answer\w*|respond\w*|reply|replied|understand|understood|care\w*|cared|do|did|done|help\w*|test|check\w*|communicate\w*|talk|want|bother\w*|pay|paid|document\w*|plan\w*|prepare\w*|review\w*|inform\w*|warn\w*|share\w*|follow\w*|show up|write|wrote|keep|fix\w*|work\w*|do its|give|gave|say|said|think|ask\w*|make up|changing|breaking|forgetting|delaying|mention\w*|provide\w*|know what)`,
);

/** Said of others as a flaw rather than of the work as a fact. */
const faulty = [
  cue(
    String.raw`(?:@\S+|other teams?|other @teams?) (?:was|were|is|are) (?:just |simply |really |always |too |very |quite |so |often |not )*(?:late|slow|motivated|prepared|willing|interested|able|experienced|careful|annoying|chaotic|disorgani[sz]ed|overwhelmed|good enough|responsible for (?:the|this|it)|to blame|wrong|guilty|at fault|lazy|stubborn|unhelpful)`,
  ),
  cue(
    String.raw`(?:@?his|@?her|@?their|@\S+) (?:code|work|tests|estimate|design|requirements|query|queries|changes|part) (?:had|was|were|is|are) (?:\S+ ){0,2}?(?:bugs|bad|buggy|broken|wrong|terrible|a mess|not tested|untested|unusable|incomplete|not clear|unclear|late|sloppy)`,
  ),
  cue(
    String.raw`the requirements (?:were|was) not clear|(?:bad|poor|no) (?:planning|communication|management|requirements|documentation) (?:from|by|of) (?:the )?@\S+|because @(?!i\b)\S+ (?:\S+ ){0,2}?(?:had|did|was|were) (?:\S+ )?(?:broken|wrong|late|forgotten|promised|changed (?:@their|the))`,
  ),
];

/** The work as it came from others, told as the cause. */
const given = cue(
  String.raw`what (?:i|we) (?:was|were|had been) (?:given|told)(?: \S+){0,4}|what @?(?:they|he|she|the \S+) (?:really|actually|in fact) (?:wanted|meant|needed|expected)|(?:was|were) (?:realistic|correct|right|fine) for what (?:was|i|we|stood)(?: \S+){0,4}|nobody even(?: \S+){0,3}|(?:because|since|as|typical (?:because|since|as)) @?(?:they|he|she) never \S+|if @?(?:they|he|she|\S+) had (?:only |just )?(?:read|told|listened|done|tested|said|asked|followed)`,
);

/** Own part, or the other side's reasons. */
const fair = [
  cue(
    String.raw`(?:my|the) (?:own )?(?:mistake|fault|error|part|estimate|cause)(?: \S+)? (?:was|is)(?: (?:mine|my|that i|to|in))?(?: \S+){0,5}|(?:cause|mistake|fault|error) was mine|i was wrong(?: \S+){0,4}|(?:that|this|it) was (?:on me|my (?:fault|mistake|responsibility|error|call))`,
  ),
  cue(
    String.raw`i (?:should|could|ought to) have(?: \S+){1,6}|i had (?:not )?(?:estimated|assumed|overlooked|missed|forgotten|underestimated|planned|seen|checked|expected|misread|known|promised|numbered|broken|thought)(?: \S+){0,5}|i (?:underestimated|overlooked|misjudged|assumed|apologi[sz]ed|misread|forgot|overestimated)(?: \S+){0,5}`,
  ),
  cue(
    String.raw`(?:both|we both|both of us|@both) (?:\S+ )?(?:were|was|had|wanted|felt|afraid)(?: \S+){0,4}|@(?:he|she|they) (?:had been|felt|wanted|needed|was worried|was afraid|feared|had a point|was right|were right|had promised|had good|understood)(?: \S+){0,5}`,
  ),
  cue(
    String.raw`(?:asked|learned|understood|found out) (?:@\S+ )?what (?:@\S+|the \S+) (?:\S+ ){0,2}?(?:was|were|had|needed|wanted)(?: \S+){0,4}|there was a promise(?: \S+){0,3}|which i had not (?:known|seen)`,
  ),
];

/** Phrases of blame, worst first. */
export function blaming(answer: AnswerRead): Passage[] {
  const found = [...open, failing, given, ...faulty].flatMap((pattern) => pattern.all(answer.text));
  const passages = found.map((match) => ({
    from: answer.tokenAt(match.index),
    to: answer.tokenAt(match.index + match[0].length - 1),
  }));
  const apart: Passage[] = [];
  for (const passage of passages) {
    if (!apart.some(({ from, to }) => passage.from <= to && from <= passage.to)) apart.push(passage);
  }
  return apart;
}

function find(answer: AnswerRead, asked: Asked): Found {
  const against = blaming(answer);
  const passages = fair
    .flatMap((pattern) => pattern.all(answer.text))
    .map((match) => ({ from: answer.tokenAt(match.index), to: answer.tokenAt(match.index + match[0].length - 1) }))
    .slice(0, 2);
  if (against.length > 1 || (against.length === 1 && passages.length === 0)) return { met: 0, passages: [], against };
  if (against.length === 1) return { met: 0.5, passages, against };
  // Not to blame anybody is no merit of an answer in which nothing happens.
  const acts = ownActs(answer, asked);
  if (passages.length > 0) return { met: acts.length > 0 ? 1 : 0.5, passages };
  return acts.length >= 2 ? { met: 1, passages: acts.slice(0, 1) } : { met: acts.length > 0 ? 0.5 : 0, passages: acts };
}

export const noBlame: Criterion = {
  id: 'c-noblame',
  what: 'a fair word for the other side, or your own part in it',
  step: 'Say what your own part was, and what the others were trying to achieve.',
  find,
};
