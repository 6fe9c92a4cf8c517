# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table: how a figure is read from the rounds and what it should reach."""

from statistics import median


class Figure:
    """value(rounds, direct_rounds) gives one number for a contender, or None when it has none."""

    def __init__(self, title, unit, value, limit=None, aim=None, by="ratio", more=False, digits=2):
        self.title, self.unit, self.value = title, unit, value
        self.limit, self.aim, self.by, self.more, self.digits = limit, aim, by, more, digits

    def measure(self, own, nginx):
        """The number that limit and aim speak of."""
        if own is None:
            return None
        if self.by == "value":
            return own
        if not nginx:
            return None
        return own - nginx if self.by == "over nginx" else own / nginx

    def target(self):
        if self.limit is None:
            return "-"
        sign = ">=" if self.more else "<="
        if self.by == "ratio":
            return f"{sign} {self.limit:g} x nginx"
        if self.by == "over nginx":
            return f"{sign} nginx + {self.limit:g}"
        return f"{sign} {self.limit:g}"

    def verdict(self, own, nginx):
        measured = self.measure(own, nginx)
        if self.limit is None or measured is None:
            return "-"
        def reaches(goal):
            return measured >= goal if self.more else measured <= goal
        if self.aim is not None and reaches(self.aim):
            return "yes, and the aim"
        return "yes" if reaches(self.limit) else "NO"


def plain(phase, field, scale=1.0):
    def value(rounds, direct):
        values = [r[field] for r in rounds.get(phase, []) if r.get(field) is not None]
        return median(values) * scale if values else None
    return value


def added(phase, field, scale=1.0):
    """Over direct, pair by pair: both sides of a pair were measured one after the other."""
    def value(rounds, direct):
        pairs = list(zip(rounds.get(phase, []), direct.get(phase, [])))
        if not pairs or rounds is direct:
            return None
        return median(own[field] - base[field] for own, base in pairs) * scale
    return value


def per(phase, field, scale):
    def value(rounds, direct):
        values = [r["cpu_ns"] / r[field] for r in rounds.get(phase, [])
                  if r.get("cpu_ns") and r.get(field)]
        return median(values) * scale if values else None
    return value


def translation(rounds, direct):
    plain_cost = per("streams_50", "events_in_all", 1)(rounds, direct)
    cost = per("translated_50", "events_in_all", 1)(rounds, direct)
    return cost / plain_cost if cost and plain_cost else None


US_TO_MS = 0.001
NS_TO_US = 0.001

FIGURES = [
    Figure("requests/s, 2 KB, 64 connections", "1/s", plain("closed_2k", "per_second"),
           0.2, 0.5, more=True, digits=0),
    Figure("requests/s, 200 KB bodies, 16 connections", "1/s", plain("closed_200k", "per_second"),
           0.6, 0.9, more=True, digits=0),
    Figure("CPU a request, 2 KB", "us", per("closed_2k", "completed_in_all", NS_TO_US),
           6, 2.5, digits=1),
    Figure("added at 200 requests/s, p50", "ms", added("open_200", "p50_us", US_TO_MS),
           0.15, 0, by="over nginx"),
    Figure("added at 200 requests/s, p99", "ms", added("open_200", "p99_us", US_TO_MS)),
    Figure("50 streams, 20 ms: added p50", "ms", added("streams_50", "event_p50_us", US_TO_MS),
           0.2, by="value"),
    Figure("50 streams, 20 ms: CPU an event", "us", per("streams_50", "events_in_all", NS_TO_US),
           2.0, 1.5, digits=1),
    Figure("1,000 streams, 50 ms: added p99", "ms",
           added("streams_1000", "event_p99_us", US_TO_MS), 10, by="value"),
    Figure("1,000 streams, 50 ms: RSS", "MB", plain("streams_1000", "rss_mb"),
           80, 60, by="value", digits=1),
    Figure("1,000 streams, 50 ms: CPU an event", "us",
           per("streams_1000", "events_in_all", NS_TO_US), digits=1),
    Figure("translated stream: CPU an event over pass-through", "x", translation,
           2.5, 1.7, by="value"),
    Figure("1 MB body: last byte in to first byte out", "ms",
           added("body_1m", "after_body_p50_us", US_TO_MS), 2, 1, by="value"),
    Figure("idle: RSS", "MB", plain("idle", "rss_mb"), 25, 18, by="value", digits=1),
    Figure("idle: wake-ups", "1/s", plain("idle", "wake_ups_per_second"),
           2, 0.5, by="value", digits=1),
    Figure("cold start to first proxied request", "ms", plain("cold_start", "ms"),
           150, 80, by="value", digits=0),
    Figure("request table, 10,000 rows, 500/s, scrolling: frame p95", "ms",
           plain("feed", "frame_p95_ms"), 25, 16, by="value", digits=1),
    Figure("the same: feed's thread late, p99", "ms", plain("feed", "core_late_p99_ms"), digits=1),
]
