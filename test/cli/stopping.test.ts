import { describe, expect, it, vi } from 'vitest';
import { stopHere } from '../../src/cli/stopping.js';

describe('ctrl-z', () => {
  it('stops nothing, and throws nothing, where the system knows no such signal, as on Windows', async () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => true);
    await stopHere({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGBREAK: 21 });
    expect(kill).not.toHaveBeenCalled();
    kill.mockRestore();
  });
});
