import { afterEach } from 'vitest';
import { closeAll } from './start.js';

// Here, and not where programs are started: one process goes through several files of tests, and imports that only once.
afterEach(closeAll);
