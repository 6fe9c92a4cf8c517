# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a client saw finished is in the log, even when the program is killed in the middle of 50 streams."""
import contextlib
import http.client
import json
import random
import sqlite3
import threading

import harness
from harness import SystemTest, request, until

STREAMS = 50
# The numbers of ExchangeOutcome in the database (core/telemetry/exchangerecord.h).
COMPLETED, INTERRUPTED = 1, 6
QUICK, SLOW = 'sk-sim-quick-0001', 'sk-sim-slow-00002'


class Stream(threading.Thread):
    """One client: reads an answer as it comes. `finished`: it saw the end of it."""

    def __init__(self, port, model):
        super().__init__(daemon=True)
        self.port, self.model = port, model
        self.id = ''
        self.finished = False
        self.events = 0

    def run(self):
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=60)
            connection.request('POST', '/v1/messages', json.dumps(harness.message(model=self.model, stream=True)),
                               {'content-type': 'application/json'})
            response = connection.getresponse()
            self.id = response.getheader('x-spillway-request-id', '')
            stopped = False
            while line := response.readline():
                self.events += line.startswith(b'event:')
                stopped = stopped or line.startswith(b'event: message_stop')
            # readline() also ends when the connection does: only the end event says that the answer is whole.
            self.finished = stopped
            connection.close()


class Kill(SystemTest):
    def setUp(self):
        super().setUp()
        # The quick key's streams end within a second, the slow one's do not end in the time of the test.
        slow = [{'kind': 'slowWords', 'times': -1, 'milliseconds': 400}]
        self.simulator = self.start_simulator({'pace': 10, 'words': 24, 'keys': {SLOW: {'faults': slow}, QUICK: {}}})
        self.sandbox.config.parent.mkdir(mode=0o700)
        provider = '\n'.join(
            f'  - {{id: {name}, baseUrl: "http://127.0.0.1:{self.simulator.port}", dialect: anthropic, proxyUrl: direct, '
            f'models: [{{id: sim-{name}}}], keys: [{{label: main, secret: "file:{self.sandbox.write(name, secret)}"}}]}}'
            for name, secret in (('quick', QUICK), ('slow', SLOW)))
        self.sandbox.replace_config(f'listener: {{port: 0}}\nproviders:\n{provider}\n')

    def rows(self):
        with contextlib.closing(sqlite3.connect(self.sandbox.data / harness.DATABASE)) as database:
            self.assertEqual(database.execute('PRAGMA integrity_check').fetchall(), [('ok',)])
            return dict(database.execute('SELECT id, outcome FROM exchanges'))

    def kill_in_the_middle(self, progress):
        """Kills when `progress` quick streams have ended and every slow one is on its way. The streams."""
        daemon = self.start_daemon()
        streams = [Stream(daemon.port, 'sim-slow' if number % 2 else 'sim-quick') for number in range(STREAMS)]
        for stream in streams:
            stream.start()
        quick = streams[0::2]
        slow = streams[1::2]
        until(lambda: sum(stream.finished for stream in quick) >= progress and all(stream.events for stream in slow), 40,
              f'the end of {progress} streams')
        daemon.kill()
        for stream in streams:
            stream.join(20)
            self.assertFalse(stream.is_alive())
        return streams

    def check(self, streams):
        self.assertTrue(any(stream.finished for stream in streams))
        self.assertTrue(any(not stream.finished for stream in streams))
        self.assertTrue(all(stream.id for stream in streams if stream.events), 'the request id comes with the head')
        with_id = [stream for stream in streams if stream.id]
        daemon = self.start_daemon()
        rows = until(lambda: (rows := self.rows()) and all(stream.id in rows for stream in with_id) and rows, 20,
                     'the log of the killed process')
        for stream in with_id:
            if stream.finished:
                self.assertEqual(rows[stream.id], COMPLETED, f'{stream.id}: seen to the end, but not logged so')
            elif stream.model == 'sim-slow':
                self.assertEqual(rows[stream.id], INTERRUPTED, f'{stream.id}: was running')
            else:
                # The kill may have come between the record and the last byte on its way to the client.
                self.assertIn(rows[stream.id], (COMPLETED, INTERRUPTED))
        shown = until(lambda: (shown := {row['id']: row['outcome'] for row in
                                         request(daemon.port, 'GET', '/requests?limit=1000').json()['exchanges']})
                      and len(shown) >= len(rows) and shown, 20, '/requests')
        for stream in with_id:
            wanted = {COMPLETED: 'completed', INTERRUPTED: 'interrupted'}[rows[stream.id]]
            self.assertEqual(shown[stream.id], wanted)
        self.assertEqual(harness.ask(daemon.port, model='sim-quick').status, 200)
        daemon.close()

    def test_nothing_that_a_client_saw_finished_is_lost(self):
        chance = random.Random(20240817)
        for progress in (1, *(chance.randrange(2, STREAMS // 2) for _ in range(3)), STREAMS // 2):
            with self.subTest(progress=progress):
                self.check(self.kill_in_the_middle(progress))


if __name__ == '__main__':
    harness.main()
