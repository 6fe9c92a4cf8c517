# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The request table of the window, on a screen of its own and drawn by the processor."""

import json
import os
import pathlib
import shutil
import subprocess

ENVIRONMENT = {"LIBGL_ALWAYS_SOFTWARE": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8",
               "QT_LOGGING_RULES": "*.debug=false"}


def program(bin_dir):
    """The bench's path, or None where the window was not built or there is no virtual screen."""
    path = pathlib.Path(bin_dir) / "bench_feed"
    return path if path.exists() and shutil.which("xvfb-run") else None


def measure(path, measure_ms):
    """Frame times while 10,000 rows are scrolled and 500 requests a second arrive."""
    command = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", str(path),
               "--rows", "10000", "--rate", "500", "--measure-ms", str(int(measure_ms))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60 + measure_ms / 1000,
                          env={**os.environ, **ENVIRONMENT})
    if done.returncode != 0:
        raise RuntimeError(f"bench_feed failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])
