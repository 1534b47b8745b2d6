import type { Text } from '../text.js';

/** What makes a long shift a fact and no boast: rest or a handover behind it, its price, that it was planned or must not come again. */
const relief =
  /\b(?:took over(?: from me)?|takes over|hand(?:ed|s)?(?: \S+){0,2} (?:over|to)|handover|relieved me|slept (?:in|until|till|for|through|the|four|five|six|seven|eight|nine|ten|most|all)|(?:went|go|going) to bed|in bed (?:at|by)|(?:day|days|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|week) off|(?:came|come) in (?:at|later|late)|time off|taken back|comp(?:ensat\S+)?|took it back|(?:as|was|were|had) (?:planned|agreed)|rota|roster|break of|breaks? (?:in between|every)|(?:six|seven|eight|nine) hours each|too long|too much|(?:was|is) (?:stupid|wrong|a mistake|foolish)|not proud|should (?:not )?have|never again|not again|must not (?:become|happen)|do not trust|made (?:a |two |three )?(?:mistake|mistakes)|second person|reason to (?:wait|stop))\b/;

/** Told with pride, or as what sets one apart. */
const boast =
  /\b(?:proud|pride|never (?:once|stopped|complained?|tired|switch|log|take)|always (?:deliver|there|on|online|available|reachable|at work)|commitment|dedicat\S+|machine|hero|weak|when (?:the )?others|others|other people|everyone else|thrive|love|i deliver|that be (?:who|how|what)|that is (?:who|how|what)|hard work|for the strong|whatever it takes|count on me|rely on me|no problem|nobody else|the only one|last to leave|the last one|first one|real (?:engineer|developer)s?|no excuses?|complain|care|award|machine|hunger|attitude|ask anyone)\b/;

/** Whether an answer tells a long shift as a fact, with what came after it, and boasts of nothing. */
export function isSoberShift({ tokens, senses }: Text): boolean {
  const said = (wanted: (at: number) => boolean) =>
    tokens
      .filter((_, at) => wanted(at))
      .map(({ word }) => word)
      .join(' ');
  return (
    relief.test(said((at) => senses[at] !== 'negated' && senses[at] !== 'hypothetical')) &&
    !boast.test(said(() => true))
  );
}
