# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of spillwayd as people and service managers use them."""
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import stat
import sys

import harness
from harness import SystemTest, is_alive, request, until

WITH_KEYRING = pathlib.Path(__file__).parents[1] / 'core' / 'secrets' / 'with-keyring.sh'
SECRETS = ['sk-ant-api03-Zq81-clitest-AAAA1111', 'sk-proj-clitest-BBBB2222', '0123456789abcdef.clitestCCCC3333']


class CommandLineTest(SystemTest):
    def run_ok(self, *words, **options):
        done = self.sandbox.command(*words, **options)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done

    def run_bad(self, code, *words, **options):
        done = self.sandbox.command(*words, **options)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertTrue(done.stderr.strip(), 'it says why')
        return done

    def check_no_secret(self, *texts, allowed=()):
        """None of the secrets is in the texts or in any file that the program wrote."""
        for secret in SECRETS:
            for text in texts:
                self.assertNotIn(secret, text)
            for path in self.sandbox.home.rglob('*'):
                if path.is_file() and not path.is_symlink() and path not in allowed:
                    self.assertNotIn(secret.encode(), path.read_bytes(), path)

    def check_modes(self):
        for folder in (self.sandbox.data, self.sandbox.config.parent):
            self.assertEqual(stat.S_IMODE(folder.stat().st_mode), 0o700, folder)
            for path in folder.rglob('*'):
                if path.is_file():
                    self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, path)


