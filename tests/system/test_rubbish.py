# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken files, a full disk and noise on the port: it says what is wrong, and serves on where it can."""
import contextlib
import os
import random
import re
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess

import harness
from harness import SystemTest, request, until

SECRET = 'sk-sim-0001-main'
FULL_BYTES = 1024 * 1024
MAX_RSS_MIB = 80


class RubbishConfiguration(SystemTest):
    def refuse(self, text):
        """The message of a start that must fail. Nothing may listen and nothing may be rewritten."""
        self.sandbox.replace_config(text)
        before = self.sandbox.config.read_bytes()
        done = self.sandbox.command('run', '--port', '0', timeout=30)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertEqual(self.sandbox.config.read_bytes(), before)
        self.assertFalse((self.sandbox.data / 'spillwayd.lock').exists())
        return done.stderr

    def test_each_kind_of_garbage_is_refused_with_its_place(self):
        noise = random.Random(7).randbytes(4096)
        for name, text, place in (
                ('unclosed', 'listener: {port: 0\nproviders: [\n', r'\d+:\d+'),
                ('wrong type', 'retry:\n  maxAttempts: many\n', r'2:16|line 2, column 16'),
                ('out of range', 'retry: {maxAttempts: 70000}\n', r'1:\d+'),
                ('a list at the top', '- 1\n- 2\n', r'1:1'),
                ('two keys with a name', 'providers:\n  - id: a\n    preset: openai\n    keys:\n'
                 '      - {label: x, secret: "env:A"}\n      - {label: x, secret: "env:B"}\n', r'6:\d+'),
                ('unknown preset', 'providers:\n  - {id: a, preset: nonsense}\n', r'2:\d+'),
                ('open to the network', 'listener: {host: 0.0.0.0, port: 0}\n', 'client'),
                ('a bomb of aliases', 'a: &a [x,x,x,x,x,x,x,x,x]\n' + ''.join(
                    f'{chr(98 + n)}: &{chr(98 + n)} [{",".join(["*" + chr(97 + n)] * 9)}]\n' for n in range(12))
                 + 'providers: *m\n', r'\d+:\d+'),
                ('deep', 'providers: ' + '[' * 20000, r'\d'),
                ('binary', noise, r'\d')):
            with self.subTest(name):
                said = self.refuse(text)
                self.assertTrue(said.strip())
                self.assertRegex(said, place)

    def test_an_empty_file_serves_without_a_key(self):
        for text in ('', '# nothing\n', '---\n'):
            with self.subTest(text):
                self.sandbox.replace_config(text)
                daemon = self.start_daemon('--port', '0')
                self.assertEqual(daemon.health()['totalKeys'], 0)
                answer = harness.ask(daemon.port)
                self.assertGreaterEqual(answer.status, 400)
                self.assertEqual(answer.json()['type'], 'error')
                daemon.close()


