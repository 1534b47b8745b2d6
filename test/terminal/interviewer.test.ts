import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  ChatServer,
  cuts,
  endless,
  judgement,
  page,
  refuses,
  says,
  sends,
  stallsAfter,
  streams,
  streamsInTwo,
} from '../interviewer/server.js';
import { runLines } from './run-lines.js';
import { start } from './start.js';
import { keys, type Terminal } from './terminal.js';

const ctrlD = '\u0004';

const answer =
  'In March I ranked seventeen tasks of our invoicing export. I asked our finance analyst for thirty minutes. We went live a day early with two errors in 4,100 invoices. On Tuesdays I swim.';

/** The rubric of q-01. */
const rubric = ['c-project', 'c-order', 'c-help', 'c-result', 'c-number', 'c-balance'];

/** One that quotes the learner four times, and makes one thing up. */
const fair = judgement(
  {
    'c-project': 'tasks of our invoicing export',
    'c-help': 'I asked our finance analyst',
    'c-result': 'We went live a day early',
    'c-balance': 'On Tuesdays I swim',
    'c-order': 'I made a list by urgency',
  },
  rubric,
);
const harsh = judgement({}, rubric);

const servers: ChatServer[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function serve(...answers: readonly Answer[]): Promise<ChatServer> {
  const server = await ChatServer.start(...answers);
  servers.push(server);
  return server;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'backpressure-talk-'));
  folders.push(made);
  return made;
}

/** The coach on the first question, with an answer handed in and not scored, as far as what an interviewer would ask next. */
async function answered(options: readonly string[]): Promise<Terminal> {
  const terminal = start(['practice', 'coach', '--question', 'q-01', ...options]);
  await terminal.shows('begin to write');
  terminal.press(keys.enter);
  await terminal.shows('0 words');
  terminal.press(`\u001b[200~${answer}\u001b[201~`);
  await terminal.shows('34 words');
  terminal.press(ctrlD);
  await terminal.shows('In your own words');
  await read(terminal, /Your score/);
  terminal.press('s');
  await terminal.shows('be asked on');
  return terminal;
}

/** Presses enter until a page that has to be read to its end has been. */
async function read(terminal: Terminal, until: RegExp): Promise<void> {
  while (!until.test(terminal.text)) {
    const before = terminal.text;
    terminal.press(keys.enter);
    await terminal.until(() => terminal.text !== before, 'the page to go on');
  }
}

const at = ({ url }: ChatServer) => ['--interviewer', url, '--model', 'tiny'];

