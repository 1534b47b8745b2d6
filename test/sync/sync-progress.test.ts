import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProgressEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { Journal } from '../../src/progress/journal.js';
import { machineFileName } from '../../src/sync/machine-files.js';
import { behind, type Look, Offline, type Place } from '../../src/sync/place.js';
import { syncProgress } from '../../src/sync/sync-progress.js';
import { remove, temporaryFolder } from '../bundled.js';
import { anyEvents, event, linesOf } from '../progress/some-events.js';

/** A place in memory. Somebody else is quicker each time that `quicker` has a turn left. */
class MemoryPlace implements Place {
  readonly files = new Map<string, Buffer>();
  quicker: (() => void)[] = [];

  async look(isOurs: (name: string) => boolean): Promise<Look> {
    const seen = new Map(this.files);
    return {
      files: [...seen].filter(([name]) => isOurs(name)).map(([name, { length }]) => ({ name, size: length })),
      others: [...seen.keys()].filter((name) => !isOurs(name)).length,
      read: async ({ name }) => seen.get(name) ?? Buffer.alloc(0),
      put: async (name, bytes) => {
        const turn = this.quicker.shift();
        turn?.();
        if (turn !== undefined) return false;
        const before = seen.get(name) ?? Buffer.alloc(0);
        this.files.set(name, Buffer.concat([before, behind(before, bytes)]));
        return true;
      },
    };
  }

  close(): void {}
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

const never = () => Promise.resolve();

function machine(name: string, events: readonly ProgressEvent[]) {
  const journal = new Journal(join(folder, name));
  journal.appendLines(events.map((one) => JSON.stringify(one)));
  return { id: `machine-${name}`, journal };
}

const step = (id: string, hour: number) =>
  event(id, `2026-03-01T${String(hour).padStart(2, '0')}:00Z`, { type: 'step-reached', lesson: 'queue', step: hour });

describe('a sync', () => {
  it('ends, in whatever order machines come, with the same progress on all of them', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvents, { minLength: 2, maxLength: 3 }),
        fc.array(fc.nat(2), { maxLength: 5 }),
        async (journals, order) => {
          run += 1;
          const place = new MemoryPlace();
          const machines = journals.map((events, index) => machine(`${run}-${index}`, events));
          const all = [...order, ...machines.keys(), ...machines.keys()];
          for (const at of all) {
            const one = machines[at];
            if (one !== undefined) await syncProgress(place, one, never);
          }
          const together = fold(journals.flat());
          for (const { journal } of machines) expect(fold(journal.read().events)).toEqual(together);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sends each event once, and changes no file but its own', async () => {
    const place = new MemoryPlace();
    const [one, two] = [machine('one', [step('a', 1)]), machine('two', [step('b', 2)])];
    await syncProgress(place, one, never);
    await syncProgress(place, two, never);
    expect(place.files.get(machineFileName('machine-one'))?.toString()).toBe(linesOf([step('a', 1)]));
    expect(place.files.get(machineFileName('machine-two'))?.toString()).toBe(linesOf([step('b', 2)]));
    expect(await syncProgress(place, one, never)).toMatchObject({ sent: 0, taken: 1 });
    expect(place.files.get(machineFileName('machine-one'))?.toString()).toBe(linesOf([step('a', 1)]));
  });

  it('keeps what only a newer version understands, as it is', async () => {
    const place = new MemoryPlace();
    const future = '{"v":7,"id":"f","kind":"dreamt","extra":[1,  2]}';
    place.files.set(machineFileName('machine-new'), Buffer.from(`${future}\n`));
    const one = machine('one', []);
    expect(await syncProgress(place, one, never)).toMatchObject({ taken: 1 });
    expect(one.journal.read().future).toEqual([{ v: 7, id: 'f' }]);
    const other = new MemoryPlace();
    await syncProgress(other, one, never);
    expect(other.files.get(machineFileName('machine-one'))?.toString()).toBe(`${future}\n`);
  });

  it('looks again, with all that came, where others were quicker', async () => {
    const place = new MemoryPlace();
    const other = (id: string) => () =>
      place.files.set(machineFileName(`machine-${id}`), Buffer.from(linesOf([step(id, 3)])));
    place.quicker = [other('slow'), other('slower')];
    const waits: number[] = [];
    const one = machine('one', [step('a', 1)]);
    const wait = async (attempt: number) => {
      waits.push(attempt);
    };
    expect(await syncProgress(place, one, wait)).toEqual({ sent: 1, taken: 2, damaged: [], others: 0 });
    expect(waits).toEqual([1, 2]);
    expect(one.journal.read().events.map(({ id }) => id)).toEqual(['a', 'slow', 'slower']);
  });

  it('gives up in the end, with everything kept, where others always are', async () => {
    const place = new MemoryPlace();
    place.quicker = Array.from({ length: 100 }, () => () => {});
    const one = machine('one', [step('a', 1)]);
    await expect(syncProgress(place, one, never)).rejects.toThrow(Offline);
    expect(one.journal.read().events).toHaveLength(1);
  });

  it('takes the good lines of a file that was damaged, and says where the others are', async () => {
    const place = new MemoryPlace();
    const name = machineFileName('machine-two');
    place.files.set(
      name,
      Buffer.from(`${linesOf([step('b', 2)])}\u0000\u0000rubbish\n${linesOf([step('c', 3)]).slice(0, 30)}`),
    );
    const one = machine('one', []);
    expect(await syncProgress(place, one, never)).toEqual({
      sent: 0,
      taken: 1,
      damaged: [`${name}:2 (it is not JSON)`, `${name}:3 (it is not JSON)`],
      others: 0,
    });
  });

  it('sends again what was torn off on the way', async () => {
    const place = new MemoryPlace();
    const one = machine('one', [step('a', 1), step('b', 2)]);
    await syncProgress(place, one, never);
    const name = machineFileName('machine-one');
    place.files.set(name, (place.files.get(name) ?? Buffer.alloc(0)).subarray(0, -20));
    expect(await syncProgress(place, one, never)).toMatchObject({ sent: 1 });
    const two = machine('two', []);
    expect(await syncProgress(place, two, never)).toMatchObject({ taken: 2 });
  });

  it('takes nothing for sent that it cannot save itself', async () => {
    const place = new MemoryPlace();
    place.files.set(machineFileName('machine-two'), Buffer.from(linesOf([step('b', 2)])));
    writeFileSync(join(folder, 'file'), '');
    const one = { id: 'machine-one', journal: new Journal(join(folder, 'file')) };
    await expect(syncProgress(place, one, never)).rejects.toThrow('a file stands where its folder should be');
    expect([...place.files.keys()]).toEqual([machineFileName('machine-two')]);
  });
});
