/**
 * The answer with everything copied from the question blanked out, place for place: repeating the question is no evidence,
 * and the words of the rubric are not the learner's.
 */
export function withoutCopies(answer: string, given: readonly string[]): string {
  const sources = given.map((text) => new Set(words(text)));
  return answer.replace(/[^.!?\n]+[.!?]*/g, (sentence) => {
    const said = words(sentence);
    if (said.length < 3) return sentence;
    const isCopy = sources.some((source) => said.filter((word) => source.has(word)).length / said.length >= 0.85);
    return isCopy ? sentence.replace(/[^\n]/g, ' ') : sentence;
  });
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
