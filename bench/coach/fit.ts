/**
 * Logistic regression with a quadratic penalty, by Newton's method, on the few dozen features that tell most.
 * Where a sentence has several clauses, only its likeliest one has to be evidence (Dietterich, Lathrop and Lozano-Pérez 1997,
 * "Solving the multiple instance problem"): fitting and choosing that clause take turns.
 */
export interface Bag {
  /** The features of each clause. */
  readonly clauses: readonly ReadonlyMap<string, number>[];
  /** 0 to 1. */
  readonly target: number;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Features that are weighed at first, by how much they tell apart; and those that are left in the end. */
const tried = 170;
const kept = 100;

export function fitBags(bags: readonly Bag[], penalty: number): Fitted {
  const first = fitOn(bags, telling(bags), penalty);
  const share = countsOf(bags);
  const strongest = [...first.weights]
    .map(([name, weight]) => ({ name, worth: Math.abs(weight) * Math.sqrt(share.get(name)?.bags ?? 0) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, kept);
  return fitOn(
    bags,
    strongest.map(({ name }) => name),
    penalty,
  );
}

/** The chance's logit: of the likeliest clause. */
export function score(clauses: readonly ReadonlyMap<string, number>[], { bias, weights }: Fitted): number {
  const of = (features: ReadonlyMap<string, number>) => {
    let sum = bias;
    for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
    return sum;
  };
  return Math.max(-9, ...clauses.map(of));
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

interface Count {
  bags: number;
  positive: number;
}

function countsOf(bags: readonly Bag[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { clauses, target } of bags)
    for (const name of new Set(clauses.flatMap((features) => [...features.keys()]))) {
      const count = counts.get(name) ?? { bags: 0, positive: 0 };
      counts.set(name, { bags: count.bags + 1, positive: count.positive + (target > 0 ? 1 : 0) });
    }
  return counts;
}

/** Features that go together with evidence, or its absence, by Pearson's chi-squared. */
function telling(bags: readonly Bag[]): readonly string[] {
  const share = bags.filter(({ target }) => target > 0).length / Math.max(1, bags.length);
  return [...countsOf(bags)]
    .filter(([, count]) => count.bags >= 4)
    .map(([name, count]) => {
      const expected = count.bags * share;
      return { name, worth: (count.positive - expected) ** 2 / Math.max(1e-9, expected * (1 - share)) };
    })
    .sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1))
    .slice(0, tried)
    .map(({ name }) => name);
}

function fitOn(bags: readonly Bag[], names: readonly string[], penalty: number): Fitted {
  const places = new Map(names.map((name, at) => [name, at + 1]));
  // A sentence none of whose clauses can be evidence teaches nothing; nor is it ever shown.
  const able = bags
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ clauses, ...rest }) => ({ ...rest, rows: clauses.map((features) => sparse(features, places)) }));
  const size = names.length + 1;
  let model = fitRows(
    able.flatMap(({ rows, target, weight }) =>
      rows.map((x) => ({ x, target, weight: target > 0 ? weight / rows.length : weight })),
    ),
    size,
    penalty,
  );
  for (let round = 0; round < 3; round++) {
    const fixed = model;
    const rows = able.flatMap(({ rows: all, target, weight }) =>
      target > 0 ? [{ x: best(all, fixed), target, weight }] : all.map((x) => ({ x, target, weight })),
    );
    model = fitRows(rows, size, penalty, model);
  }
  return { bias: model[0] ?? 0, weights: new Map(names.map((name, at) => [name, model[at + 1] ?? 0])) };
}

/** Places and values; the first place is the bias. */
type Sparse = readonly (readonly [number, number])[];

function sparse(features: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>): Sparse {
  const entries: [number, number][] = [[0, 1]];
  for (const [name, value] of features) {
    const place = places.get(name);
    if (place !== undefined) entries.push([place, value]);
  }
  return entries;
}

/** The likeliest clause. */
function best(clauses: readonly Sparse[], model: Float64Array): Sparse {
  return clauses.reduce((a, b) => (dot(b, model) > dot(a, model) ? b : a));
}

interface Row {
  readonly x: Sparse;
  readonly target: number;
  readonly weight: number;
}

/** Goes on from `start` where there is a model already. */
export function fitRows(rows: readonly Row[], size: number, penalty: number, start?: Float64Array): Float64Array {
  const model = start?.slice() ?? new Float64Array(size);
  for (let step = 0; step < 25; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { x, target, weight } of rows) {
      const p = sigmoid(dot(x, model));
      const g = weight * (p - target);
      const h = weight * Math.max(1e-6, p * (1 - p));
      for (const [i, xi] of x) {
        gradient[i] = (gradient[i] ?? 0) + g * xi;
        const line = hessian[i];
        if (line === undefined) continue;
        for (const [j, xj] of x) if (j <= i) line[j] = (line[j] ?? 0) + h * xi * xj;
      }
    }
    for (let i = 0; i < size; i++) {
      const strength = i === 0 ? 1e-3 : penalty;
      gradient[i] = (gradient[i] ?? 0) + strength * (model[i] ?? 0);
      const line = hessian[i];
      if (line !== undefined) line[i] = (line[i] ?? 0) + strength;
    }
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) (hessian[j] ?? gradient)[i] = hessian[i]?.[j] ?? 0;
    const move = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      model[i] = (model[i] ?? 0) - (move[i] ?? 0);
      largest = Math.max(largest, Math.abs(move[i] ?? 0));
    }
    if (largest < 1e-2) break;
  }
  return model;
}

function dot(x: Sparse, model: Float64Array): number {
  let sum = 0;
  for (const [at, value] of x) sum += value * (model[at] ?? 0);
  return sum;
}

/** Gauss with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const a = matrix.map((line, i) => Float64Array.of(...line, right[i] ?? 0));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(a[i]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = i;
    const [top, other] = [a[column], a[pivot]];
    if (top === undefined || other === undefined) continue;
    a[column] = other;
    a[pivot] = top;
    const head = other[column] ?? 1;
    for (let i = column + 1; i < n; i++) {
      const line = a[i];
      const factor = (line?.[column] ?? 0) / head;
      if (line === undefined || factor === 0) continue;
      for (let j = column; j <= n; j++) line[j] = (line[j] ?? 0) - factor * (other[j] ?? 0);
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]?.[n] ?? 0;
    for (let j = i + 1; j < n; j++) sum -= (a[i]?.[j] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (a[i]?.[i] ?? 1);
  }
  return x;
}
