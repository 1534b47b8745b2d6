"""The same M/M/1 queue in SimPy, written the way its manual does: prints customers a second (of processor time) and their mean time."""

import random
import sys
import time

import simpy

customers, arrival_rate, service_rate = int(sys.argv[1]), 80.0, 100.0
times = []


def customer(env, server):
    arrived = env.now
    with server.request() as turn:
        yield turn
        yield env.timeout(random.expovariate(service_rate))
    times.append(env.now - arrived)


def source(env, server):
    for _ in range(customers):
        yield env.timeout(random.expovariate(arrival_rate))
        env.process(customer(env, server))


random.seed(1)
env = simpy.Environment()
env.process(source(env, simpy.Resource(env)))
start = time.process_time()
env.run()
seconds = time.process_time() - start
print(len(times) / seconds, sum(times) / len(times))
