import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request to the server brought. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the server does with a request. */
export type Answer = (response: ServerResponse, request: Request) => void;

/** A chat endpoint on this machine that does as it is told: the protocol over real HTTP, and everything that goes wrong with it. */
export class ChatServer {
  readonly requests: Request[] = [];
  readonly #server: Server;
  #answers: readonly Answer[];

  private constructor(answers: readonly Answer[]) {
    this.#answers = answers;
    this.#server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { method = '', url = '', headers } = incoming;
        const request = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
        this.requests.push(request);
        const answer = this.#answers[Math.min(this.requests.length, this.#answers.length) - 1];
        answer?.(response, request);
      });
    });
  }

  /** Listens on a free port. The answers are given in turn, the last one for ever. */
  static async start(...answers: readonly Answer[]): Promise<ChatServer> {
    const server = new ChatServer(answers);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** The messages of a request. */
  messages(at: number): { readonly role: string; readonly content: string }[] {
    return JSON.parse(this.requests[at]?.body ?? '{}').messages;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function piece(content: string): string {
  return event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
}

const last = event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
const done = 'data: [DONE]\n\n';

function stream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

/** Says these words as a stream, a piece at a time. */
export function streams(...words: readonly string[]): Answer {
  return (response) => {
    stream(response);
    for (const word of words) response.write(piece(word));
    response.end(last + done);
  };
}

/** Says all at once, as one JSON document. */
export function says(content: string): Answer {
  return sends({ choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });
}

export function sends(value: unknown, status = 200): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };
}

/** Says some words, and then nothing more, with the line open. */
export function stallsAfter(...words: readonly string[]): Answer {
  return (response) => {
    stream(response);
    for (const word of words) response.write(piece(word));
  };
}

export const hangs: Answer = () => {};

export const cuts: Answer = (response) => {
  stream(response);
  response.write(piece('What was the'), () => response.socket?.destroy());
};

/** Ends its stream politely, without having come to an end. */
export const endsEarly: Answer = (response) => {
  stream(response);
  response.end(piece('What was the'));
};

export const page: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>Welcome to nginx</body></html>');
};

export const endless: Answer = (response) => {
  stream(response);
  const more = () => {
    while (!response.destroyed && response.write(piece('and then and then '.repeat(50)))) {
      // Until the line is full.
    }
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

export const refuses: Answer = sends({
  choices: [{ message: { role: 'assistant', content: null, refusal: 'I cannot talk about this.' } }],
});

export function redirects(to: string): Answer {
  return (response) => {
    response.writeHead(307, { location: to });
    response.end();
  };
}

/** Breaks off in the middle of a JSON document within a stream. */
export const brokenEvents: Answer = (response) => {
  stream(response);
  response.end('data: {"choices":[{"delta":{"content":"Wh\n\n');
};

/** A judgement as a model would write it: which criteria are met by which words. */
export function judgement(met: Readonly<Record<string, string>>, ids: readonly string[]): string {
  return JSON.stringify({
    criteria: ids.map((id) => ({
      id,
      met: id in met ? 'yes' : 'no',
      quotes: id in met ? [met[id]] : [],
      why: id in met ? 'It is said in so many words.' : 'There is nothing of it.',
    })),
  });
}