describe('an interviewer of one’s own', () => {
  it('sends nothing before it was seen, is drawn as it speaks, is answered, and judges with quotes', async () => {
    const gate: { goOn?: () => void } = {};
    const server = await serve(
      streamsInTwo('Which rule ', 'did you rank them by?', gate),
      streams('DONE'),
      streams(fair),
      streams(fair),
    );
    const terminal = await answered(at(server));
    terminal.press('i');
    expect(await terminal.shows('nothing is sent yet')).toContain(`${server.url}/chat/completions`);
    expect(server.requests).toEqual([]);
    await read(terminal, /question 1 of/);
    await terminal.shows('Which rule ▌');
    gate.goOn?.();
    await terminal.shows('Which rule did you rank them by?');
    await terminal.shows('Answer as you would aloud.');
    terminal.press('By what would stop an invoice.');
    await terminal.shows('6 words');
    terminal.press(ctrlD);
    const judged = await terminal.shows('It gives level');
    expect(judged).toContain('It gives level 3 of 5, twice. It quoted 2 things you did not say');
    expect(judged).toContain('“tasks of our invoicing export”');
    const roles = server.requests.map((_, index) => server.messages(index).map(({ role }) => role));
    expect(roles).toEqual(Array.from({ length: 4 }, () => ['system', 'user']));
    expect(server.messages(1).at(-1)?.content).toContain('By what would stop an invoice.');
    await read(terminal, /be asked on/);
    expect(terminal.text).toContain('It gives level 3 of 5');
    const journal = readFileSync(join(terminal.dataFolder, 'progress.jsonl'), 'utf8');
    expect(journal).toContain('"question":"q-01/talk"');
    expect(journal).toContain('By what would stop an invoice.');
    const settings = JSON.parse(readFileSync(join(terminal.dataFolder, 'settings.json'), 'utf8'));
    expect(settings).toMatchObject({ interviewer: '', model: '', allowed: [`${server.url} tiny`] });
  });

  it('is stopped by esc in the middle of a word, and can judge all the same', async () => {
    const server = await serve(stallsAfter('Who told '), streams(fair), streams(harsh));
    const terminal = await answered(at(server));
    terminal.press('i');
    await terminal.shows('nothing is sent yet');
    await read(terminal, /question 1 of/);
    await terminal.shows('Who told ▌');
    terminal.press(keys.escape);
    expect(await terminal.shows('You stopped it.')).toContain('So far it said: Who told');
    terminal.press(keys.enter);
    expect(await terminal.shows('differ too much')).toContain('level 1 and level 3 of 5');
  });

  it('is sent nothing by those who do not want that', async () => {
    const server = await serve(streams('Why?'));
    const terminal = await answered(at(server));
    terminal.press('i');
    await terminal.shows('nothing is sent yet');
    terminal.press(keys.escape);
    await terminal.shows('Nothing was sent.');
    expect(server.requests).toEqual([]);
  });

  it.each<[what: string, answer: Answer, line: string]>([
    ['breaks off', cuts, 'No interviewer: its answer broke off in the middle. The coach goes on without it.'],
    ['never ends', endless, 'No interviewer: it talks and talks'],
    ['refuses', refuses, 'No interviewer: it refuses'],
    ['is a web page', page, 'No interviewer: it sends text/html'],
  ])('that %s is one line, and the coach goes on', async (_, fault, line) => {
    const server = await serve(fault);
    const terminal = await answered(at(server));
    terminal.press('i');
    await terminal.shows('nothing is sent yet');
    await read(terminal, /question 1 of|No interviewer/);
    expect((await terminal.shows('No interviewer')).replace(/\s+/g, ' ')).toContain(line);
    terminal.press('n');
    await terminal.shows('Which question would you rather not be asked?');
  });
});

describe('an answer from a file, judged', () => {
  const judge = async (options: readonly string[], data = folder(), env: Record<string, string> = {}) => {
    const file = join(data, 'answer.txt');
    writeFileSync(file, answer);
    const { code, out, err } = await runLines(
      ['practice', 'coach', '--question', 'q-01', '--answer', file, '--data-dir', data, '--json', ...options],
      { env },
    );
    return { code, err, report: out === '' ? null : JSON.parse(out) };
  };

  it('is sent once --yes says so, and without a word from then on', async () => {
    const server = await serve(streams(fair));
    const data = folder();
    const before = await judge(at(server), data);
    expect(before).toMatchObject({ code: 0, report: { level: null, basis: 'self' } });
    expect(before.err).toContain('Nothing was sent. --yes sends it');
    expect(before.err).toContain(answer);
    expect(server.requests).toEqual([]);
    const env = { BACKPRESSURE_INTERVIEWER_KEY: 'sk-secret' };
    const first = await judge([...at(server), '--yes'], data, env);
    expect(first).toMatchObject({ code: 0, report: { level: 3, basis: 'interviewer' } });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer sk-secret',
      'Bearer sk-secret',
    ]);
    const again = await judge(at(server), data);
    expect(again).toMatchObject({ code: 0, err: '', report: { level: 3, basis: 'interviewer' } });
    const quotes = again.report.criteria.flatMap(({ evidence }: { evidence: { quote: string }[] }) =>
      evidence.map(({ quote }) => quote),
    );
    expect(quotes).toHaveLength(4);
    for (const quote of quotes) expect(answer).toContain(quote);
  });

  it('has a range and no level where two judgements differ', async () => {
    const server = await serve(streams(fair), says(harsh));
    const { report } = await judge([...at(server), '--yes']);
    expect(report).toMatchObject({ level: null, range: [1, 3], basis: 'interviewer' });
  });

  it.each<[what: string, answers: readonly Answer[], line: RegExp]>([
    [
      'fails the second time',
      [streams(fair), sends({}, 500)],
      /^No interviewer: it failed with status 500\. The reading goes on without one\.$/m,
    ],
    ['judges in broken JSON', [streams('{"criteria": [')], /^No interviewer: its judgement is broken JSON\./m],
    [
      'chats instead',
      [streams('Lovely answer!')],
      /^No interviewer: it gave no judgement, but said: "Lovely answer!"\./m,
    ],
  ])('goes on without an interviewer that %s', async (_, answers, line) => {
    const server = await serve(...answers);
    const judged = await judge([...at(server), '--yes', '--score', '4']);
    expect(judged).toMatchObject({ code: 0, report: { level: 4, basis: 'self' } });
    expect(judged.err).toMatch(line);
  });

  it.each([
    [['--interviewer', 'http://example.com/v1', '--model', 'tiny'], /^backpressure: http:\/\/ goes unencrypted, .*\n$/],
    [['--interviewer', 'http://127.0.0.1:1/v1'], /^backpressure: no model is named; .*\n$/],
    [['--model', 'tiny'], /^backpressure: --model goes with --interviewer URL\n$/],
  ])('is refused in a line with %j', async (options, line) => {
    const refused = await judge(options);
    expect(refused).toMatchObject({ code: 2, report: null });
    expect(refused.err).toMatch(line);
  });
});

