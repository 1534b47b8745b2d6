/** What a model says without what it thinks aloud first: many local ones put that between marks of their own. */
export function withoutThoughts(text: string): string {
  return (
    text
      .replace(/<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)/g, '')
      // The beginning of such a mark at the end of what came so far.
      .replace(
        /<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?|r(?:e(?:a(?:s(?:o(?:n(?:i(?:n(?:g)?)?)?)?)?)?)?)?)?$/,
        '',
      )
      .trimStart()
  );
}
