import type { Text } from '../text.js';

/**
 * Turns that put people down whoever hears them: "he was too lazy to", "it was their fault", "nobody there lifts a finger".
 * The learnt model passes most of them over, since its threshold lies above every good answer; these are a closed list, of what
 * no good answer says of others. A person is written with ^ behind it, so that "a lazy index" and "I was too lazy" are none.
 */
const insult =
  'lazy|stupid|useless|incompetent|clueless|incapable|unprofessional|ignorant|hopeless|thick|pathetic|idiots?|amateurs?|morons?|muppets?|clowns?|crooks?|monkeys|dinosaurs?|disaster|tyrant|liars?|hysterical|impossible|amateurish|careless|soft';
const degree =
  'just|simply|completely|totally|always|so|too|very|really|all|a|an|the|bunch|of|such|complete|plain|old|walking|total|rather|quite|also|entirely|both|known|to|be|as|usual|a lot';

const turns: readonly RegExp[] = [
  new RegExp(`\\^ (?:, )?(?:(?:is|are|was|were|be) )(?:(?:${degree}) )*(?:${insult})(?:\\^)?(?= |$)`),
  /(?<!not )(?<!\bi was )\btoo (?:lazy|stupid|proud|dumb) to (?:read|test|do|look|check|think|write|learn|open|care|answer|listen)\b/,
  /\b(?:our|the|these|those|their|that|his|her) (?:(?:simply|completely|totally|absolutely) )?(?:lazy|useless|incompetent|clueless|stupid|idiotic) \S+\^/,
  /\b(?:is|are|was|were|be) (?:(?:entirely|all|only|clearly|simply|purely|completely|just|really|obviously|100|%) )*(?:his|her|their)(?: own)? fault\b/,
  /\b(?:is|was) (?:(?:entirely|all|only|clearly|simply|purely) )*the fault of (?:the |that |our )?(?:\S+ ){0,2}\S+\^/,
  /\^ (?:(?:just|simply|of course|apparently|always) )*(?:dropped the ball|can not read|could not read|can not be bothered|could not be bothered|do not move a finger|does not move a finger|lifts? a finger|understands? nothing|had no clue|has no clue|have no clue|has no idea of|had no idea of|lied (?:to|through)|took the credit|threw (?:everything|it) over the wall)\b/,
  /\b(?:because|since) (?:they|these people\^?|those people\^?)\^? (?:can|could) not (?:even )?(?:read|count|think|code|write)\b/,
  /\b(?:asleep at the wheel|like (?:monkeys|amateurs|children|idiots)\b(?!')|not (?:even )?serious people|run by (?:muppets|idiots|amateurs|clowns)|with people\^? like (?:that|him\^?|her\^?|them\^?)|just a bunch of (?:amateurs|idiots)|nobody\^? (?:in|at|from) \S+ \S+\^? lifts a finger)/,
  /\b(?:know|knew) a \S+ if it bit\b/,
  /\bhad to (?:clean up|babysit) (?:after )?\S*(?:his|her|their|\^)/,
];

/** What is only reported, taken back, asked or imagined is no blame. */
const takenBack =
  /\b(?:thought|believed|felt|assumed|seemed|suspected|said|says|claimed|accused|complained|wrote|argued|called|insisted|shouted|sorry|apologised|apologized|if|nobody's|instead of)\b/;

/** The first sentence that puts people down, by its number; null where there is none. */
export function putDown({ tokens, marks }: Text): number | null {
  const sentences = new Map<number, string[]>();
  tokens.forEach(({ word, sentence }, at) => {
    const isPerson = marks[at]?.has('person') === true || /^(?:he|she|they|who|him|her|them|people|guys)$/.test(word);
    const isOwn = /^(?:her|i|we)$/.test(word) && marks[at]?.has('pronoun') !== true;
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), isPerson && !isOwn ? `${word}^` : word]);
  });
  for (const [sentence, words] of sentences) {
    const said = words.join(' ');
    if (words.at(-1) === '?') continue;
    const found = turns.map((turn) => turn.exec(said)).find((match) => match !== null);
    if (found !== undefined && !takenBack.test(said.slice(0, found.index))) return sentence;
  }
  return null;
}
