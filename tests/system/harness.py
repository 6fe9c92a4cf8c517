# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system tests share: a sandbox with a real spillwayd, the simulated provider, raw HTTP.

Everything that a test starts is a child of it or is ended by its process id, everything it writes is in a temporary
folder, and nothing leaves the loopback interface.
"""
import contextlib
import http.client
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

SPILLWAYD = ''
READY_SECONDS = 30
DATABASE = 'spillway.db'


def main():
    """Runs the calling file's unittest cases against the program that --spillwayd names."""
    global SPILLWAYD
    words = sys.argv[1:]
    if '--spillwayd' not in words[:-1]:
        sys.exit('usage: --spillwayd PROGRAM [unittest arguments]')
    at = words.index('--spillwayd')
    # The test file runs as __main__ and imports this module, so there is one SPILLWAYD.
    SPILLWAYD = str(pathlib.Path(words[at + 1]).resolve())
    del words[at:at + 2]
    unittest.main(module='__main__', argv=[sys.argv[0], *words], verbosity=2)


def until(condition, seconds=15, what='the condition'):
    """Waits until condition() is true and returns what it gave."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'{what} did not come in {seconds} s')
        time.sleep(0.02)


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


def is_alive(pid):
    """Whether the process runs; one that nobody has waited for yet does not."""
    try:
        return pathlib.Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()[0] != 'Z'
    except (FileNotFoundError, ProcessLookupError):
        return False


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode('utf-8', 'replace')

    def json(self):
        return json.loads(self.body)


def request(port, method, path, body=None, headers=None, host='127.0.0.1', timeout=30):
    connection = http.client.HTTPConnection(host, port, timeout=timeout)
    try:
        fields = dict(headers or {})
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            fields.setdefault('content-type', 'application/json')
        connection.request(method, path, body, fields)
        response = connection.getresponse()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()},
                      response.read())
    finally:
        connection.close()


def message(text='Hello', model='sim-large', stream=False):
    return {'model': model, 'max_tokens': 200, 'stream': stream, 'messages': [{'role': 'user', 'content': text}]}


def ask(port, **options):
    """One request of a well-behaved client."""
    return request(port, 'POST', '/v1/messages', message(**options))


def raw(port, data, timeout=10):
    """Sends bytes and returns all that comes until the end or the time is over."""
    with socket.create_connection(('127.0.0.1', port), timeout=timeout) as connection:
        with contextlib.suppress(ConnectionError):
            connection.sendall(data)
        answer = b''
        with contextlib.suppress(ConnectionError, TimeoutError):
            while chunk := connection.recv(65536):
                answer += chunk
        return answer


class Process:
    """A child whose output is collected line by line."""

    def __init__(self, words, environment, **options):
        self.child = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, **options)
        self.pid = self.child.pid
        self.lines = queue.Queue()
        self.output = ''
        self._readers = [threading.Thread(target=self._read, args=(stream,), daemon=True)
                         for stream in (self.child.stdout, self.child.stderr)]
        for reader in self._readers:
            reader.start()

    def _read(self, stream):
        for line in iter(stream.readline, b''):
            text = line.decode('utf-8', 'replace')
            self.output += text
            self.lines.put(text)
        self.lines.put(None)

    def wait_for(self, pattern, seconds=READY_SECONDS):
        """The match in the first line from now on that has it."""
        end = time.monotonic() + seconds
        ended = 0
        while True:
            try:
                line = self.lines.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f'no line matches {pattern} in {seconds} s:\n{self.output}') from None
            if line is None:
                ended += 1
                if ended == 2:
                    raise AssertionError(f'the process ended ({self.child.wait()}) without {pattern}:\n{self.output}')
                continue
            found = re.search(pattern, line)
            if found:
                return found

    def wait(self, seconds=40):
        code = self.child.wait(seconds)
        for reader in self._readers:
            reader.join(5)
        self.child.stdout.close()
        self.child.stderr.close()
        return code

    def kill(self):
        self.child.kill()
        return self.wait()

    def close(self):
        """SIGTERM, and SIGKILL for one that does not listen."""
        if self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(20)
            except subprocess.TimeoutExpired:
                self.child.kill()
        self.wait()

    def rss_mib(self):
        status = pathlib.Path(f'/proc/{self.pid}/status').read_text()
        return int(re.search(r'VmRSS:\s+(\d+) kB', status)[1]) / 1024


class Simulator(Process):
    def __init__(self, sandbox, script=None):
        path = sandbox.write('script.json', json.dumps(script or {}))
        super().__init__([SPILLWAYD, 'simulate', '--port', '0', '--script', str(path)], sandbox.environment)
        self.port = int(self.wait_for(r'http://127\.0\.0\.1:(\d+)')[1])

    def requests(self):
        return request(self.port, 'GET', '/simulator/requests').json()

    def reset(self):
        return request(self.port, 'POST', '/simulator/reset')


class Daemon(Process):
    """`spillwayd run` in the foreground."""

    def __init__(self, sandbox, *flags, environment=None, **options):
        super().__init__([SPILLWAYD, 'run', *sandbox.flags(), *flags],
                         {**sandbox.environment, **(environment or {})}, **options)
        try:
            self.port = int(self.wait_for(r'ready at https?://[^ ]+?:(\d+)')[1])
        except AssertionError:
            self.kill()
            raise

    def health(self):
        return request(self.port, 'GET', '/health').json()


class Sandbox:
    """A home of its own with configuration and data folder."""

    def __init__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='spillway-system.'))
        self.config = self.home / 'config' / 'config.yaml'
        self.data = self.home / 'data'
        (self.home / 'run').mkdir(mode=0o700)
        self.environment = {
            'PATH': os.environ.get('PATH', '/usr/bin:/bin'),
            'HOME': str(self.home), 'LANG': 'C.UTF-8', 'TMPDIR': str(self.home),
            'XDG_CONFIG_HOME': str(self.home / 'xdg-config'), 'XDG_DATA_HOME': str(self.home / 'xdg-data'),
            'XDG_RUNTIME_DIR': str(self.home / 'run'),
            'DBUS_SESSION_BUS_ADDRESS': f'unix:path={self.home}/run/no-bus',
        }
        # Sanitizers and their like are told what to do by the environment.
        self.environment |= {name: value for name, value in os.environ.items() if name.endswith('SAN_OPTIONS')}

    def flags(self):
        return ['--config', str(self.config), '--data-dir', str(self.data)]

    def write(self, name, text):
        path = self.home / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        path.chmod(0o600)
        return path

    def write_config(self, upstream_port, *, port=0, keys=None, extra=''):
        """A provider in Anthropic form at the simulator. `keys`: label → secret, kept in files."""
        rows = []
        for label, secret in (keys or {'main': 'sk-sim-0001-main'}).items():
            path = self.write(f'secrets/{label}', secret)
            rows.append(f'      - {{label: {label}, secret: "file:{path}"}}')
        text = '\n'.join([
            f'listener: {{host: 127.0.0.1, port: {port}}}', 'providers:', '  - id: sim',
            f'    baseUrl: http://127.0.0.1:{upstream_port}', '    dialect: anthropic', '    proxyUrl: direct',
            '    models: [{id: sim-large}, {id: sim-small}]', '    keys:', *rows, extra, ''])
        self.replace_config(text)
        return text

    def replace_config(self, text):
        """As editors save: a new file is moved over the old one."""
        self.config.parent.mkdir(mode=0o700, exist_ok=True)
        fresh = self.write('config/.new', text)
        fresh.rename(self.config)

    def command(self, *words, input=None, environment=None, prefix=(), timeout=60):
        """Runs a command of spillwayd to its end."""
        return subprocess.run([*prefix, SPILLWAYD, *words, *self.flags()], input=input, text=True,
                              stdin=None if input is not None else subprocess.DEVNULL, capture_output=True,
                              env={**self.environment, **(environment or {})}, timeout=timeout)

    def remove(self):
        shutil.rmtree(self.home)


class SystemTest(unittest.TestCase):
    """A case with a sandbox; what it starts by these methods ends with it."""

    def setUp(self):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.remove)

    def start_simulator(self, script=None):
        simulator = Simulator(self.sandbox, script)
        self.addCleanup(simulator.close)
        return simulator

    def start_daemon(self, *flags, **options):
        daemon = Daemon(self.sandbox, *flags, **options)
        self.addCleanup(daemon.close)
        return daemon

    def start_both(self, script=None, **options):
        simulator = self.start_simulator(script)
        self.sandbox.write_config(simulator.port, **options)
        return simulator, self.start_daemon()

    def end_background(self):
        """Ends a `run --daemon` of this sandbox, if there is one."""
        with contextlib.suppress(FileNotFoundError, ValueError, ProcessLookupError):
            pid = json.loads((self.sandbox.data / 'spillwayd.lock').read_text())['pid']
            if pathlib.Path(f'/proc/{pid}/exe').resolve() == pathlib.Path(SPILLWAYD):
                os.kill(pid, signal.SIGKILL)
