# SPDX-License-Identifier: Apache-2.0
"""Mixed load for a bounded time, on a server whose memory and descriptors are watched."""
import collections
import contextlib
import datetime
import random
import threading
import time

from rough import Rough
from server import CLOCK_START, Client, Server, of_control
from story import START, Story, Wrong

STORIES, ROUGH_CLIENTS = 4, 3
# All lives are of as many steps and moves of the clock, however busy the machine is, and end with a reset. So each
# leaves the allocator as much to keep, and memory can be compared.
STEPS_OF_A_LIFE, STEPS_BETWEEN_MOVES = 6_000, 250
MOST_GROWTH = 0.05
# Of memory that takes a few megabytes a page here or there is no growth.
TOLERATED_BYTES = 512 * 1024
Figures = collections.namedtuple("Figures", "answers resets moves rss descriptors faults")


class World:
    """The moment that the server's clock shows, and the number of resets. What is compared with a model happens
    within moment(), during which neither changes; they change within turn(), when nobody else asks."""

    def __init__(self):
        self.now, self.life = START, 0
        self._changed = threading.Condition()
        self._within, self._turning = 0, False

    @contextlib.contextmanager
    def moment(self):
        with self._changed:
            self._changed.wait_for(lambda: not self._turning)
            self._within += 1
        try:
            yield
        finally:
            with self._changed:
                self._within -= 1
                self._changed.notify_all()

    @contextlib.contextmanager
    def turn(self):
        with self._changed:
            self._turning = True
            self._changed.wait_for(lambda: self._within == 0)
        try:
            yield
        finally:
            with self._changed:
                self._turning = False
                self._changed.notify_all()


class Load:
    def __init__(self, binary, seconds, seed):
        self.server = Server(binary, "--clock", "manual", "--clock-start", CLOCK_START, "--seed", "1",
                             "--log-level", "off")
        self.end, self.random, self.seed = time.monotonic() + seconds, random.Random(seed), seed
        self.world = World()
        self.faults, self.rss, self.descriptors = [], [], []
        self.moves, self.steps = 0, collections.Counter()

    def goes_on(self):
        return time.monotonic() < self.end and not self.faults

    def keep_stepping(self, client):
        try:
            while self.goes_on():
                with self.world.moment():
                    client.step()
                if isinstance(client, Story):
                    self.steps[client] += 1
        except Exception as fault:  # of the server or of the model; either ends the run
            self.faults.append(f"{type(fault).__name__}: {fault}")

    def move(self, control):
        """Lets up to a day pass, in whole minutes and one."""
        by = datetime.timedelta(minutes=self.random.choice([1, 5, 59, 60, 61, 300, 1440]), seconds=1)
        reply = control.ask(of_control("POST", "/_ssmock/clock/advance", {"by": f"PT{int(by.total_seconds())}S"}))
        if reply is None or reply.status != 200:
            raise Wrong(f"advance: {reply and reply.body}")
        self.world.now += by
        self.moves += 1

    def reset(self, control):
        reply = control.ask(of_control("POST", "/_ssmock/reset"))
        if reply is None or reply.status != 200:
            raise Wrong(f"reset: {reply and reply.body}")
        self.world.life += 1
        self.rss.append(self.server.rss())
        self.descriptors.append(self.server.descriptors())

    def conduct(self):
        """Moves the clock now and then, and begins anew."""
        next_move, next_reset = STEPS_BETWEEN_MOVES, STEPS_OF_A_LIFE
        with Client(self.server.address) as control:
            while self.goes_on():
                time.sleep(0.005)
                done = self.steps.total()
                if done < min(next_move, next_reset):
                    continue
                with self.world.turn():
                    if done >= next_reset:
                        self.reset(control)
                        next_reset = done + STEPS_OF_A_LIFE
                    else:
                        self.move(control)
                next_move = done + STEPS_BETWEEN_MOVES

    def run(self):
        clients = [Story(number, self.server.address, self.world, self.seed) for number in range(STORIES)]
        self.steps.update(dict.fromkeys(clients, 0))
        clients += [Rough(number, self.server.address, self.seed) for number in range(ROUGH_CLIENTS)]
        threads = [threading.Thread(target=self.keep_stepping, args=(client,)) for client in clients]
        for thread in threads:
            thread.start()
        try:
            self.conduct()
        except Exception as fault:
            self.faults.append(f"{type(fault).__name__}: {fault}")
        for thread in threads:
            thread.join()
        code = self.server.process.poll()
        if code is not None:
            self.faults.append(f"the server has ended by itself, {code}")
        elif self.server.stop() != 0:
            self.faults.append("the server does not end with 0")
        self.compare("memory", self.rss, TOLERATED_BYTES)
        self.compare("descriptors", self.descriptors, STORIES + ROUGH_CLIENTS)
        return Figures(sum(client.answers for client in clients), len(self.rss), self.moves, self.rss,
                       self.descriptors, self.faults)

    def compare(self, what, samples, tolerated):
        """The last third must be as the first, less its own first samples, which are of a server that gets warm. The
        least of each counts: memory is given back to the system after a reset that frees much, and else kept for
        the next requests. A leak would show in the least too."""
        if len(samples) < 6:
            return
        third = len(samples) // 3
        first, last = min(samples[third // 2:third] or samples[:third]), min(samples[-third:])
        if last > first * (1 + MOST_GROWTH) and last - first > tolerated:
            self.faults.append(f"{what} grows from {first} to {last}")
