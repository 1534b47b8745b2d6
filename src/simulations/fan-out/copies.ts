/** One server's part of a request: the copies that ask for it, and whether one has been answered. */
export interface Part {
  readonly request: FanOutRequest;
  /** The number of the server, from 0. */
  readonly server: number;
  readonly sentAt: number;
  readonly copies: Copy[];
  /** Seconds until the first answer; NaN before. */
  seconds: number;
}

/** A copy of a part, at one replica of its server. */
export interface Copy {
  readonly number: number;
  readonly part: Part;
  /** The replica among all replicas of all servers. */
  readonly replica: number;
  /** Seconds of a thread that it takes. */
  readonly work: number;
  state: 'waiting' | 'running' | 'over';
  /** When a thread took it up, in simulated seconds; NaN before. */
  begunAt: number;
  /** It brought the answer. */
  won: boolean;
}

export interface FanOutRequest {
  readonly number: number;
  readonly sentAt: number;
  readonly parts: Part[];
  answers: number;
  /** When the answers waited for had come; NaN before. */
  answeredAt: number;
  /** When the answer before the last one came. */
  previousAt: number;
  slow: boolean;
}

/** The part has its answer, or nobody waits for it any more. */
export function settled({ seconds, request }: Part): boolean {
  return !Number.isNaN(seconds) || !Number.isNaN(request.answeredAt);
}

/** A request to so many servers, sent now. */
export function newRequest(number: number, sentAt: number, servers: number): FanOutRequest {
  const request: FanOutRequest = {
    number,
    sentAt,
    parts: [],
    answers: 0,
    answeredAt: Number.NaN,
    previousAt: sentAt,
    slow: false,
  };
  for (let server = 0; server < servers; server++) {
    request.parts.push({ request, server, sentAt, copies: [], seconds: Number.NaN });
  }
  return request;
}
