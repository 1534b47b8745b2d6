/**
 * What is in ladderlib today: every change with the bump it asks for, the faults it brings and those it mends. A build is
 * a set of changes, so what somebody gets with a version is worked out and never written down.
 */

export type Bump = 'none' | 'patch' | 'minor' | 'major';

export type FaultId = 'cve' | 'empty-list' | 'bulk-rounding' | 'gift-total' | 'lost-cents' | 'currency-swap';

export interface Fault {
  readonly id: FaultId;
  /** "bulk quotes are off by a cent", after "gets … :". */
  readonly what: string;
  /** Found by the tests in staging, so nobody outside has to find it. */
  readonly inStaging: boolean;
}

export const faults: Readonly<Record<FaultId, Fault>> = {
  cve: { id: 'cve', what: 'the hole in left 1.2, where a crafted string hangs it', inStaging: false },
  'empty-list': { id: 'empty-list', what: 'an empty price list crashes it', inStaging: false },
  'bulk-rounding': { id: 'bulk-rounding', what: 'bulk quotes are off by a cent', inStaging: true },
  'gift-total': { id: 'gift-total', what: 'gift cards are taken off twice', inStaging: true },
  'lost-cents': { id: 'lost-cents', what: 'prices are stored without their cents', inStaging: false },
  'currency-swap': { id: 'currency-swap', what: 'invoices in foreign currency show the wrong sum', inStaging: false },
};

export type ChangeId =
  | 'base'
  | 'fixes-2.3.1'
  | 'fixes-2.3.2'
  | 'bulk-quotes'
  | 'cents-column'
  | 'new-quote'
  | 'invoices'
  | 'gift-cards'
  | 'gift-cards-off'
  | 'no-gift-cards'
  | 'bulk-fix'
  | 'no-bulk-quotes'
  | 'left-1.2.9'
  | 'empty-list-fix'
  | 'cents-fix'
  | 'currency-fix';

export interface Change {
  /** As the board names it. */
  readonly name: string;
  readonly bump: Bump;
  readonly brings: readonly FaultId[];
  readonly mends: readonly FaultId[];
  /** Takes this change out again. */
  readonly undoes?: ChangeId;
}

function change(name: string, bump: Bump, rest: Partial<Omit<Change, 'name' | 'bump'>> = {}): Change {
  return { name, bump, brings: [], mends: [], ...rest };
}

export const changes: Readonly<Record<ChangeId, Change>> = {
  base: change('2.3.0', 'minor', { brings: ['cve', 'empty-list'] }),
  'fixes-2.3.1': change('fixes', 'patch'),
  'fixes-2.3.2': change('fixes', 'patch'),
  'bulk-quotes': change('bulk quotes', 'minor', { brings: ['bulk-rounding'] }),
  'cents-column': change('prices in cents', 'minor', { brings: ['lost-cents'] }),
  'new-quote': change('quote() returns an object', 'major'),
  invoices: change('invoices', 'minor', { brings: ['currency-swap'] }),
  'gift-cards': change('gift cards', 'minor', { brings: ['gift-total'] }),
  'gift-cards-off': change('gift cards (off)', 'minor'),
  'no-gift-cards': change('gift cards out', 'none', { undoes: 'gift-cards' }),
  'bulk-fix': change('bulk fix', 'patch', { mends: ['bulk-rounding'] }),
  'no-bulk-quotes': change('bulk quotes out', 'none', { undoes: 'bulk-quotes' }),
  'left-1.2.9': change('left 1.2.9', 'patch', { mends: ['cve'] }),
  'empty-list-fix': change('empty-list fix', 'patch', { mends: ['empty-list'] }),
  'cents-fix': change('cents fix', 'patch', { mends: ['lost-cents'] }),
  'currency-fix': change('currency fix', 'patch', { mends: ['currency-swap'] }),
};

const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

export function isLarger(a: Bump, b: Bump): boolean {
  return bumps.indexOf(a) > bumps.indexOf(b);
}

/** The changes that are in effect: those that nothing takes out again. */
export function inEffect(all: readonly ChangeId[]): readonly ChangeId[] {
  const out = new Set(all.flatMap((id) => changes[id].undoes ?? []));
  return all.filter((id) => !out.has(id) && changes[id].undoes === undefined);
}

/** The faults of a set of changes: brought by one and mended by none. */
export function faultsOf(all: readonly ChangeId[]): readonly FaultId[] {
  const present = inEffect(all);
  const mended = new Set(present.flatMap((id) => changes[id].mends));
  return present.flatMap((id) => changes[id].brings).filter((fault) => !mended.has(fault));
}

/** The largest bump among what is new in `after`; a feature that is gone counts as a break. */
export function bumpBetween(before: readonly ChangeId[], after: readonly ChangeId[]): { bump: Bump; because: string } {
  const [had, has] = [inEffect(before), inEffect(after)];
  const lost = had.filter((id) => !has.includes(id) && isLarger(changes[id].bump, 'patch'));
  if (lost.length > 0) return { bump: 'major', because: `${changes[lost[0] ?? 'base'].name} is gone` };
  const gained = has.filter((id) => !had.includes(id));
  const largest = gained.reduce<ChangeId | null>(
    (most, id) => (most === null || isLarger(changes[id].bump, changes[most].bump) ? id : most),
    null,
  );
  if (largest === null) return { bump: 'none', because: 'nothing is new' };
  return { bump: changes[largest].bump, because: `${changes[largest].name} is in it` };
}