class Process(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.simulator = self.start_simulator()
        self.sandbox.write_config(self.simulator.port)

    def test_background_life(self):
        self.addCleanup(self.end_background)
        self.assertEqual(self.sandbox.command('status').returncode, 3)
        self.assertEqual(self.sandbox.command('stop').returncode, 0, 'nothing to stop is no failure')
        started = self.run_ok('run', '--daemon')
        port = int(re.search(r'ready at http://127\.0\.0\.1:(\d+)', started.stdout)[1])
        self.assertEqual(harness.ask(port).status, 200)
        status = self.run_ok('status')
        pid = int(re.search(r'pid (\d+)', status.stdout)[1])
        self.assertIn(f'http://127.0.0.1:{port}', status.stdout)
        self.assertEqual(os.getsid(pid), pid, 'a session of its own')
        self.assertTrue((self.sandbox.data / 'logs' / 'spillway.log').stat().st_size)
        self.check_modes()

        second = self.run_bad(1, 'run', '--daemon')
        self.assertIn(str(pid), second.stderr)
        third = self.run_bad(1, 'run')
        self.assertIn(str(pid), third.stderr)
        self.assertIn(str(pid), self.run_ok('status').stdout, 'the first one keeps its entry')
        self.assertEqual(harness.ask(port).status, 200)

        self.run_ok('stop')
        self.assertFalse(is_alive(pid))
        self.assertEqual(self.sandbox.command('status').returncode, 3)

        started = self.run_ok('run', '--daemon')
        pid = int(re.search(r'pid (\d+)', self.run_ok('status').stdout)[1])
        os.kill(pid, signal.SIGKILL)
        until(lambda: self.sandbox.command('status').returncode != 0, what='the end')
        stale = self.sandbox.command('status')
        self.assertEqual(stale.returncode, 1)
        self.assertIn(str(pid), stale.stdout)
        self.run_ok('run', '--daemon')
        self.run_ok('stop')

    def test_a_taken_port_is_explained(self):
        taken = socket.create_server(('127.0.0.1', 0))
        self.addCleanup(taken.close)
        port = taken.getsockname()[1]
        said = self.run_bad(1, 'run', '--port', str(port)).stderr
        self.assertIn(str(port), said)
        self.assertIn(str(os.getpid()), said)
        self.assertIn(pathlib.Path('/proc/self/comm').read_text().strip(), said)
        free = int(re.search(r'Port (\d+) is free', said)[1])
        socket.create_server(('127.0.0.1', free)).close()
        self.assertEqual(self.sandbox.command('status').returncode, 3)
        background = self.run_bad(1, 'run', '--daemon', '--port', str(port)).stderr
        self.assertIn(str(os.getpid()), background)

    def test_reload_takes_over_what_is_valid_only(self):
        daemon = self.start_daemon()
        self.assertIn('nothing changed', self.run_ok('reload').stdout)
        port = self.simulator.port
        self.sandbox.write_config(port, keys={'main': 'sk-sim-0001-main', 'second': 'sk-sim-0002-second'})
        self.run_ok('reload')
        until(lambda: self.labels(daemon) == ['main', 'second'], what='the second key')
        # The file watch may be quicker than the command, but not every time.
        attempts = iter(range(6, 20))

        def change():
            self.sandbox.replace_config(self.sandbox.config.read_text().partition('retry:')[0]
                                        + f'retry: {{maxAttempts: {next(attempts)}}}\n')
            return 'retry.maxAttempts' in self.run_ok('reload').stdout
        until(change, what='a reload that lists the change')
        version = request(daemon.port, 'GET', '/stats').json()['configVersion']
        self.sandbox.replace_config('providers:\n  - id: sim\n   bad: [\n')
        bad = self.run_bad(1, 'reload')
        self.assertRegex(bad.stderr, r'3:\d+|line 3, column \d+')
        self.assertEqual(self.labels(daemon), ['main', 'second'])
        self.assertEqual(request(daemon.port, 'GET', '/stats').json()['configVersion'], version)
        self.assertEqual(harness.ask(daemon.port).status, 200)
        daemon.close()
        self.run_bad(1, 'reload')

    def labels(self, daemon):
        return [key['label'] for key in request(daemon.port, 'GET', '/admin/v1/keys').json()['keys']]

    def test_a_saved_file_and_sighup_are_noticed(self):
        daemon = self.start_daemon()
        self.sandbox.write_config(self.simulator.port, keys={'watched': 'sk-sim-0003'})
        until(lambda: self.labels(daemon) == ['watched'], what='the saved file')
        version = request(daemon.port, 'GET', '/stats').json()['configVersion']
        os.kill(daemon.pid, signal.SIGHUP)
        until(lambda: request(daemon.port, 'GET', '/stats').json()['configVersion'] > version, what='the reload by SIGHUP')
        self.assertTrue(is_alive(daemon.pid))
        until(lambda: harness.ask(daemon.port).status == 200)

    def test_ipv6_loopback_is_served(self):
        daemon = self.start_daemon()
        self.assertEqual(request(daemon.port, 'GET', '/health', host='::1').status, 200)

    def test_systemd_is_told(self):
        path = str(self.sandbox.home / 'notify')
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            notify.bind(path)
            notify.settimeout(20)
            daemon = self.start_daemon(environment={'NOTIFY_SOCKET': path})
            self.assertEqual(notify.recv(4096), b'READY=1')
            os.kill(daemon.pid, signal.SIGHUP)
            self.assertRegex(notify.recv(4096), rb'^RELOADING=1\nMONOTONIC_USEC=\d+$')
            self.assertEqual(notify.recv(4096), b'READY=1')
            os.kill(daemon.pid, signal.SIGTERM)
            self.assertEqual(notify.recv(4096), b'STOPPING=1')
            self.assertEqual(daemon.wait(), 0)

    def test_sigterm_lets_a_stream_finish(self):
        request(self.simulator.port, 'POST', '/simulator/reset', {'pace': 60, 'words': 24})
        daemon = self.start_daemon()
        connection = http.client.HTTPConnection('127.0.0.1', daemon.port, timeout=30)
        self.addCleanup(connection.close)
        connection.request('POST', '/v1/messages', json.dumps(harness.message(stream=True)),
                           {'content-type': 'application/json'})
        response = connection.getresponse()
        first = response.readline()
        os.kill(daemon.pid, signal.SIGTERM)
        until(lambda: not self.accepts(daemon.port), what='the end of accepting')
        self.assertTrue(is_alive(daemon.pid))
        rest = response.read()
        self.assertIn(b'event: message_start', first + rest)
        self.assertIn(b'event: message_stop', rest)
        self.assertEqual(daemon.wait(), 0)
        self.assertFalse((self.sandbox.data / 'spillwayd.lock').exists())

    def accepts(self, port):
        with socket.socket() as one:
            return one.connect_ex(('127.0.0.1', port)) == 0

    def test_clients_are_started_with_the_right_environment(self):
        tools = self.sandbox.home / 'tools'
        tools.mkdir()
        script = self.sandbox.write('tools/claude', '#!/bin/sh\nenv\nprintf "word:%s\\n" "$@"\nexit 7\n')
        script.chmod(0o755)
        path = {'PATH': f'{tools}:{self.sandbox.environment["PATH"]}'}
        self.assertIn('run --daemon', self.run_bad(1, 'run-client', 'claude', environment=path).stderr)
        daemon = self.start_daemon()
        # What stands after -- is the tool's, so the flags of the sandbox come first.
        words = [harness.SPILLWAYD, *self.sandbox.flags(), 'run-client', 'claude', '--', '-p', 'a b', '--port']
        tool = harness.Process(words, {**self.sandbox.environment, **path})
        self.assertEqual(tool.wait(), 7, 'the exit code is the tool\'s')
        lines = tool.output.splitlines()
        self.assertIn(f'ANTHROPIC_BASE_URL=http://127.0.0.1:{daemon.port}', lines)
        self.assertIn('ANTHROPIC_AUTH_TOKEN=local', lines)
        self.assertEqual([line for line in lines if line.startswith('word:')], ['word:-p', 'word:a b', 'word:--port'])
        self.run_bad(1, 'run-client', 'no-such-tool-here')
        self.run_bad(2, 'run-client')

    def test_log_level_counts(self):
        quiet = self.start_daemon('--log-level', 'error')
        self.assertEqual(harness.ask(quiet.port).status, 200)
        quiet.close()
        self.assertNotIn(' info ', quiet.output)
        loud = self.start_daemon('--log-level=debug')
        loud.close()
        self.assertIn('spillway.daemon', loud.output)
        self.run_bad(1, 'run', '--log-level', 'loud')


class Words(CommandLineTest):
    def test_nonsense_is_refused(self):
        for words in (['--nonsense'], ['run', '--nonsense'], ['dance'], ['keys'], ['keys', 'dance'], ['config'], ['import'],
                      ['run', '--port', 'many'], ['run', '--port', '70000'], ['keys', 'add', 'sim']):
            with self.subTest(words):
                self.run_bad(2, *words)
        self.assertFalse(self.sandbox.data.exists())
        self.assertFalse(self.sandbox.config.exists())

    def test_help_and_version(self):
        self.assertIn('spillwayd run', self.run_ok('--help').stdout)
        self.assertRegex(self.run_ok('--version').stdout, r'^spillwayd \d+\.\d+\.\d+\n$')

    def test_config_check_and_explain(self):
        self.sandbox.replace_config('retry: {maxAttempts: 7}\nlog: {levle: debug}\n')
        checked = self.run_ok('config', 'check')
        self.assertIn('warning', checked.stderr)
        self.assertIn('level', checked.stderr, 'the nearest name')
        explained = self.run_ok('config', 'explain', 'retry.maxAttempts').stdout
        self.assertIn('7', explained)
        self.assertIn(str(self.sandbox.config), explained)
        environment = {'SPILLWAY_RETRY__MAX_ATTEMPTS': '9'}
        explained = self.run_ok('config', 'explain', 'retry.maxAttempts', environment=environment).stdout
        self.assertIn('9', explained)
        self.assertIn('SPILLWAY_RETRY__MAX_ATTEMPTS', explained)
        self.assertIn('listener.port', self.run_ok('config', 'explain').stdout)
        self.sandbox.replace_config('retry:\n  maxAttempts: many\nlog:\n  level: 12\n')
        said = self.run_bad(1, 'config', 'check').stderr
        self.assertRegex(said, r'2:16|line 2, column 16')
        self.assertRegex(said, r'4:10|line 4, column 10', 'all problems at once')


class Keys(CommandLineTest):
    def add(self, label, *flags, **options):
        return self.sandbox.command('keys', 'add', 'sim', label, '--preset', 'generic-anthropic', '--base-url',
                                    f'http://127.0.0.1:{self.simulator.port}', *flags, **options)

    def setUp(self):
        super().setUp()
        known = {secret: {} for secret in SECRETS}
        self.simulator = self.start_simulator({'keys': known, 'onlyListedKeys': True})

    def test_keys_in_the_environment_and_in_files(self):
        environment = {'CLI_TEST_KEY': SECRETS[0], 'CLI_TEST_BAD': 'sk-unknown-key-000'}
        kept = self.sandbox.write('elsewhere/key', SECRETS[1] + '\n')
        said = []
        for label, flags in (('one', ['--env', 'CLI_TEST_KEY']), ('two', ['--file', str(kept)]),
                             ('bad', ['--env', 'CLI_TEST_BAD'])):
            done = self.add(label, *flags, environment=environment)
            self.assertEqual(done.returncode, 0, done.stderr)
            said += [done.stdout, done.stderr]
        self.assertNotEqual(self.add('one', '--env', 'CLI_TEST_KEY').returncode, 0, 'a label is unique')
        text = self.sandbox.config.read_text()
        self.assertIn('env:CLI_TEST_KEY', text)
        self.assertIn(f'file:{kept}', text)
        for running in (False, True):
            daemon = self.start_daemon('--port', '0', '--log-level', 'debug', environment=environment) if running else None
            with self.subTest(running=running):
                listed = self.run_ok('keys', 'list', environment=environment)
                for label in ('sim/one', 'sim/two', 'sim/bad'):
                    self.assertIn(label, listed.stdout)
                good = self.run_ok('keys', 'test', 'sim', 'one', environment=environment)
                self.run_ok('keys', 'test', 'sim', 'two', environment=environment)
                bad = self.sandbox.command('keys', 'test', 'sim', 'bad', environment=environment)
                self.assertEqual(bad.returncode, 1, bad.stdout)
                missing = self.run_bad(1, 'keys', 'test', 'sim', 'none', environment=environment)
                said += [text for done in (listed, good, bad, missing) for text in (done.stdout, done.stderr)]
        self.run_ok('keys', 'remove', 'sim', 'bad')
        self.run_bad(1, 'keys', 'remove', 'sim', 'bad')
        self.assertTrue(kept.exists(), 'what is not ours stays')
        until(lambda: len(request(daemon.port, 'GET', '/admin/v1/keys').json()['keys']) == 2, what='the removal')
        self.assertEqual(harness.ask(daemon.port).status, 200)
        shown = [request(daemon.port, 'GET', path).text for path in ('/admin/v1/keys', '/stats', '/requests', '/health', '/metrics')]
        daemon.close()
        self.check_modes()
        script = self.sandbox.home / 'script.json'
        self.check_no_secret(*said, *shown, daemon.output, allowed={kept, script})

    def test_without_a_keychain_nothing_is_written(self):
        done = self.add('main', input=SECRETS[0] + '\n')
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r'(?i)keychain|secret service|keyring')
        self.assertFalse(self.sandbox.config.exists())
        empty = self.add('main', input='')
        self.assertEqual(empty.returncode, 1)
        self.assertFalse(self.sandbox.config.exists())
        self.check_no_secret(done.stdout, done.stderr, allowed={self.sandbox.home / 'script.json'})

    def test_without_a_keychain_a_secret_in_clear_stays_where_it_is(self):
        text = ('providers:\n  - id: sim\n    preset: generic-anthropic\n'
                f'    baseUrl: http://127.0.0.1:{self.simulator.port}\n'
                f'    keys:\n      - {{label: clear, secret: "{SECRETS[0]}"}}\n')
        self.sandbox.replace_config(text)
        daemon = self.start_daemon('--port', '0', '--log-level', 'debug')
        until(lambda: 'could not be moved' in daemon.output, what='a word about it')
        self.assertEqual(harness.ask(daemon.port).status, 503)
        daemon.close()
        self.assertEqual(self.sandbox.config.read_text(), text)
        self.check_no_secret(daemon.output, allowed={self.sandbox.home / 'script.json', self.sandbox.config})

    def test_with_a_keychain(self):
        """One keyring for the whole life of keys; the steps run as a program of their own below it."""
        steps = harness.Process(
            ['sh', str(WITH_KEYRING), 'keyring', sys.executable, '-B', __file__, '--spillwayd', harness.SPILLWAYD,
             'KeychainSteps'], {**os.environ, 'SPILLWAY_INSIDE_KEYRING': '1'})
        code = steps.wait(120)
        self.assertEqual(code, 0, steps.output)
        self.assertIn('Ran 3 tests', steps.output)


