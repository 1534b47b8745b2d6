import { afterEach, describe, expect, it } from 'vitest';
import { type Patience, send } from '../../src/interviewer/client.js';
import {
  type Answer,
  brokenEvents,
  ChatServer,
  cuts,
  endless,
  endsEarly,
  hangs,
  page,
  redirects,
  refuses,
  says,
  sends,
  stallsAfter,
  streams,
} from './server.js';

let server: ChatServer;
afterEach(() => server.close());

interface Wishes {
  readonly key?: string;
  readonly signal?: AbortSignal;
  readonly patience?: Patience;
  readonly url?: string;
  onText?(text: string): void;
}

/** What comes of a question to the server: its answer, or the one line of trouble. */
async function ask(answer: Answer, { key, url, ...wishes }: Wishes = {}): Promise<string> {
  server = await ChatServer.start(answer);
  return send({
    endpoint: { url: url ?? server.url, model: 'tiny' },
    messages: [{ role: 'user', content: 'Ask me.' }],
    key,
    longest: 500,
    signal: new AbortController().signal,
    ...wishes,
  }).catch((error: unknown) => `trouble: ${error instanceof Error ? error.message : error}`);
}

/** For servers that say nothing at all: nothing waits for longer than this. */
const short: Patience = { silence: 60, whole: 10_000 };

describe('an endpoint that works', () => {
  it('is sent the model and the messages, and nothing else', async () => {
    await ask(streams('Why?'));
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/chat/completions' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      model: 'tiny',
      messages: [{ role: 'user', content: 'Ask me.' }],
      stream: true,
    });
    expect(request?.headers.authorization).toBeUndefined();
  });

  it('is heard piece by piece', async () => {
    const heard: string[] = [];
    expect(await ask(streams('Who ', 'was ', 'in it?'), { onText: (text) => heard.push(text) })).toBe('Who was in it?');
    expect(heard).toEqual(['Who ', 'Who was ', 'Who was in it?']);
  });

  it('may answer whole instead of in a stream', async () => {
    expect(await ask(says('Who was in it?'))).toBe('Who was in it?');
  });

  it('gets the key that it needs, and says nothing of it', async () => {
    const answer: Answer = (response, request) => {
      const says = sends({ error: { message: `wrong: ${request.headers.authorization}` } }, 401);
      says(response, request);
    };
    const said = await ask(answer, { key: 'sk-secret' });
    expect(server.requests[0]?.headers.authorization).toBe('Bearer sk-secret');
    expect(said).toBe('trouble: it does not take the key in BACKPRESSURE_INTERVIEWER_KEY (wrong: Bearer …)');
  });

  it('may think aloud, which is not what it says', async () => {
    const heard: string[] = [];
    const said = await ask(streams('<thi', 'nk>They lie.</thi', 'nk>\n\nWhy ', 'so?'), {
      onText: (text) => heard.push(text),
    });
    expect(said).toBe('Why so?');
    expect(heard).toEqual(['Why ', 'Why so?']);
  });

  it('cannot send a terminal anything that it would obey', async () => {
    const heard: string[] = [];
    const evil = 'Why\u001b]0;owned\u0007 so\u009b31m?\u202e';
    expect(await ask(streams(evil), { onText: (text) => heard.push(text) })).toBe('Why so?');
    expect(heard).toEqual(['Why so?']);
  });
});

describe('an endpoint that does not work', () => {
  it.each<[what: string, answer: Answer, line: RegExp]>([
    ['breaks off', cuts, /^trouble: its answer broke off in the middle$/],
    ['ends before its end', endsEarly, /^trouble: its answer broke off in the middle$/],
    ['never ends', endless, /^trouble: it talks and talks; it was stopped$/],
    ['refuses', refuses, /^trouble: it refuses: I cannot talk about this\.$/],
    ['is a web page', page, /^trouble: it sends text\/html where JSON was asked for; is http.* a chat endpoint\?$/],
    ['sends broken JSON', sends('{"choices": [{'), /^trouble: it sent something that is not JSON/],
    ['sends broken events', brokenEvents, /^trouble: it sent something that is not JSON/],
    ['says nothing', streams(''), /^trouble: it says nothing$/],
    ['wants a key', sends({}, 401), /^trouble: it wants a key: put one into BACKPRESSURE_INTERVIEWER_KEY$/],
    [
      'knows no such model',
      sends({ error: { message: 'no model tiny' } }, 404),
      /^trouble: it knows no model tiny, .*\(no model tiny\)$/,
    ],
    ['fails', sends('<h1>oops</h1>', 500), /^trouble: it failed with status 500$/],
    ['complains in the middle', sends({ error: 'out of memory' }), /^trouble: it says: out of memory$/],
    [
      'says evil things when it fails',
      sends({ error: { message: '\u001b[31mred\nand more' } }, 500),
      /^trouble: it failed with status 500 \(red and more\)$/,
    ],
  ])('%s, and one line says so', async (_, answer, line) => {
    expect(await ask(answer)).toMatch(line);
  });

  it('says nothing at all', async () => {
    expect(await ask(hangs, { patience: short })).toBe('trouble: it said nothing for 0 s');
  });

  it('stops in the middle of a word', async () => {
    expect(await ask(stallsAfter('What '), { patience: short })).toBe('trouble: it said nothing for 0 s');
  });

  it('is not there', async () => {
    server = await ChatServer.start(hangs);
    const { url, port } = server;
    await server.close();
    expect(await ask(hangs, { url })).toBe(`trouble: nothing listens at 127.0.0.1:${port}; is the server running?`);
  });

  it('sends the request on to somebody else, who never gets it', async () => {
    const other = await ChatServer.start(streams('Hello.'));
    const said = await ask(redirects(`${other.url}/chat/completions`), { key: 'sk-secret' });
    expect(said).toMatch(/^trouble: it sends the request on to another address/);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('is stopped by whoever asked, at once', async () => {
    const controller = new AbortController();
    const heard: string[] = [];
    const onText = (text: string) => {
      heard.push(text);
      controller.abort();
    };
    expect(await ask(stallsAfter('What '), { signal: controller.signal, onText })).toMatch(/^trouble: /);
    expect(heard).toEqual(['What ']);
  });

  it('is not even tried with a key that could not be sent, and the key is not said', async () => {
    const said = await ask(streams('Hello.'), { key: 'two words' });
    expect(said).toMatch(/^trouble: BACKPRESSURE_INTERVIEWER_KEY holds a space/);
    expect(said).not.toContain('two words');
    expect(server.requests).toEqual([]);
  });
});
