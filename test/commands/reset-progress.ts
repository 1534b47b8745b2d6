// A process that resets the progress in a folder and says what the learner would be told.
//   node reset-progress.mjs <folder>
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/commands/context.js';
import { reset } from '../../src/commands/reset.js';
import { fakeContext } from './fake-context.js';

const [dataDir = ''] = process.argv.slice(2);
const context = fakeContext(mkdtempSync(join(tmpdir(), 'backpressure-')), { options: { color: true, dataDir } });
try {
  await reset.run(context, [], { yes: true });
  process.stdout.write(context.said());
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stdout.write(`${error.message}\n`);
}
