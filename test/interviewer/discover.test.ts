import { afterEach, expect, it } from 'vitest';
import { discover, localServers } from '../../src/interviewer/discover.js';
import { type Answer, ChatServer, hangs, page, sends } from './server.js';

const servers: ChatServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function found(...answers: readonly Answer[]) {
  for (const answer of answers) servers.push(await ChatServer.start(answer));
  const known = servers.map(({ port }, index) => ({ name: `server ${index}`, port }));
  return discover(new AbortController().signal, known, 300);
}

it('names the local servers that answer, and the models that can hold a conversation', async () => {
  const models = sends({
    object: 'list',
    data: [{ id: 'llama3.2:3b' }, { id: 'nomic-embed-text' }, { id: 'evil\u001b[2J' }],
  });
  expect(await found(models)).toEqual([{ name: 'server 0', url: servers[0]?.url, models: ['llama3.2:3b', 'evil'] }]);
  expect(servers[0]?.requests).toMatchObject([{ method: 'GET', path: '/v1/models', body: '' }]);
});

it('leaves out what is no such server, says nothing, fails or is not there', async () => {
  const gone = await ChatServer.start(hangs);
  await gone.close();
  expect(await found(page, hangs, sends({}, 500), sends('[]'), sends({ data: [] }))).toEqual([]);
});

it('looks at this machine only', () => {
  expect(localServers.map(({ port }) => port)).toEqual([11434, 8080, 1234]);
});
