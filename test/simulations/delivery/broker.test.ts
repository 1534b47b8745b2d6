import { describe, expect, it } from 'vitest';
import { Broker } from '../../../src/simulations/delivery/broker.js';
import { deliveryOf } from '../../../src/simulations/delivery/copy.js';
import { knobValues } from './knob-values.js';

/** Sends everything that can be sent: "order to worker", in that order. */
function sent(broker: Broker, group = 0): string[] {
  const all: string[] = [];
  for (let match = broker.match(group); match !== null; match = broker.match(group)) {
    broker.send(match, 0);
    all.push(`${match.copy.message}→${match.consumer}`);
  }
  return all;
}

function filled(broker: Broker, messages: number): Broker {
  for (let message = 0; message < messages; message++) broker.accept(message, message % 3);
  return broker;
}

describe('a queue', () => {
  it('hands messages to its workers in turn, up to the prefetch of each', () => {
    const broker = filled(new Broker(knobValues({ consumers: 2, prefetch: 2 })), 5);
    expect(sent(broker)).toEqual(['0→0', '1→1', '2→0', '3→1']);
    broker.acknowledge(broker.copy(1));
    expect(sent(broker)).toEqual(['4→1']);
  });

  it('sends without a limit where prefetch is 0', () => {
    expect(sent(filled(new Broker(knobValues({ prefetch: 0 })), 50))).toHaveLength(50);
  });

  it('sends again, in the old place, what was not acknowledged when a connection is lost', () => {
    const broker = filled(new Broker(knobValues({ consumers: 2, prefetch: 3 })), 6);
    sent(broker);
    broker.acknowledge(broker.copy(0));
    expect(broker.disconnect(0)).toBe(2);
    for (const number of [1, 3, 5]) broker.acknowledge(broker.copy(number));
    expect(sent(broker)).toEqual(['2→1', '4→1']);
    expect([broker.deliveries, broker.redelivered, broker.unacked(0), broker.unacked(1)]).toEqual([8, 2, 0, 2]);
  });

  it('sends nothing to a worker that is gone, until it is back', () => {
    const broker = filled(new Broker(knobValues()), 1);
    broker.disconnect(0);
    expect(sent(broker)).toEqual([]);
    broker.connect(0);
    expect(sent(broker)).toEqual(['0→0']);
  });

  it('makes a dead letter of a message that came back more often than the limit allows', () => {
    const broker = filled(new Broker(knobValues({ redeliveryLimit: 2 })), 1);
    const states = [1, 2, 3].map(() => {
      sent(broker);
      broker.takeBack(broker.copy(0));
      return broker.copy(0).state;
    });
    expect(states).toEqual(['ready', 'ready', 'dead']);
    expect([broker.deadLettered, broker.redelivered]).toEqual([1, 2]);
  });

  it('never gives up where there is no limit', () => {
    const broker = filled(new Broker(knobValues({ redeliveryLimit: 0 })), 1);
    for (let time = 0; time < 200; time++) {
      sent(broker);
      broker.takeBack(broker.copy(0));
    }
    expect(broker.copy(0).state).toBe('ready');
  });
});

describe('a topic', () => {
  it('keeps a copy for each group', () => {
    const broker = filled(new Broker(knobValues({ kind: 'topic', groups: 2, consumers: 2 })), 2);
    expect([sent(broker, 0), sent(broker, 1)]).toEqual([
      ['0→0', '1→1'],
      ['0→2', '1→3'],
    ]);
  });
});

describe('a log', () => {
  it('hands a partition to one worker, in order, partition by partition', () => {
    const broker = filled(new Broker(knobValues({ kind: 'log', partitions: 3, consumers: 2, prefetch: 0 })), 6);
    expect(sent(broker)).toEqual(['0→0', '3→0', '2→0', '5→0', '1→1', '4→1']);
  });

  it('passes the partitions of a worker that is gone to the others', () => {
    const broker = filled(new Broker(knobValues({ kind: 'log', partitions: 3, consumers: 2, prefetch: 1 })), 6);
    sent(broker);
    broker.disconnect(0);
    broker.acknowledge(broker.copy(1));
    expect([broker.partitionsOf(0), broker.partitionsOf(1)]).toEqual([0, 3]);
    expect(sent(broker)).toEqual(['4→1']);
  });
});

describe('a delivery', () => {
  it('stands until it was returned, and a later one of the same copy is another', () => {
    const broker = filled(new Broker(knobValues()), 1);
    sent(broker);
    const first = deliveryOf(broker.copy(0));
    expect(broker.standing(first)?.message).toBe(0);
    broker.disconnect(0);
    expect(broker.standing(first)).toBeNull();
    broker.connect(0);
    sent(broker);
    expect(broker.standing(first)).toBeNull();
    expect(broker.standing(deliveryOf(broker.copy(0)))?.deliveries).toBe(2);
  });
});
