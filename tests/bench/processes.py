# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes that are started, watched through /proc and ended by their id."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

PROXY_CPU = 0
LOAD_CPU = 1


def can_pin():
    return shutil.which("taskset") is not None and len(os.sched_getaffinity(0)) > LOAD_CPU


def pinned(command, cpu):
    return ["taskset", "-c", str(cpu), *command] if can_pin() else command


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Process:
    """One program and whatever it forks: costs are the sum over the family."""

    def __init__(self, command, cpu, folder, environment=None):
        self.log_path = pathlib.Path(folder) / (pathlib.Path(command[0]).name + ".log")
        with open(self.log_path, "ab") as log:
            self.started = time.monotonic()
            self.popen = subprocess.Popen(
                pinned(command, cpu), cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**os.environ, **(environment or {})})

    def wait_for_port(self, port, seconds=10):
        """Waits until the program answers connections; returns the socket that succeeded."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.popen.poll() is not None:
                raise RuntimeError(f"{self.popen.args} ended at once:\n{self.log_tail()}")
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=seconds)
            except ConnectionRefusedError:
                time.sleep(0.001)
        raise RuntimeError(f"{self.popen.args} does not listen on {port}:\n{self.log_tail()}")

    def log_tail(self):
        return self.log_path.read_text(errors="replace")[-2000:]

    def family(self):
        parents = {}
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(stat.parent.name)] = int(fields[1])
        family = [self.popen.pid]
        for pid in family:
            family += [child for child, parent in parents.items() if parent == pid]
        return family

    def threads(self):
        for pid in self.family():
            yield from pathlib.Path(f"/proc/{pid}/task").glob("[0-9]*")

    def cpu_ns(self):
        """Time on a processor so far, of all threads that live."""
        total = 0
        for thread in self.threads():
            try:
                total += int((thread / "schedstat").read_text().split()[0])
            except OSError:
                pass
        return total

    def wake_ups(self):
        total = 0
        for thread in self.threads():
            try:
                status = (thread / "status").read_text()
            except OSError:
                continue
            total += int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
        return total

    def rss_mb(self):
        total = 0
        for pid in self.family():
            try:
                status = pathlib.Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            if "VmRSS:" in status:
                total += int(status.split("VmRSS:")[1].split()[0])
        return total / 1024

    def stop(self):
        family = self.family()
        self.popen.terminate()
        try:
            self.popen.wait(5)
        except subprocess.TimeoutExpired:
            for pid in family:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            self.popen.wait()
