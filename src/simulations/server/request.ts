/** A request that a server was given. Only the server writes into it. */
export interface Request {
  /** The caller's own number for it. */
  readonly id: number;
  /** The server's number for it; no two of a server have the same. */
  readonly serial: number;
  /** When it was submitted, in simulated seconds. */
  readonly arrived: number;
  /** Seconds of a thread; what is left of them where a server finds less to do once it begins. */
  work: number;
  /** 0 is the most important. */
  readonly priority: number;
  /** When its caller gives up; Infinity for one that waits for ever. */
  readonly deadline: number;
  /** When a thread took it; Infinity before. */
  begunAt: number;
  /** The thread that has it; −1 before. */
  thread: number;
  /** Whether that thread stands still for want of a connection. */
  waitsForConnection: boolean;
  /** Whether its caller has given up. */
  abandoned: boolean;
}

/**
 * What becomes of a request. It is `accepted` or `refused` at once. An accepted one is `started` and then `done`, or `late`
 * where its caller had given up before; or it is `dropped`, turned out of the line or stopped. `timed-out`: its caller has
 * given up. The caller's answer is the first of `refused`, `done`, `dropped` and `timed-out`; there is exactly one.
 */
export type Happened = 'accepted' | 'refused' | 'started' | 'done' | 'late' | 'dropped' | 'timed-out';

/** Hears what becomes of each request, right after it has; may submit others from within. */
export type Hear = (at: number, happened: Happened, request: Request) => void;
