/** One request to a chat endpoint of the OpenAI kind, and what it says, as it comes. */
import { clean } from '../content/sanitize.js';
import type { Endpoint, Message } from '../practice/kit/errand.js';
import { textOf, wholeText } from './body.js';
import { complaintIn, EventReader, type Piece, readPiece } from './events.js';
import { withoutThoughts } from './thoughts.js';
import { Trouble } from './trouble.js';

/** How long an endpoint may take, in milliseconds. */
export interface Patience {
  /** Without a byte: a local model may have to be loaded first. */
  readonly silence: number;
  /** For the whole answer. */
  readonly whole: number;
}

export const patience: Patience = { silence: 90_000, whole: 600_000 };

/** What is sent, to whom, and who listens. */
export interface Sending {
  readonly endpoint: Endpoint;
  readonly messages: readonly Message[];
  /** Sent to the endpoint's own address and never said; undefined for none. */
  readonly key: string | undefined;
  /** The longest answer that is taken, in characters. */
  readonly longest: number;
  /** Hears the text so far each time that it grows. */
  readonly onText?: (text: string) => void;
  readonly signal: AbortSignal;
  readonly patience?: Patience;
}

/** Sends the messages, and returns the whole answer. Throws a Trouble with one line for whatever goes wrong. */
export async function send(sending: Sending): Promise<string> {
  const { endpoint, key, signal } = sending;
  const { silence, whole } = sending.patience ?? patience;
  // Such a key would be an error of the header, and that error would say it.
  if (key !== undefined && !/^[\u0021-\u007e]+$/.test(key)) {
    throw new Trouble('BACKPRESSURE_INTERVIEWER_KEY holds a space or another character that is in no key');
  }
  const clock = new Clock(silence, whole);
  try {
    const response = await fetch(`${endpoint.url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream, application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model: endpoint.model, messages: sending.messages, stream: true }),
      // A redirection would take what is sent, and the key, to somebody else.
      redirect: 'manual',
      signal: AbortSignal.any([signal, clock.signal]),
    });
    clock.heard();
    return await read(response, sending, clock);
  } catch (error) {
    throw hidden(troubleOf(error, endpoint, clock), key);
  } finally {
    clock.stop();
  }
}

async function read(response: Response, sending: Sending, clock: Clock): Promise<string> {
  if (!response.ok) throw await failure(response, sending, clock);
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('event-stream')) return readStream(response, sending, clock);
  if (!type.includes('json')) {
    await response.body?.cancel();
    const what = type.split(';')[0] || 'something without a type';
    throw new Trouble(
      `it sends ${what} where JSON was asked for; is ${sending.endpoint.url} the address of a chat endpoint?`,
    );
  }
  const { text } = readPiece(await wholeText(response.body, () => clock.heard()));
  return finished(text, sending);
}

async function readStream(response: Response, sending: Sending, clock: Clock): Promise<string> {
  const reader = new EventReader();
  let raw = '';
  let isEnded = false;
  const take = (data: string) => {
    if (data === '[DONE]') {
      isEnded = true;
      return;
    }
    const { text, end }: Piece = readPiece(data);
    if (end === 'length') throw new Trouble('its answer was cut off: it may not say any more');
    isEnded ||= end !== null;
    if (text === '') return;
    raw += text;
    const so = withoutThoughts(raw);
    // What is thought aloud is not shown, but it must have an end as well.
    if (so.length > sending.longest || raw.length > 8 * Math.max(sending.longest, 8000)) {
      throw new Trouble('it talks and talks; it was stopped');
    }
    if (so !== '') sending.onText?.(clean(so));
  };
  for await (const chunk of textOf(response.body, () => clock.heard())) {
    for (const data of reader.read(chunk)) take(data);
    // Some keep the line open behind the last word.
    if (isEnded) break;
  }
  if (!isEnded) for (const data of reader.end()) take(data);
  if (!isEnded) throw new Trouble('its answer broke off in the middle');
  return finished(raw, sending);
}

function finished(raw: string, { longest }: Sending): string {
  const text = clean(withoutThoughts(raw)).trim();
  if (text.length > longest) throw new Trouble('it talks and talks; its answer was left out');
  if (text === '') throw new Trouble('it says nothing');
  return text;
}

async function failure(response: Response, { endpoint, key }: Sending, clock: Clock): Promise<Trouble> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    return new Trouble('it sends the request on to another address, which is not followed; name that one yourself');
  }
  const body = await wholeText(response.body, () => clock.heard(), 100_000).catch(() => '');
  const complaint = complaintIn(body);
  const said = complaint === '' ? '' : ` (${complaint})`;
  if (status === 401 || status === 403) {
    return new Trouble(
      key === undefined
        ? `it wants a key: put one into BACKPRESSURE_INTERVIEWER_KEY${said}`
        : `it does not take the key in BACKPRESSURE_INTERVIEWER_KEY${said}`,
    );
  }
  if (status === 404) {
    return new Trouble(
      `it knows no model ${endpoint.model}, or no ${endpoint.url}/chat/completions; most addresses end in /v1${said}`,
    );
  }
  if (status === 429) return new Trouble(`it has no time, or no credit, for more requests${said}`);
  return new Trouble(`it failed with status ${status}${said}`);
}

function troubleOf(error: unknown, { url }: Endpoint, clock: Clock): Trouble {
  if (error instanceof Trouble) return error;
  if (clock.late !== null) return new Trouble(clock.late);
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const { host } = new URL(url);
  if (code === 'ECONNREFUSED') return new Trouble(`nothing listens at ${host}; is the server running?`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new Trouble(`there is no host ${host}`);
  if (/TLS|CERT|SSL/i.test(code)) return new Trouble(`the certificate of ${host} cannot be trusted (${code})`);
  if (code === 'ECONNRESET' || code.startsWith('UND_ERR_SOCKET'))
    return new Trouble('its answer broke off in the middle');
  return new Trouble(`${host} cannot be spoken to${code === '' ? '' : ` (${code})`}`);
}

/** The same trouble without the key, should an endpoint repeat it. */
function hidden(trouble: Trouble, key: string | undefined): Trouble {
  return key === undefined ? trouble : new Trouble(trouble.message.replaceAll(key, '…'));
}

/** Ends a request that takes too long. */
class Clock {
  readonly #controller = new AbortController();
  readonly #silence: number;
  readonly #whole: NodeJS.Timeout;
  #quiet: NodeJS.Timeout;
  /** Why it was ended; null while it was not. */
  late: string | null = null;

  constructor(silence: number, whole: number) {
    this.#silence = silence;
    this.#whole = setTimeout(() => this.#end(`it was not done after ${Math.round(whole / 1000)} s`), whole);
    this.#quiet = this.#listen();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    clearTimeout(this.#quiet);
    this.#quiet = this.#listen();
  }

  stop(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#whole);
  }

  #listen(): NodeJS.Timeout {
    return setTimeout(() => this.#end(`it said nothing for ${Math.round(this.#silence / 1000)} s`), this.#silence);
  }

  #end(why: string): void {
    this.late = why;
    this.#controller.abort();
  }
}
