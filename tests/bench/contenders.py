# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is compared. A further proxy is one more class here and its name in ALL."""

import hashlib
import os
import pathlib
import shutil

import processes

# What the load generator shows as its key (bench_load.cpp).
CLIENT_KEY = "local-bench-key"
KEYS = 8


class Contender:
    name = ""
    translates = False  # also serves /v1/chat/completions in front of an Anthropic upstream

    def __init__(self, arguments, folder, upstream_port):
        self.upstream_port = upstream_port
        self.folder = pathlib.Path(folder) / self.name
        self.folder.mkdir()
        self.port = processes.free_port()
        self.process = None
        self.binary = self.find(arguments)

    def find(self, arguments):
        """The program's path, or None when it is not there."""
        return shutil.which(self.name)

    def prepare(self):
        """Writes what the program reads; returns its command line and environment."""
        raise NotImplementedError

    def start(self):
        command, environment = self.prepare()
        self.process = processes.Process(command, processes.PROXY_CPU, self.folder, environment)
        return self.process

    def stop(self):
        if self.process:
            self.process.stop()
        self.process = None


class Direct(Contender):
    """No proxy at all: what the machine itself costs."""

    name = "direct"

    def __init__(self, arguments, folder, upstream_port):
        super().__init__(arguments, folder, upstream_port)
        self.port = upstream_port

    def find(self, arguments):
        return "direct"

    def start(self):
        return None


class Nginx(Contender):
    name = "nginx"

    def find(self, arguments):
        return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")

    def prepare(self):
        config = self.folder / "nginx.conf"
        config.write_text(f"""
daemon off;
worker_processes 1;
pid {self.folder}/nginx.pid;
error_log stderr crit;
events {{ worker_connections 8192; }}
http {{
    access_log off;
    client_body_temp_path {self.folder};
    proxy_temp_path {self.folder};
    fastcgi_temp_path {self.folder};
    uwsgi_temp_path {self.folder};
    scgi_temp_path {self.folder};
    keepalive_requests 1000000000;
    upstream provider {{
        server 127.0.0.1:{self.upstream_port};
        keepalive 2048;
        keepalive_requests 1000000000;
    }}
    server {{
        listen 127.0.0.1:{self.port} backlog=4096;
        client_max_body_size 64m;
        client_body_buffer_size 256k;
        location / {{
            proxy_pass http://provider;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_buffering off;
            proxy_request_buffering off;
        }}
    }}
}}
""")
        return [self.binary, "-p", str(self.folder), "-c", str(config)], {}


class Haproxy(Contender):
    name = "haproxy"

    def find(self, arguments):
        return shutil.which("haproxy", path=os.environ.get("PATH", "") + ":/usr/sbin")

    def prepare(self):
        config = self.folder / "haproxy.cfg"
        config.write_text(f"""
global
    maxconn 8192
    nbthread 1
defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
    http-reuse always
    option http-no-delay
frontend clients
    bind 127.0.0.1:{self.port} backlog 4096
    default_backend provider
backend provider
    server upstream 127.0.0.1:{self.upstream_port} pool-max-conn 4096
""")
        return [self.binary, "-db", "-q", "-f", str(config)], {}


class Spillwayd(Contender):
    """The full product path: client key, routing, key choice, limits, usage, feed and log."""

    name = "spillwayd"
    translates = True

    def find(self, arguments):
        return arguments.spillwayd if os.access(arguments.spillwayd, os.X_OK) else None

    def prepare(self):
        keys = "".join(
            f"      - {{label: key-{i}, secret: \"env:BENCH_KEY_{i}\", rpm: 100000000,"
            f" tpm: 100000000000, concurrency: 4096}}\n" for i in range(KEYS))
        client_key = hashlib.sha256(CLIENT_KEY.encode()).hexdigest()
        config = self.folder / "config.yaml"
        config.write_text(f"""
listener: {{host: 127.0.0.1, port: {self.port}, maxConnections: 8192}}
clients:
  requireKey: true
  keys: [{{name: bench, sha256: "{client_key}"}}]
log: {{level: warning}}
providers:
  - id: bench
    baseUrl: http://127.0.0.1:{self.upstream_port}
    dialect: anthropic
    proxyUrl: direct
    keys:
{keys}    models: [{{id: claude-bench}}]
""")
        data = self.folder / "data"
        command = [str(pathlib.Path(self.binary).resolve()), "run", "--config", str(config),
                   "--data-dir", str(data), "--port", str(self.port)]
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        environment = {f"BENCH_KEY_{i}": f"sk-bench-{i}" for i in range(KEYS)}
        return command, {**environment, "HOME": str(home)}


ALL = [Direct, Nginx, Haproxy, Spillwayd]
