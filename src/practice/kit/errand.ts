/** A chat endpoint of the OpenAI kind: its address up to `/chat/completions`, and the model that is to answer. */
export interface Endpoint {
  /** Without a slash at its end: "http://127.0.0.1:11434/v1". */
  readonly url: string;
  readonly model: string;
}

/** One message of a chat, as it is sent. */
export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** A local server that answered on loopback, and the models that it names. */
export interface Found {
  readonly name: string;
  readonly url: string;
  readonly models: readonly string[];
}

/**
 * Something outside that a practice waits for, as data. A stage names it for as long as it wants it: it begins when it is
 * first named and is stopped when it is not any more. The id tells two of a kind apart; no two of one practice share one.
 */
export type Errand =
  /** Looks on loopback for local servers. */
  | { readonly kind: 'look'; readonly id: string }
  /** Sends exactly these messages to this endpoint, and brings back what it says: at most so many characters. */
  | {
      readonly kind: 'send';
      readonly id: string;
      readonly endpoint: Endpoint;
      readonly messages: readonly Message[];
      readonly longest: number;
    }
  /** Runs a command that writes down what is said; once `isOver` it is asked to come to an end. */
  | { readonly kind: 'record'; readonly id: string; readonly command: string; readonly isOver: boolean };

/** What an errand brings back. The last of them is `done`, `found` or `failed`; all texts are safe for a terminal. */
export type News =
  /** What there is so far, whole. */
  | { readonly type: 'so-far'; readonly text: string }
  | { readonly type: 'done'; readonly text: string }
  | { readonly type: 'found'; readonly found: readonly Found[] }
  /** Why nothing came of it: one line that goes on behind a colon. */
  | { readonly type: 'failed'; readonly why: string };

/** An errand under way. */
export interface Underway {
  /** Settles when its last news has been told, or it was stopped. */
  readonly over: Promise<void>;
  /** Asks a recording to come to an end; means nothing to others. */
  finish(): void;
  /** Ends it at once; nothing more is told. */
  stop(): void;
}

/** Begins an errand; `tell` hears what it brings back. Never throws. */
export type Run = (errand: Errand, tell: (news: News) => void) => Underway;
