import { spawn } from 'node:child_process';
import { phrase } from '../../words/phrase.js';

/** What opens an address on each platform, as a command and its arguments: no shell sees the address. */
function openerOf(platform: NodeJS.Platform, href: string): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', href];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', href];
  return ['xdg-open', href];
}

/** How long a program that opens something may take to fail, in milliseconds: one that goes on has it open. */
const patience = 3000;

/** Opens an address on the web in the learner's browser. Null when that went well, else why not, in a sentence. */
export function openLink(platform: NodeJS.Platform, href: string): Promise<string | null> {
  if (!/^https?:\/\/[!-~]+$/.test(href)) return Promise.resolve(phrase('Only addresses on the web are opened.'));
  const [command, ...args] = openerOf(platform, href);

  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => done(null), patience);
    timer.unref();
    child.unref();
    child.on('error', () => done(phrase('{command} could not be started: {href}', { command, href })));
    child.on('exit', (code) =>
      done(code === 0 ? null : phrase('{command} could not open it: {href}', { command, href })),
    );
  });
}
