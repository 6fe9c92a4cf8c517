#!/usr/bin/env python3
# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures spillwayd side by side with plain reverse proxies and with no proxy at all.

Every phase goes round all contenders, A B C A B C, and the table shows medians over the rounds.
Loopback only, bounded in time, everything that was started is ended.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import contenders
import feed
import figures
import processes

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Bench:
    def __init__(self, arguments, folder):
        self.arguments = arguments
        self.bin = pathlib.Path(arguments.bin_dir).resolve()
        self.scale = 0.4 if arguments.quick else 1.0
        upstream_port = processes.free_port()
        self.upstream = processes.Process(
            [str(self.bin / "bench_upstream"), "--port", str(upstream_port)],
            processes.LOAD_CPU, folder)
        self.upstream.wait_for_port(upstream_port).close()
        wanted = arguments.only.split(",") if arguments.only else [c.name for c in contenders.ALL]
        everyone = [c(arguments, folder, upstream_port) for c in contenders.ALL
                    if c.name == "direct" or c.name in wanted]
        self.absent = [c.name for c in everyone if not c.binary]
        self.contenders = [c for c in everyone if c.binary]
        self.rounds = {c.name: {} for c in self.contenders}
        self.errors = []

    def record(self, contender, phase, result):
        self.rounds[contender.name].setdefault(phase, []).append(result)

    def note_errors(self, contender, phase, result):
        if result["errors"] or not result["completed"]:
            self.errors.append(f"{phase}, {contender.name}: {result['errors']} errors, "
                               f"{result['completed']} answers ({result['first_error']})")

    def load(self, contender, phase, mode, measure_ms, **options):
        """Runs the load generator once against a contender and adds what the contender spent."""
        options = {"port": contender.port, "warm_up_ms": 500, **options,
                   "measure_ms": int(measure_ms * self.scale)}
        command = [str(self.bin / "bench_load"), mode]
        for name, value in options.items():
            command += ["--" + name.replace("_", "-"), str(value)]
        lead_ms = options["warm_up_ms"] + options.get("ramp_ms", 0)
        process = contender.process
        with subprocess.Popen(processes.pinned(command, processes.LOAD_CPU),
                              stdout=subprocess.PIPE, text=True) as load:
            time.sleep(lead_ms / 1000)
            cpu_before, from_time = process.cpu_ns() if process else 0, time.monotonic()
            time.sleep(options["measure_ms"] * 0.9 / 1000)
            cpu_ns = process.cpu_ns() - cpu_before if process else 0
            share = (time.monotonic() - from_time) / (options["measure_ms"] / 1000)
            rss_mb = process.rss_mb() if process else None
            output, _ = load.communicate(timeout=30)
        if load.returncode != 0:
            raise RuntimeError(f"{' '.join(command)} failed")
        result = json.loads(output)
        # What was done in the part of the time over which the processor time was taken.
        result["cpu_ns"] = cpu_ns or None
        result["rss_mb"] = rss_mb
        result["completed_in_all"] = result["completed"] * share
        result["events_in_all"] = result["events"] * share
        self.note_errors(contender, phase, result)
        self.record(contender, phase, result)

    def phase(self, phase, mode, measure_ms, only_translating=False, **options):
        if self.arguments.phases and phase not in self.arguments.phases.split(","):
            return
        print(f"# {phase}", file=sys.stderr, flush=True)
        for _ in range(self.arguments.rounds):
            for contender in self.contenders:
                if contender.translates or not only_translating:
                    self.load(contender, phase, mode, measure_ms, **options)

    def cold_starts(self):
        """From fork and exec to the last byte of the first proxied answer."""
        print("# cold_start", file=sys.stderr, flush=True)
        body = b'{"model":"claude-bench","max_tokens":9,"messages":[{"role":"user","content":"hi"}]}'
        request = (b"POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                   b"Content-Type: application/json\r\nx-api-key: "
                   + contenders.CLIENT_KEY.encode() + b"\r\nContent-Length: "
                   + str(len(body)).encode() + b"\r\nConnection: close\r\n\r\n" + body)
        for _ in range(self.arguments.rounds):
            for contender in self.contenders:
                process = contender.start()
                if not process:
                    continue
                with process.wait_for_port(contender.port) as connection:
                    connection.sendall(request)
                    answer = connection.recv(65536)
                    while answer and (piece := connection.recv(65536)):
                        answer += piece
                elapsed = time.monotonic() - process.started
                contender.stop()
                if b" 200 " not in answer[:16] or b"msg_bench" not in answer:
                    self.errors.append(f"cold_start, {contender.name}: {answer[:200]!r}")
                    continue
                self.record(contender, "cold_start", {"ms": elapsed * 1000})

    def idle(self):
        print("# idle", file=sys.stderr, flush=True)
        seconds = max(3, 10 * self.scale)
        started = [c for c in self.contenders if c.process]
        time.sleep(1)
        before = {c.name: (c.process.wake_ups(), c.process.cpu_ns()) for c in started}
        time.sleep(seconds)
        for c in started:
            wake_ups, cpu_ns = before[c.name]
            self.record(c, "idle", {
                "rss_mb": c.process.rss_mb(),
                "wake_ups_per_second": (c.process.wake_ups() - wake_ups) / seconds,
                "cpu_ns": c.process.cpu_ns() - cpu_ns})

    def window(self):
        """The request table; the window belongs to spillwayd's column and meets no rival."""
        program = feed.program(self.bin)
        if self.arguments.phases and "feed" not in self.arguments.phases.split(","):
            return
        if not program or "spillwayd" not in self.rounds:
            return
        print("# feed", file=sys.stderr, flush=True)
        for _ in range(self.arguments.rounds):
            self.rounds["spillwayd"].setdefault("feed", []).append(
                feed.measure(program, 8000 * self.scale))

    def run(self):
        self.window()
        self.cold_starts()
        for contender in self.contenders:
            process = contender.start()
            if process:
                process.wait_for_port(contender.port).close()
        self.idle()
        self.phase("open_200", "open", 4000, connections=32, rate=200)
        self.phase("streams_50", "streams", 3000, connections=50, events=50, interval_us=20_000)
        self.phase("translated_50", "streams", 3000, only_translating=True, connections=50,
                   events=50, interval_us=20_000, path="/v1/chat/completions")
        self.phase("streams_1000", "streams", 4000, connections=1000, events=30,
                   interval_us=50_000, ramp_ms=1000, warm_up_ms=1500)
        self.phase("closed_2k", "closed", 2500, connections=64)
        self.phase("closed_200k", "closed", 2500, connections=16, body_bytes=200 * 1024)
        self.phase("body_1m", "open", 3000, connections=4, rate=20, body_bytes=1024 * 1024)

    def stop(self):
        for contender in self.contenders:
            contender.stop()
        self.upstream.stop()


