# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No web page can spend a key or read an answer: a real browser tries what pages can do."""
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
import socketserver
import subprocess
import threading

import harness
from harness import SystemTest, request

PAGE = pathlib.Path(__file__).with_name('browserpage.html').read_bytes()
BODY = 8 * 1024 * 1024
# What the page must at least have tried, as seen on the wire.
TRIED = {
    '/v1/messages', '/v1/models', '/v1/models?image', '/v1/models?script', '/requests', '/events', '/v1/responses',
    '/control/pause', '/admin/v1/keys', '/admin/v1/keys/sim/main',
}


def read_head(connection):
    data = b''
    while b'\r\n\r\n' not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return b'', b''
        data += chunk
    head, _, rest = data.partition(b'\r\n\r\n')
    return head + b'\r\n\r\n', rest


def field(head, name):
    found = re.search(rb'(?im)^' + name.encode() + rb': *([^\r\n]*)', head)
    return found[1].decode() if found else ''


class Server(socketserver.ThreadingTCPServer):
    """Serves the hostile page below /hostile/ and passes everything else on to spillwayd, noting what it answered.

    As an origin of its own it is any web site. Under one origin with what is passed on it is a name that was rebound:
    the browser has asked the site first, and the same name then leads to the local port.
    """
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, proxy_port):
        super().__init__(('127.0.0.1', 0), Handler)
        self.port = self.server_address[1]
        self.proxy_port = proxy_port
        self.reports = queue.Queue()
        self.seen = []  # (head, status)
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def handle_error(self, request, client_address):
        """A browser hangs up whenever it likes."""


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.settimeout(20)
        head, body = read_head(self.request)
        if not head:
            return
        while len(body) < int(field(head, 'content-length') or 0):
            body += self.request.recv(65536)
        method, path = head.split(b' ')[:2]
        if path == b'/favicon.ico':
            self.answer(404, b'')
        elif path.startswith(b'/hostile/page'):
            self.answer(200, PAGE)
        elif path == b'/hostile/report':
            self.server.reports.put(json.loads(body))
            self.answer(200, b'')
        else:
            self.pass_on(method.decode(), head, body)

    def answer(self, status, body):
        self.request.sendall(b'HTTP/1.1 %d -\r\ncontent-type: text/html\r\ncontent-length: %d\r\nconnection: close\r\n\r\n%s'
                             % (status, len(body), body))

    def pass_on(self, method, head, body):
        with socket.create_connection(('127.0.0.1', self.server.proxy_port), timeout=20) as proxy:
            with contextlib.suppress(ConnectionError):
                proxy.sendall(head + body)
            response = http.client.HTTPResponse(proxy, method=method)
            response.begin()
            self.server.seen.append((head, response.status))
            fields = b''.join(f'{name}: {value}\r\n'.encode() for name, value in response.getheaders()
                              if name.lower() != 'connection')
            self.request.sendall(b'HTTP/1.1 %d -\r\n%sconnection: close\r\n\r\n%s' % (response.status, fields, response.read()))


class Browser(SystemTest):
    def setUp(self):
        super().setUp()
        self.simulator, self.daemon = self.start_both()
        self.relay = self.start_server()

    def start_server(self):
        server = Server(self.daemon.port)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server

    def open(self, url, server):
        """Opens the page in a browser of its own. What the page could read."""
        program = shutil.which('chromium') or shutil.which('chromium-browser') or shutil.which('google-chrome')
        self.assertTrue(program, 'chromium is needed: ./dev setup installs it')
        browser = subprocess.Popen(
            [program, '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
             '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server',
             f'--user-data-dir={self.sandbox.home}/browser', '--remote-debugging-port=0',
             '--host-resolver-rules=MAP evil.test 127.0.0.1', url],
            env=self.sandbox.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        try:
            return server.reports.get(timeout=100)
        except queue.Empty:
            self.fail(f'the page did not report; spillwayd saw {self.relay.seen}')
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(browser.pid, signal.SIGKILL)  # its own group: it and its helpers
            browser.wait()

    def check_refusals(self, statuses):
        self.assertLessEqual(TRIED, {head.decode().split(' ')[1] for head, _ in self.relay.seen})
        for head, status in self.relay.seen:
            self.assertIn(status, statuses, head.decode())
        self.assertEqual(self.simulator.requests(), [])
        self.check_bodies_are_not_awaited()
        # The same request of a program that is no browser works, so it was the guard that refused.
        self.assertEqual(harness.ask(self.daemon.port).status, 200)
        self.assertEqual(len(self.simulator.requests()), 1)
        self.assertFalse(self.daemon.health()['paused'])
        keys = request(self.daemon.port, 'GET', '/admin/v1/keys').json()['keys']
        self.assertEqual([key['label'] for key in keys], ['main'])

    def check_bodies_are_not_awaited(self):
        """The browser's own heads again, announcing a large body that never comes: the answer must."""
        for head, status in self.relay.seen:
            if not head.startswith(b'POST'):
                continue
            announced = re.sub(rb'(?i)\r\ncontent-length: *\d+', b'\r\nContent-Length: %d' % BODY, head)
            self.assertIn(b'%d' % BODY, announced)
            with socket.create_connection(('127.0.0.1', self.daemon.port), timeout=5) as connection:
                connection.sendall(announced)
                response = http.client.HTTPResponse(connection)
                response.begin()
                self.assertEqual(response.status, status, head.decode())
                response.read()

    def test_page_of_another_port(self):
        site = self.start_server()
        findings = self.open(f'http://127.0.0.1:{site.port}/hostile/page?target=http://127.0.0.1:{self.relay.port}', site)
        self.assertEqual({name for name, finding in findings.items() if finding['read']}, set(), findings)
        self.assertNotIn('sim-large', json.dumps(findings))
        self.check_refusals({403, 405, 415})

    def test_page_of_another_name(self):
        site = self.start_server()
        findings = self.open(f'http://evil.test:{site.port}/hostile/page?target=http://127.0.0.1:{self.relay.port}', site)
        self.assertEqual({name for name, finding in findings.items() if finding['read']}, set(), findings)
        self.assertNotIn('sim-large', json.dumps(findings))
        self.check_refusals({403, 405, 415})

    def test_page_whose_name_was_rebound(self):
        """Same origin for the browser: it asks for nothing before, and hands over every answer. The name gives it away."""
        findings = self.open(f'http://evil.test:{self.relay.port}/hostile/page', self.relay)
        self.assertEqual(findings['preflightedPost']['status'], 421, 'the page can read what its own name answers')
        for name, finding in findings.items():
            if 'status' in finding:
                self.assertEqual(finding['status'], 421, name)
            self.assertNotIn('sim-large', finding.get('text') or '', name)
            self.assertNotIn(finding['how'], ('open', 'load'), name)
        self.check_refusals({421})


if __name__ == '__main__':
    harness.main()