class KeychainSteps(CommandLineTest):
    """Runs inside a keyring of its own, started by Keys.test_with_a_keychain."""

    def setUp(self):
        super().setUp()
        self.sandbox.environment['DBUS_SESSION_BUS_ADDRESS'] = os.environ['DBUS_SESSION_BUS_ADDRESS']
        self.simulator = self.start_simulator({'keys': {secret: {} for secret in SECRETS}, 'onlyListedKeys': True})
        self.base = f'http://127.0.0.1:{self.simulator.port}'
        self.script = self.sandbox.home / 'script.json'

    def test_keys_live_in_the_keychain(self):
        added = self.run_ok('keys', 'add', 'sim', 'main', '--preset', 'generic-anthropic', '--base-url', self.base,
                            input=SECRETS[0] + '\n')
        self.assertIn('keychain:sim/main', self.sandbox.config.read_text())
        tested = self.run_ok('keys', 'test', 'sim', 'main')
        daemon = self.start_daemon('--port', '0', '--log-level', 'debug')
        self.assertEqual(harness.ask(daemon.port).status, 200)
        # Added while it runs: it takes the file over by itself.
        self.run_ok('keys', 'add', 'sim', 'second', input=SECRETS[1] + '\n')
        until(lambda: [key['state'] for key in request(daemon.port, 'GET', '/admin/v1/keys').json()['keys']] == ['ok', 'ok'],
              what='the second key')
        self.run_ok('keys', 'test', 'sim', 'second')
        self.run_ok('keys', 'remove', 'sim', 'main')
        until(lambda: len(request(daemon.port, 'GET', '/admin/v1/keys').json()['keys']) == 1, what='the removal')

        # A secret in clear is moved once, and the file is rewritten.
        self.sandbox.replace_config(
            f'# my notes\nproviders:\n  - id: sim\n    preset: generic-anthropic\n    baseUrl: {self.base}\n'
            f'    keys:\n      - {{label: clear, secret: "{SECRETS[2]}"}}\n')
        until(lambda: SECRETS[2] not in self.sandbox.config.read_text(), what='the rewritten file')
        self.assertIn('keychain:sim/clear', self.sandbox.config.read_text())
        self.assertIn('# my notes', self.sandbox.config.read_text())
        until(lambda: 'was moved' in daemon.output, what='a word about it')
        until(lambda: harness.ask(daemon.port).status == 200, what='an answer with the moved key')
        daemon.close()
        self.check_modes()
        self.check_no_secret(added.stdout, added.stderr, tested.stdout, tested.stderr, daemon.output, allowed={self.script})

    def test_a_secret_in_clear_is_moved_at_start(self):
        self.sandbox.replace_config(
            f'providers:\n  - id: sim\n    preset: generic-anthropic\n    baseUrl: {self.base}\n'
            f'    keys:\n      - {{label: clear, secret: "{SECRETS[0]}"}}\n')
        told = [self.sandbox.command('config', 'check'), self.sandbox.command('config', 'explain'),
                self.sandbox.command('keys', 'list')]
        daemon = self.start_daemon('--port', '0', '--log-level', 'debug')
        until(lambda: SECRETS[0] not in self.sandbox.config.read_text(), what='the rewritten file')
        until(lambda: harness.ask(daemon.port).status == 200, what='an answer with the moved key')
        daemon.close()
        daemon = self.start_daemon('--port', '0')
        self.assertEqual(harness.ask(daemon.port).status, 200)
        daemon.close()
        self.check_modes()
        self.check_no_secret(daemon.output, *[text for done in told for text in (done.stdout, done.stderr)],
                             allowed={self.script})

    def test_import(self):
        keys = self.sandbox.write('old/api-keys.json', json.dumps({'keys': [SECRETS[2]], 'baseUrl': self.base}))
        preview = self.run_ok('import', str(keys))
        self.assertIn('--yes', preview.stdout)
        self.assertFalse(self.sandbox.config.exists())
        done = self.run_ok('import', str(keys), '--yes')
        self.assertIn('1 keys were imported', done.stdout)
        self.assertIn('keychain:', self.sandbox.config.read_text())
        self.assertTrue(keys.exists())
        daemon = self.start_daemon('--port', '0')
        self.assertEqual(harness.ask(daemon.port).status, 200)
        daemon.close()
        rubbish = self.sandbox.write('old/rubbish.json', '{"keys": 7}')
        self.run_bad(1, 'import', str(rubbish), '--yes')
        self.run_bad(1, 'import', str(keys) + '.none')
        self.check_no_secret(preview.stdout, preview.stderr, done.stdout, done.stderr, daemon.output,
                             allowed={keys, self.script})


if os.environ.get('SPILLWAY_INSIDE_KEYRING') != '1':
    del KeychainSteps

if __name__ == '__main__':
    harness.main()