def table(bench):
    names = [c.name for c in bench.contenders]
    direct, nginx = bench.rounds["direct"], bench.rounds.get("nginx", {})
    rows, report = [], []
    for figure in figures.FIGURES:
        values = {name: figure.value(bench.rounds[name], direct) for name in names}
        reference = figure.value(nginx, direct)
        own = values.get("spillwayd")
        ratio = own / reference if own is not None and reference else None
        shown = ["-" if values[n] is None else f"{values[n]:.{figure.digits}f}" for n in names]
        verdict = figure.verdict(own, reference)
        rows.append([f"{figure.title} ({figure.unit})", *shown,
                     "-" if ratio is None else f"{ratio:.2f}", figure.target(), verdict])
        report.append({"figure": figure.title, "unit": figure.unit, "values": values,
                       "ratio_to_nginx": ratio, "target": figure.target(), "reached": verdict})
    head = ["figure", *names, "ours/nginx", "target", "reached"]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, ["-" * width for width in widths], *rows]:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells))
    return report


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin-dir", default=ROOT / "build/release/bin",
                        help="where bench_load and bench_upstream are")
    parser.add_argument("--spillwayd", default=ROOT / "build/release/bin/spillwayd")
    parser.add_argument("--rounds", type=int, help="how often each figure is taken (5)")
    parser.add_argument("--quick", action="store_true", help="2 short rounds, for a first look")
    parser.add_argument("--only", help="contenders besides direct, by name and comma")
    parser.add_argument("--phases", help="load phases, by name and comma")
    parser.add_argument("--json", help="the file that the figures and all rounds are written to")
    arguments = parser.parse_args()
    arguments.rounds = arguments.rounds or (2 if arguments.quick else 5)
    return arguments


def main():
    arguments = parse_arguments()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="spillway-bench-") as folder:
        bench = Bench(arguments, folder)
        try:
            bench.run()
        finally:
            bench.stop()
    print(f"\nmedians of {arguments.rounds} interleaved rounds, {os.cpu_count()} processors, "
          + ("proxy and load pinned apart" if processes.can_pin() else "not pinned")
          + f", {time.monotonic() - began:.0f} s\n")
    report = table(bench)
    for name in bench.absent:
        print(f"\n{name}: not measured, the program is not there"
              + (f" ({arguments.spillwayd})" if name == "spillwayd" else ""))
    for error in bench.errors:
        print(f"error: {error}")
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(
            {"figures": report, "errors": bench.errors, "absent": bench.absent,
             "rounds": bench.rounds}, indent=1) + "\n")
    return 1 if bench.errors else 0


if __name__ == "__main__":
    sys.exit(main())
