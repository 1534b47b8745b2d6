/** What the consumer of the retry topic asks of the world around it. */
export interface RetryPorts {
  /** The record's delay is over after some seconds. */
  wait(at: number, record: number): void;
  /** Work on a record begins. */
  work(at: number, record: number): void;
}

/** Records that failed, set aside for a while, then tried again one after the other by a consumer of their own. */
export class RetryTopic {
  readonly #ports: RetryPorts;
  readonly #line: number[] = [];
  #waiting = 0;
  /** The record that is being tried again; -1 for none. */
  inHand = -1;

  constructor(ports: RetryPorts) {
    this.#ports = ports;
  }

  /** Records in it, the one in hand among them. */
  get size(): number {
    return this.#waiting + this.#line.length + (this.inHand < 0 ? 0 : 1);
  }

  setAside(at: number, record: number): void {
    this.#waiting += 1;
    this.#ports.wait(at, record);
  }

  due(at: number, record: number): void {
    this.#waiting -= 1;
    this.#line.push(record);
    if (this.inHand < 0) this.#next(at);
  }

  /** The work in hand is over: which record it was. */
  end(at: number): number {
    const record = this.inHand;
    this.inHand = -1;
    this.#next(at);
    return record;
  }

  #next(at: number): void {
    const record = this.#line.shift();
    if (record === undefined) return;
    this.inHand = record;
    this.#ports.work(at, record);
  }
}
