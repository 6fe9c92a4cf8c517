# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop program as a process: one window a person, a second start that asks the first, a crash that is survived.

It runs without a display (Qt's offscreen platform) and without a message bus.
"""
import json
import os
import pathlib
import signal
import subprocess
import time

import harness
from harness import Process, SystemTest, request, until


class Desktop(SystemTest):
    def setUp(self):
        super().setUp()
        self.sandbox.replace_config('log: {level: info}\n')
        self.spillway = str(pathlib.Path(harness.SPILLWAYD).with_name('spillway'))
        self.environment = {**self.sandbox.environment, 'QT_QPA_PLATFORM': 'offscreen', 'QT_QUICK_BACKEND': 'software'}

    def entry(self):
        """Who serves, as the lock's entry tells; nothing while nobody does."""
        try:
            entry = json.loads((self.sandbox.data / 'spillwayd.lock').read_text())
        except (FileNotFoundError, ValueError):
            return None
        return entry if entry['port'] else None

    def start(self, *flags):
        program = Process([self.spillway, '--port', '0', *self.sandbox.flags(), *flags], self.environment)
        self.addCleanup(program.close)
        program.port = until(self.entry, 60, 'the address')['port']
        return program

    def again(self, *flags):
        """A second start: it ends by itself."""
        return subprocess.run([self.spillway, *self.sandbox.flags(), *flags], env=self.environment, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)

    def health(self, port):
        return request(port, 'GET', '/health').json()

    def log(self):
        return (self.sandbox.data / 'logs' / 'spillway.log').read_text()

    def test_a_second_start_pauses_and_resumes_the_first(self):
        program = self.start('--hidden')
        self.assertFalse(self.health(program.port)['paused'])
        paused = self.again('--pause', '15m')
        self.assertEqual((paused.returncode, paused.stderr), (0, ''))
        until(lambda: self.health(program.port)['paused'], what='the pause')
        self.assertEqual(self.again('--resume').returncode, 0)
        until(lambda: not self.health(program.port)['paused'], what='the end of the pause')

    def test_a_second_start_shows_the_window_and_one_that_makes_no_sense_says_so(self):
        self.start('--hidden')
        self.assertEqual(self.again().returncode, 0)
        refused = self.again('spillway://shutdown')
        self.assertEqual(refused.returncode, 1)
        self.assertIn('leads nowhere', refused.stderr)
        self.assertEqual(self.again('--no-such-flag').returncode, 2)

    def test_quit_ends_it_and_there_is_nobody_to_quit_then(self):
        program = self.start('--hidden')
        self.assertEqual(self.again('--quit').returncode, 0)
        self.assertEqual(program.wait(), 0)
        nobody = self.again('--quit')
        self.assertEqual(nobody.returncode, 1)
        self.assertIn('not running', nobody.stderr)

    def test_a_fatal_signal_brings_it_back_with_its_window_hidden(self):
        program = self.start('--hidden')
        before = self.entry()['port']
        until(lambda: 'started' in self.log(), what='the end of the start')
        os.kill(program.pid, signal.SIGSEGV)
        until(lambda: (self.entry() or {}).get('port') not in (None, before), 60, 'the new image')
        self.assertEqual(self.entry()['pid'], program.pid)
        self.assertIsNone(program.child.poll())
        self.assertFalse(self.health(self.entry()['port'])['paused'])
        self.assertEqual(self.log().count('started'), 2)

    def test_a_port_that_is_taken_is_no_end(self):
        daemon = self.start_daemon()
        data = self.sandbox.home / 'other'
        program = Process([self.spillway, '--hidden', '--port', str(daemon.port), '--config',
                           str(self.sandbox.config), '--data-dir', str(data)], self.environment)
        self.addCleanup(program.close)
        log = data / 'logs' / 'spillway.log'
        until(lambda: log.exists() and 'started' in log.read_text(), 60, 'the start')
        self.assertIsNone(program.child.poll())
        self.assertFalse(self.health(daemon.port)['paused'])

    def test_spillwayd_keeps_the_folder_to_itself(self):
        daemon = self.start_daemon()
        # The message is also shown in a window, which waits for a person.
        program = Process([self.spillway, *self.sandbox.flags()], self.environment)
        self.addCleanup(program.close)
        program.wait_for(r'spillwayd already serves with this data folder \(pid ' + str(daemon.pid))
        quit_ = self.again('--quit')
        self.assertEqual(quit_.returncode, 1)
        self.assertIn('spillwayd stop', quit_.stderr)
        self.assertFalse(self.health(daemon.port)['paused'])

    def test_a_broken_settings_file_is_no_end(self):
        self.sandbox.replace_config('listener: [nonsense\n')
        program = self.start('--hidden')
        self.assertIn('Defaults are in effect', self.log())
        self.assertFalse(self.health(program.port)['paused'])

    def test_it_rests_while_nothing_happens(self):
        program = self.start('--hidden')
        until(lambda: 'started' in self.log(), what='the end of the start')

        def switches():
            counts = 0
            for task in pathlib.Path(f'/proc/{program.pid}/task').iterdir():
                for line in (task / 'status').read_text().splitlines():
                    if line.startswith('voluntary_ctxt_switches'):
                        counts += int(line.split()[1])
            return counts

        def at_rest():
            before = switches()
            time.sleep(1)  # what is measured is a second
            return switches() - before <= 2
        until(at_rest, 60, 'a second without a wake-up')


if __name__ == '__main__':
    harness.main()
