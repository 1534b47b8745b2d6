import { describe, expect, it } from 'vitest';
import { gitTrouble } from '../../src/sync/git-trouble.js';
import { Offline, Refused } from '../../src/sync/place.js';

const saying = (stderr: string) => gitTrouble({ code: 128, stdout: Buffer.alloc(0), stderr, stopped: null }, 'x.org');

describe('what git complains about', () => {
  it.each([
    "fatal: unable to access 'https://x.org/': Could not resolve host: x.org",
    'ssh: Could not resolve hostname x.org: Temporary failure in name resolution\nfatal: Could not read from remote repository.',
    "fatal: unable to access 'http://127.0.0.1:9/x/': Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server",
    'ssh: connect to host x.org port 22: Connection timed out\nfatal: Could not read from remote repository.',
    'ssh: connect to host x.org port 22: Network is unreachable',
  ])('is a network that is not there: %s', (stderr) => {
    expect(saying(stderr)).toBeInstanceOf(Offline);
  });

  it.each([
    "fatal: could not read Username for 'https://x.org': terminal prompts disabled",
    'git@x.org: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    "remote: Invalid username or password.\nfatal: Authentication failed for 'https://x.org/'",
    'Host key verification failed.\nfatal: Could not read from remote repository.',
  ])('is a door that stays shut: %s', (stderr) => {
    const trouble = saying(stderr);
    expect(trouble).toBeInstanceOf(Refused);
    expect(trouble.message).toMatch(/^x\.org does not let you in \(.*\); once "git ls-remote" does, sync does$/);
  });

  it.each([
    [
      "fatal: 'x' does not appear to be a git repository\nfatal: Could not read from remote repository.",
      "'x' does not appear to be a git repository",
    ],
    ['remote: ERROR: Repository not found.\nfatal: Could not read from remote repository.', 'Repository not found.'],
    ['warning: x\nerror: RPC failed; HTTP 500', 'RPC failed; HTTP 500'],
    ['fatal: repository \u001b]0;owned\u0007gone', 'repository gone'],
    ["fatal: repository 'https://me:s3cret@x.org/' not found", "repository 'https://x.org/' not found"],
    ['', 'nothing'],
  ])('is told in one line otherwise: %j', (stderr, why) => {
    expect(saying(stderr).message).toBe(`x.org cannot be synced with (git says: ${why})`);
  });
});
