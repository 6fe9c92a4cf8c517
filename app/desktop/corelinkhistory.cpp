// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/corelink.h"

#include "core/telemetry/activity.h"

namespace spillway {

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
    m_core->post([query, owed](Core &core) {
        owed.send(core.activity().report(query, SystemClock().wallNow()));
    });
}

} // namespace spillway
