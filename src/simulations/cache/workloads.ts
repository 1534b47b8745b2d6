/** The kinds of data at Kiosk that a cache may be chosen for. */
export const workloadNames = [
  'product-text',
  'stock-count',
  'cart',
  'session',
  'view-counter',
  'exchange-rate',
] as const;

export type WorkloadName = (typeof workloadNames)[number];

/** A kind of data at Kiosk: how it is used, and what its users need. */
export interface Needs {
  /** Share of reads that may get an old value. */
  readonly staleShare: number;
  /** Acknowledged writes that a crash may lose. */
  readonly lostWrites: number;
  /** Share of the database's capacity that its reads and writes may take. */
  readonly databaseShare: number;
}

interface Traffic {
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly keys: number;
  readonly zipf: number;
  /** Share of the writes that somebody else makes, straight to the database. */
  readonly bypass: number;
}

/** The knobs that a workload decides, and the one that chooses it. */
interface Chosen {
  readonly room: WorkloadName | 'none';
  readonly requestRate: number;
  readonly readRatio: number;
  readonly keys: number;
  readonly zipf: number;
  readonly bypass: number;
}

/** What a workload needs is a judgement about the product, not a law: another shop may judge otherwise. */
const specs: Readonly<Record<WorkloadName, { readonly traffic: Traffic; readonly needs: Needs }>> = {
  'product-text': {
    traffic: { readsPerSecond: 400, writesPerSecond: 1, keys: 2000, zipf: 0.9, bypass: 0.5 },
    needs: { staleShare: 0.2, lostWrites: 0, databaseShare: 0.18 },
  },
  'stock-count': {
    traffic: { readsPerSecond: 100, writesPerSecond: 10, keys: 500, zipf: 0.5, bypass: 0.3 },
    needs: { staleShare: 0.05, lostWrites: 0, databaseShare: 0.15 },
  },
  cart: {
    traffic: { readsPerSecond: 40, writesPerSecond: 20, keys: 900, zipf: 0, bypass: 0 },
    needs: { staleShare: 0, lostWrites: 0, databaseShare: 0.07 },
  },
  session: {
    traffic: { readsPerSecond: 300, writesPerSecond: 10, keys: 1000, zipf: 0.5, bypass: 0 },
    needs: { staleShare: 0, lostWrites: 100, databaseShare: 0.1 },
  },
  'view-counter': {
    traffic: { readsPerSecond: 10, writesPerSecond: 400, keys: 200, zipf: 0.9, bypass: 0 },
    needs: { staleShare: 1, lostWrites: 5000, databaseShare: 0.1 },
  },
  'exchange-rate': {
    traffic: { readsPerSecond: 500, writesPerSecond: 0.5, keys: 30, zipf: 0.5, bypass: 1 },
    needs: { staleShare: 0.15, lostWrites: 0, databaseShare: 0.02 },
  },
};

/** What the chosen workload needs; null where none is. */
export function needsOf({ room }: Pick<Chosen, 'room'>): Needs | null {
  return room === 'none' ? null : specs[room].needs;
}

/** The knobs with the traffic of the chosen workload in place of their own. */
export function underWorkload<Knobs extends Chosen>(knobs: Knobs): Knobs {
  if (knobs.room === 'none') return knobs;
  const { readsPerSecond, writesPerSecond, keys, zipf, bypass } = specs[knobs.room].traffic;
  const requestRate = readsPerSecond + writesPerSecond;
  return { ...knobs, requestRate, readRatio: readsPerSecond / requestRate, keys, zipf, bypass };
}
