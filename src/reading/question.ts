/** What the reading has to know of a question; `samples` by any name. */
export interface QuestionRead {
  readonly id: string;
  readonly text: string;
  readonly looksFor: string;
  /** The criteria that are looked for, and what the question adds to each. */
  readonly criteria: readonly { readonly id: string; readonly extra: string }[];
  /** What an interviewer asks next where a criterion is missing, by criterion. */
  readonly probes: Readonly<Record<string, string>>;
  /** Beginnings of words, one of which any answer to this question would use; empty where none was given. */
  readonly topic: readonly string[];
  readonly samples: Readonly<Record<string, { readonly text: string }>>;
}
