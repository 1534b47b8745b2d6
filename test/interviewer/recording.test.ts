import { describe, expect, it } from 'vitest';
import { type Bounds, bounds, type Recording, record, wordsOf } from '../../src/interviewer/recording.js';
import { ChatServer } from './server.js';

/** A command that runs this in a Node of its own. */
function node(script: string): string {
  return `"${process.execPath}" -e "${script.replaceAll('"', "'")}"`;
}

/** A command that does this when it is asked to end, and only then; it knocks at the server once it listens. */
function whenAsked(script: string, { url }: ChatServer): string {
  const knock = `require('http').get('${url}')`;
  return node(`process.on('SIGINT', () => { ${script} }); setInterval(() => {}, 1000); ${knock}`);
}

/** The same, asked to end as soon as it listens. */
async function asked(script: string, more: Partial<Bounds> = {}): Promise<string> {
  let recording: Recording | undefined;
  const server = await ChatServer.start(() => recording?.finish());
  recording = record(whenAsked(script, server), { PATH: process.env.PATH }, { ...bounds, ...more });
  const text = await recording.text.catch(line);
  await server.close();
  return text;
}

function line(error: unknown): string {
  return `trouble: ${error instanceof Error ? error.message : error}`;
}

/** What comes of a command that ends by itself, or has to be ended. */
async function heard(command: string, { env = {}, ...more }: Partial<Bounds> & { env?: Record<string, string> } = {}) {
  return record(command, { PATH: process.env.PATH, ...env }, { ...bounds, ...more }).text.catch(line);
}

describe('a command that writes down what is said', () => {
  it('is read when it ends by itself', async () => {
    expect(await heard(node("console.log('I ranked the tasks.')"))).toBe('I ranked the tasks.');
  });

  it('is asked to end as by Ctrl-C, and its text is read then', async () => {
    expect(await asked("console.log('I asked Ana.'); process.exit(130)")).toBe('I asked Ana.');
  });

  it('loses times, remarks and what was written over', async () => {
    const printed =
      '[00:00:00.000 --> 00:00:03.000]   We were\\rWe were late.\\n[BLANK_AUDIO]\\n\\n(silence) I told them.';
    expect(await heard(node(`process.stdout.write('${printed}')`))).toBe('We were late.\nI told them.');
  });

  it('cannot send a terminal anything that it would obey', async () => {
    expect(await heard(node("process.stdout.write('I \\u001b[31masked.\\u001b]0;x\\u0007')"))).toBe('I asked.');
  });

  it('is not told the key of the interviewer', async () => {
    const command = node("console.log('key ' + process.env.BACKPRESSURE_INTERVIEWER_KEY)");
    expect(await heard(command, { env: { BACKPRESSURE_INTERVIEWER_KEY: 'sk-secret' } })).toBe('key undefined');
  });

  it.each<[what: string, command: string, more: Partial<Bounds>, line: RegExp]>([
    ['is missing', 'no-such-recorder --now', {}, /^trouble: there is no command no-such-recorder$/],
    ['fails', node("console.error('no microphone'); process.exit(3)"), {}, /^trouble: .* failed \(3\): no microphone$/],
    ['prints nothing', node(''), {}, /^trouble: .* printed no text$/],
    [
      'prints without end',
      node("setInterval(() => process.stdout.write('x'.repeat(5000)), 1)"),
      { bytes: 20_000 },
      /^trouble: .* prints more than 20000 bytes$/,
    ],
  ])('%s, and one line says so', async (_, command, more, line) => {
    expect(await heard(command, more)).toMatch(line);
  });

  it('hangs, and one line says so', async () => {
    expect(await asked('', { writing: 50 })).toMatch(/^trouble: .* printed no text within 0 s$/);
  });

  it('is asked to end where the speech itself has none', async () => {
    expect(await heard(node('setInterval(() => {}, 1000)'), { speech: 50 })).toMatch(/^trouble: .* printed no text$/);
  });

  it('is ended with all that it started', async () => {
    const child =
      "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })";
    const command = node(`${child}; process.stdout.write('x'.repeat(30000)); setInterval(() => {}, 1000)`);
    // Its pipes are closed only when nobody holds them any more: so the text settles only if the child is gone as well.
    expect(await heard(command, { bytes: 20_000 })).toMatch(/prints more than/);
  });

  it.each([
    ['rec --now "my voice.wav"', ['rec', '--now', 'my voice.wav']],
    ["sh -c 'a; b'", ['sh', '-c', 'a; b']],
    ['a ; b && $HOME', ['a', ';', 'b', '&&', '$HOME']],
  ])('%s is cut into words, and no shell reads it', (command, words) => {
    expect(wordsOf(command)).toEqual(words);
  });
});