class RubbishData(SystemTest):
    def setUp(self):
        super().setUp()
        self.simulator = self.start_simulator()
        self.sandbox.write_config(self.simulator.port, keys={'main': SECRET})

    def test_a_database_of_noise_is_set_aside(self):
        daemon = self.start_daemon()
        self.assertEqual(harness.ask(daemon.port).status, 200)
        daemon.close()
        noise = random.Random(11).randbytes(200_000)
        (self.sandbox.data / harness.DATABASE).write_bytes(noise)
        daemon = self.start_daemon()
        self.assertEqual(harness.ask(daemon.port).status, 200)
        until(lambda: daemon.health()['store']['waiting'] == 0, what='a written record')
        self.assertTrue(daemon.health()['store']['writable'])
        self.assertEqual(len(request(daemon.port, 'GET', '/requests').json()['exchanges']), 1)
        aside = [path for path in self.sandbox.data.rglob('*') if path.is_file() and path.read_bytes() == noise]
        self.assertEqual(len(aside), 1, 'the broken file is kept')
        until(lambda: 'damaged' in daemon.output and aside[0].name in daemon.output, what='a word about it')

    def test_noise_beside_the_database_is_harmless(self):
        chance = random.Random(13)
        self.sandbox.data.mkdir(mode=0o700)
        for name in (f'{harness.DATABASE}-wal', f'{harness.DATABASE}-shm', 'spillwayd.lock', 'journal.0', 'inflight'):
            (self.sandbox.data / name).write_bytes(chance.randbytes(5000))
        daemon = self.start_daemon()
        self.assertEqual(harness.ask(daemon.port).status, 200)
        until(lambda: daemon.health()['store']['writable'] and daemon.health()['store']['waiting'] == 0)

    def small_disk(self):
        """Mounts a small file system as data folder when that is allowed."""
        self.sandbox.data.mkdir(mode=0o700)
        if os.geteuid() != 0 or not shutil.which('mount'):
            return False
        done = subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={FULL_BYTES},mode=0700', 'tmpfs', self.sandbox.data],
                              capture_output=True)
        if done.returncode == 0:
            self.addCleanup(subprocess.run, ['umount', '-l', self.sandbox.data], check=True)
        return done.returncode == 0

    def serve_without_writing(self, daemon):
        """Requests are served while the log cannot be written, and health says so."""
        def ask():
            self.assertEqual(harness.ask(daemon.port).status, 200)
            store = daemon.health()['store']
            return store if not store['writable'] and store['waiting'] + store['lost'] > 0 else None
        store = until(ask, 40, 'the news that the log cannot be written')
        self.assertTrue(store['problem'])
        self.assertEqual(harness.ask(daemon.port).status, 200)
        self.assertIn('spillway_log_writable 0', request(daemon.port, 'GET', '/metrics').text)
        self.assertTrue(request(daemon.port, 'GET', '/requests').json()['exchanges'])

    def test_a_full_disk_does_not_stop_the_service(self):
        limits = {}
        mounted = self.small_disk()
        if not mounted:
            # Not root: no file may grow beyond this, which fails writes in the same places.
            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
            limits = {'preexec_fn': limit, 'restore_signals': False}
        daemon = self.start_daemon(**limits)
        if mounted:
            with contextlib.suppress(OSError), open(self.sandbox.data / 'filler', 'wb', buffering=0) as filler:
                while filler.write(b'\0' * 4096):
                    pass
        self.serve_without_writing(daemon)
        if mounted:
            (self.sandbox.data / 'filler').unlink()
            until(lambda: (store := daemon.health()['store'])['writable'] and store['waiting'] == 0, 40,
                  'writing again when there is room')

    def test_a_read_only_data_folder_does_not_stop_the_service(self):
        mounted = self.small_disk()
        daemon = self.start_daemon()
        self.assertEqual(harness.ask(daemon.port).status, 200)
        until(lambda: daemon.health()['store']['waiting'] == 0)
        if mounted:
            daemon.close()
            subprocess.run(['mount', '-o', 'remount,ro', self.sandbox.data], check=True)
            done = self.sandbox.command('run', '--port', '0')
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(self.sandbox.data), done.stderr)
            self.assertIn('--data-dir', done.stderr, 'what to do')
            subprocess.run(['mount', '-o', 'remount,rw', self.sandbox.data], check=True)
        else:
            daemon.close()
            self.sandbox.data.chmod(0o500)
            self.addCleanup(self.sandbox.data.chmod, 0o700)
            done = self.sandbox.command('run', '--port', '0')
            self.assertEqual(done.returncode, 1)
            self.sandbox.data.chmod(0o700)
        # A database that cannot be written in a folder that can: somebody else holds it locked.
        holder = sqlite3.connect(self.sandbox.data / harness.DATABASE, isolation_level=None)
        self.addCleanup(holder.close)
        daemon = self.start_daemon()
        until(lambda: request(daemon.port, 'GET', '/requests').json()['exchanges'], what='the history')
        holder.execute('BEGIN IMMEDIATE')
        self.serve_without_writing(daemon)
        holder.execute('ROLLBACK')
        until(lambda: (store := daemon.health()['store'])['writable'] and store['waiting'] == 0, 40,
              'writing again without the lock')


class RubbishOnThePort(SystemTest):
    def test_noise_and_half_heads_do_no_harm(self):
        _, daemon = self.start_both()
        chance = random.Random(17)
        starts = (b'', b'GET / HTTP/1.1\r\n', b'POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: ',
                  b'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', b'\x16\x03\x01\x02\x00', b'GET ' + b'a' * 70_000)
        for number in range(200):
            data = starts[number % len(starts)] + chance.randbytes(chance.randrange(1, 2000)) + b'\r\n\r\n'
            with socket.create_connection(('127.0.0.1', daemon.port), timeout=10) as connection:
                with contextlib.suppress(ConnectionError):
                    connection.sendall(data)
                    if number % 3:
                        connection.shutdown(socket.SHUT_WR)
                        answer = connection.recv(100)
                        self.assertRegex(answer, rb'^(HTTP/1\.[01] [45]\d\d |$)', data[:100])
        halves = [socket.create_connection(('127.0.0.1', daemon.port), timeout=10) for _ in range(100)]
        self.addCleanup(lambda: [half.close() for half in halves])
        for half in halves:
            half.sendall(b'POST /v1/messages HTTP/1.1\r\nHost: localh')
        answer = harness.ask(daemon.port)
        self.assertEqual(answer.status, 200, answer.text)
        self.assertLess(daemon.rss_mib(), MAX_RSS_MIB)
        self.assertEqual(daemon.health()['running'], 0)

    def test_bad_framing_gets_an_answer_and_the_end(self):
        simulator, daemon = self.start_both()
        head = b'POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
        for name, data in (
                ('length and chunks', head + b'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
                ('two lengths', head + b'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'),
                ('negative length', head + b'Content-Length: -5\r\n\r\nhello'),
                ('huge length', head + b'Content-Length: 99999999999999999999999\r\n\r\nhello'),
                ('no chunk size', head + b'Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n'),
                ('space before the colon', head + b'Content-Length : 5\r\n\r\nhello'),
                ('no host', b'GET /health HTTP/1.1\r\n\r\n'),
                ('large head', b'GET /health HTTP/1.1\r\nHost: localhost\r\nx: ' + b'a' * 70_000 + b'\r\n\r\n')):
            with self.subTest(name):
                answer = harness.raw(daemon.port, data)
                self.assertRegex(answer, rb'^HTTP/1\.1 (4\d\d|501) ')
                self.assertEqual(len(re.findall(rb'^HTTP/1\.1 ', answer, re.MULTILINE)), 1, 'one answer, then the end')
        self.assertEqual(simulator.requests(), [])
        self.assertEqual(harness.ask(daemon.port).status, 200)


if __name__ == '__main__':
    harness.main()
