// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/corelink.h"

#include <algorithm>

namespace spillway {

namespace {

/// The stretch that was asked for, without traffic.
ActivityReport emptyActivity(const ActivityQuery &query, WallTime now)
{
    ActivityReport report;
    const std::chrono::seconds width = std::max(query.width, std::chrono::seconds(1));
    const auto cells = static_cast<std::size_t>(std::clamp(query.cells, 1, 10'000));
    report.width = width;
    report.start = WallTime(now.time_since_epoch() / width * width)
        - width * (static_cast<std::int64_t>(cells) - 1);
    report.cells.resize(cells);
    report.firstTokenP95.assign(cells, Milliseconds(-1));
    return report;
}

} // namespace

// What has passed through the proxy: memory, disk, and cells of time.

void CoreLink::recent(std::size_t limit, QObject *context,
                      std::function<void(std::vector<ExchangeRecord>)> done)
{
    const Owed<std::vector<ExchangeRecord>> owed(
        context, [done = std::move(done)](const Result<std::vector<ExchangeRecord>> &records) {
            done(records ? *records : std::vector<ExchangeRecord>());
        });
    m_core->post([limit, owed](Core &core) { owed.send(core.feed().recent(limit)); });
}

void CoreLink::query(ExchangeQuery query, QObject *context, Done<std::vector<ExchangeRecord>> done)
{
    const Owed<std::vector<ExchangeRecord>> owed(context, std::move(done));
    m_core->post([query = std::move(query), owed](Core &core) { core.query(query, owed); });
}

void CoreLink::activity(ActivityQuery query, QObject *context,
                        std::function<void(ActivityReport)> done)
{
    const Owed<ActivityReport> owed(context,
                                    [done = std::move(done)](const Result<ActivityReport> &report) {
                                        done(report ? *report : ActivityReport());
                                    });
    owed.send(emptyActivity(query, SystemClock().wallNow()));
}

} // namespace spillway
