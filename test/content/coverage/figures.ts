/**
 * What the figures of the newer lessons stand on, where no comment in the lesson says so. Mostly they are what a story begins with:
 * the scenario beside it must be set to the same, or the learner watches another shop than the one that the text describes.
 */
export type Held =
  /** Each figure in turn: a formula over the knobs of this run. */
  | { readonly run: string; readonly knobs: readonly string[] }
  /** Each figure in turn: plain arithmetic. */
  | { readonly sums: readonly string[] }
  /** A fact, a version or a standard's number: the lesson names this source. */
  | { readonly source: string }
  /** A detail of the story that nothing is worked out from. */
  | { readonly story: string };

export interface Figures {
  readonly lesson: string;
  /** Words of the lesson, with `#` for what is held by a comment. */
  readonly words: string;
  readonly held: Held;
}

const run = (name: string, ...knobs: readonly string[]): Held => ({ run: name, knobs });
const sums = (...formulas: readonly string[]): Held => ({ sums: formulas });
const source = (address: string): Held => ({ source: address });
const story = (why: string): Held => ({ story: why });

const name = story('a number that names one of several');

const rows: Readonly<Record<string, readonly (readonly [words: string, held: Held])[]>> = {
  'logs-in-practice': [
    ['a Kafka topic with 6 partitions', run('log crash', 'partitions')],
    ['each can do 25 records a second, and 45 come in', run('log crash', '1000 / workMs', 'produceRate')],
    ['eight seconds it is 120', run('log crash', 'burstRate')],
    ['reader 1 dies', name],
    ['reader 1 is back', name],
    ['notices for 10 s', run('log crash', 'sessionSeconds')],
    ['needs 3 s to share', run('log crash', 'rebalanceSeconds')],
    ['noticed after 10 s', run('log crash', 'sessionSeconds')],
    ['| 0 | it has sent', source('https://kafka.apache.org/43/design/design/')],
    ['| 1 | the leader has it', source('https://kafka.apache.org/43/design/design/')],
    ['a minimum of 2', source('https://kafka.apache.org/43/design/design/')],
    ['takes 0.4 s for a record and fetches 100 at a time', run('log slow-batch', 'workMs / 1000', 'batch')],
    ['back within 30 s', run('log slow-batch', 'maxPollSeconds')],
    ['After 400 s', story('how long the run of slow-batch is')],
    ['fit into the 30,', run('log slow-batch', 'maxPollSeconds')],
    ['From 20 s on', run('log poisoned-record', 'poisonAt')],
    ['waits 10 s in the retry topic', run('log retry-topic', 'retrySeconds')],
    ['Settings, for Kafka 4.3', source('https://kafka.apache.org/43/operations/consumer-rebalance-protocol/')],
  ],
  'sagas-and-outboxes': [
    ['takes 5 orders a second', run('checkout crash-between-steps', 'orderRate')],
    ['down for 30 s', run('checkout crash-between-steps outageSeconds=30', 'outageSeconds')],
    ['order 17 is stuck', name],
    ['where is order 17?', name],
    ['Row 8 can commit before row 7, and a relay that remembers "I was at 8" never sees 7', name],
    ['PostgreSQL 18', source('https://www.postgresql.org/docs/18/runtime-config-replication.html')],
  ],
  'tails-and-hedges': [
    ['pauses 10 ms', run('overload coordinated-omission', 'thinkSeconds * 1000')],
    ['a 99th percentile of 1 ms', sums('99', '1')],
    ['100 a second, and the server', run('overload coordinated-omission', 'arrivalRate')],
    ['stands still for 10 s once', run('overload coordinated-omission', 'stallSeconds')],
    ['down to 0', sums('10 - 10')],
    ['a 99th percentile of 10 ms', name],
    ["nobody's 99th percentile", name],
    ['5 in 100 are slow', story('made up, to be added up in the same sentence')],
    ['99 of 100 are quick', story('5 of 1,000 are fewer than 1 of 100')],
    ['asks 100 servers', run('fan-out harmonic', 'servers')],
    ['1/2', story('the second term of the harmonic series')],
    ['once in 100', run('fan-out one-in-a-hundred', '1 / slowShare')],
    ['64 % busy', run('fan-out hedges-in-bounds', '100 * requestRate * usualMs / 1000 / replicas')],
    ['after 15 ms', run('fan-out hedges-feed-back', 'hedgeMs')],
    ['twice 64 %', run('fan-out hedges-feed-back', '100 * requestRate * usualMs / 1000 / replicas')],
    ['p50, p99 and p99.9', name],
  ],
  'shedding-and-scaling': [
    ['can do 100 requests a second and usually gets 80', run('overload spike', '1000 / serviceMs', 'arrivalRate')],
    ['brings 300 a second', run('overload spike', 'spikeRate')],
    ['a server that gets 150', run('overload short-queue queueLimit=100', 'arrivalRate')],
    ['gets 150 a second now', run('overload short-queue', 'arrivalRate')],
    ['can serve 100 of them', run('overload short-queue', '1000 / serviceMs')],
    ['with 150 a second', run('overload deadlines-passed-on', 'arrivalRate')],
    ['200 a second, a quarter', run('overload priorities', 'arrivalRate')],
    ['50 of 100 a second', run('overload priorities', 'arrivalRate * checkoutShare', '1000 / serviceMs')],
    ['while 200 a second want in', run('overload adaptive-limit', 'spikeRate')],
    ['gets 40 records a second, two readers do 25', run('log scale-on-lag', 'produceRate', '1000 / workMs')],
    ['At 60 s it becomes 120', run('log scale-on-lag', 'burstStart', 'burstRate')],
    ['every 30 s, and a new reader takes 45 s', run('log scale-on-lag', 'scaleEvery', 'startSeconds')],
    ['for a reader that does 25', run('log scale-on-lag', '1000 / workMs')],
  ],
  'handing-the-result-back': [
    ['about 40 s', story('made up; the sums that follow use it')],
    ['every 2 s', story('made up; the sums that follow use it')],
    ['2,000 customers', story('made up; the sums that follow use it')],
    ['what came after 41?', name],
    [
      '50 a second with 50 workers',
      run('pool starved arrivalRate=5 arrivalRateB=45 poolSize=50', 'arrivalRate + arrivalRateB', 'poolSize'),
    ],
  ],
  'contracts-that-evolve': [
    ['keeps 30 days has records without the new field until 30 days', story('made up, the same in both places')],
    ['version 1 into version 2', name],
  ],
  'first-hour-with-redis': [
    [
      'can do 100,000 commands a second and gets 80,000',
      run('queue nightly-outage arrivalRate=80 serviceRate=100', '1000 * serviceRate', '1000 * arrivalRate'),
    ],
    ['takes 2 s', run('queue nightly-outage outageSeconds=2', 'outageSeconds')],
    ['at most 100 requests a minute', story('any limit would do')],
    ['takes Redis 10 µs', sums('0.01 * 1000')],
    ['16,384 drawers', sums('2 ^ 14')],
    ['For Redis 8', source('https://redis.io/docs/latest/commands/')],
  ],
  'caches-on-the-way': [
    ['every 10 s', run('cache time-to-live', '1 / requestRate')],
    ['one read in 100 s', run('cache time-to-live requestRate=0.01', '1 / requestRate')],
    ['at 600 s each place is where the single cache was at 60', sums('0.1 * 60 / 0.01', '0.01 * 600 / 0.1')],
    ['fails with 412', source('https://www.rfc-editor.org/rfc/rfc9110')],
    ['for 30 s past the end', source('https://www.rfc-editor.org/rfc/rfc5861')],
    ['after 300 s is already expired', story('any age above max-age')],
    ['59 s old', sums('60 - 1')],
    ['product 17', name],
    ['the share of 304', source('https://www.rfc-editor.org/rfc/rfc9110')],
  ],
  'reading-a-consistency-promise': [
    [
      'gets 200 changes a second and can apply 300',
      run('queue flash-sale arrivalRate=200 serviceRate=300', 'arrivalRate', 'serviceRate'),
    ],
    ['writes 500 a second', run('queue flash-sale burstRate=500', 'burstRate')],
    ['sees 5 comments, reloads, and sees 3', name],
    ['80 ms away that must confirm each write makes each write 80 ms', story('the same, since it is one round trip')],
  ],
};

export const figures: readonly Figures[] = Object.entries(rows).flatMap(([lesson, of]) =>
  of.map(([words, held]) => ({ lesson, words, held })),
);
