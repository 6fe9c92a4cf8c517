# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minute: `run --demo` prints a command that works as it stands, and it can be watched live."""
import http.client
import json
import re
import subprocess

import harness
from harness import Process, SystemTest, request


class Demo(SystemTest):
    def start_demo(self):
        demo = Process([harness.SPILLWAYD, 'run', '--demo', '--port', '0', '--data-dir', str(self.sandbox.data)],
                       self.sandbox.environment)
        self.addCleanup(demo.close)
        demo.url = demo.wait_for(r'ready at (http://127\.0\.0\.1:\d+)')[1]
        demo.port = int(demo.url.rpartition(':')[2])
        demo.line = demo.wait_for(r'^ *(curl .*)$')[1]
        return demo

    def test_the_printed_command_works_and_shows_in_the_events(self):
        demo = self.start_demo()
        events = http.client.HTTPConnection('127.0.0.1', demo.port, timeout=20)
        self.addCleanup(events.close)
        events.request('GET', '/events')
        stream = events.getresponse()
        self.assertEqual(stream.status, 200)
        self.assertEqual(stream.getheader('content-type').partition(';')[0], 'text/event-stream')

        self.assertIn(demo.url, demo.line)
        done = subprocess.run(['sh', '-c', demo.line], capture_output=True, text=True, timeout=30,
                              env={**self.sandbox.environment, 'no_proxy': '*'})
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual((answer['type'], answer['role']), ('message', 'assistant'))
        self.assertTrue(answer['content'][0]['text'].strip())
        self.assertGreater(answer['usage']['output_tokens'], 0)

        seen = ''
        while not re.search(r'"outcome":"completed"', seen):
            line = stream.readline()
            self.assertTrue(line, f'the events ended:\n{seen}')
            seen += line.decode()
        self.assertIn('"path":"/v1/messages"', seen)
        self.assertIn('"model":"sim-large"', seen)

    def test_every_dialect_answers(self):
        demo = self.start_demo()
        chat = [{'role': 'user', 'content': 'Hello'}]
        for path, body in (
                ('/v1/chat/completions', {'model': 'sim-large', 'messages': chat}),
                ('/v1/responses', {'model': 'sim-large', 'input': 'Hello'}),
                ('/v1beta/models/sim-large:generateContent', {'contents': [{'role': 'user', 'parts': [{'text': 'Hello'}]}]})):
            with self.subTest(path=path):
                answer = request(demo.port, 'POST', path, body)
                self.assertEqual(answer.status, 200, answer.text)
                self.assertTrue(answer.json())

    def test_the_demo_leaves_configuration_alone_and_ends_on_request(self):
        demo = self.start_demo()
        self.assertTrue(demo.wait_for(r'Stop: Ctrl\+C'))
        self.assertTrue(request(demo.port, 'GET', '/health').json()['demo'])
        done = self.sandbox.command('stop')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(demo.wait(), 0)
        self.assertEqual(list(self.sandbox.home.rglob('*.yaml')), [])


if __name__ == '__main__':
    harness.main()
