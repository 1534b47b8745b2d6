/** The words that clauses are cut at, and those that take something back. */
export const opens = new Set(
  'but so because which who whom while when whenever although though whereas until unless since if whether where what how why as'.split(
    ' ',
  ),
);
export const joins = new Set([',', 'and', 'or', 'nor', 'then', 'before', 'after']);
export const closes = new Set([';', ':', '.', '!', '?', '(', ')', '-']);
export const conditions = new Set(['if', 'unless', 'whenever']);
export const asking = new Set(
  'ask asked asking check checked see saw know knew tell told decide decided wonder wondered test tested sure'.split(
    ' ',
  ),
);
export const modals = new Set('would should might shall will may'.split(' '));
export const generic = new Set('always usually generally normally typically often sometimes'.split(' '));
export const deniers = new Set(
  'not never hardly barely neither nor without nobody none nothing noone cannot'.split(' '),
);
export const backward = new Set('no nobody none nothing noone neither'.split(' '));
export const be = new Set('am is are was were be been being'.split(' '));
export const have = new Set('have has had having'.split(' '));

/** "It is not true that …" takes back the whole sentence. */
export function deniesAll(beginning: string): boolean {
  return /^(?:it|that|this) (?:is|was) (?:not (?:true|so|the case|correct|right)|false|untrue|wrong|a lie) that\b|^(?:nobody|no one|i) (?:can|could|would|do|did|will) ?(?:not )?(?:say|claim|pretend) that\b/.test(
    beginning,
  );
}

/** Whether a sentence that ends in "?" puts a question, by its first word. */
export function isAsked(first: string, isQuestionWord: boolean): boolean {
  return isQuestionWord || /^(do|did|does|have|has|had|is|are|was|were|would|will|can|could|should|any)$/.test(first);
}