describe('an answer said aloud', () => {
  /** A command that knocks when it listens, and prints this when it is asked to end. */
  function recorder(server: ChatServer, onEnd: string): string {
    const file = join(folder(), 'rec.cjs');
    writeFileSync(
      file,
      `process.on('SIGINT', () => { ${onEnd} });\nrequire('node:http').get('${server.url}');\nsetInterval(() => {}, 1000);\n`,
    );
    return `${process.execPath} ${file}`;
  }

  async function speaking(options: readonly string[]): Promise<Terminal> {
    const terminal = start(['practice', 'coach', '--question', 'q-01', ...options]);
    await terminal.shows('say it aloud');
    terminal.press('a');
    await terminal.shows('breathe in');
    terminal.press(keys.enter);
    await terminal.shows('you speak');
    return terminal;
  }

  it('is written down by a command, and read like a typed one, with fillers and pace', async () => {
    let listens = () => {};
    const listening = new Promise<void>((resolve) => {
      listens = resolve;
    });
    const server = await serve(() => listens());
    const print = `console.log('[00:00:00.000 --> 00:00:09.000]  Um, ${answer.replaceAll("'", '')}'); process.exit(0)`;
    const terminal = await speaking(['--transcribe', recorder(server, print)]);
    await listening;
    terminal.press(keys.enter);
    await terminal.shows('In your own words');
    await read(terminal, /filler/);
    expect(terminal.text).toContain('1 filler: um 1.');
    expect(readFileSync(join(terminal.dataFolder, 'progress.jsonl'), 'utf8')).toContain('Um, In March');
  });

  it('is not, where the command is missing, and the practice goes on', async () => {
    const terminal = await speaking(['--transcribe', 'no-such-recorder']);
    await terminal.shows('Not recorded: there is no command no-such-recorder.');
    terminal.press(keys.enter);
    expect(await terminal.shows('Your score')).toContain('there is no command no-such-recorder');
  });

  it.each([
    ['esc', keys.escape],
    ['ctrl-c', keys.ctrlC],
  ])('is not recorded any longer after %s', async (_, key) => {
    let listens = () => {};
    let ends = () => {};
    const listening = new Promise<void>((resolve) => {
      listens = resolve;
    });
    const ended = new Promise<void>((resolve) => {
      ends = resolve;
    });
    const server = await serve((response) => {
      // The line is closed by the end of the command, and by nothing else.
      response.on('close', () => ends());
      listens();
    });
    const terminal = await speaking(['--transcribe', recorder(server, '')]);
    await listening;
    terminal.press(key);
    await ended;
  });
});

describe('in plain lines', () => {
  it('the conversation is the same', async () => {
    const server = await serve(streams('Which rule?'), streams('DONE'), streams(fair), streams(fair));
    const { code, out } = await runLines(
      ['practice', 'coach', '--question', 'q-01', '--data-dir', folder(), ...at(server)],
      { input: ['', answer, '', '', '', 'i', 'yes', 'By urgency.', '', '', ''].join('\n') },
    );
    expect(code).toBe(0);
    expect(out).toContain('tiny asks: Which rule?');
    expect(out).toContain('It gives level 3 of 5, twice.');
    expect(out).toContain(`To ${server.url}/chat/completions, the model tiny`);
    expect(server.messages(1).at(-1)?.content).toContain('By urgency.');
  });
});
