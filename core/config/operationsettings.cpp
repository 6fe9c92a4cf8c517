// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schemadata.h"

#include <array>

namespace spillway {

namespace operationsettings {
namespace {

using enum SettingType;

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;

// clang-format off
constexpr std::array rows {
    Setting { "retry.maxAttempts", Integer, "4", "How often one request is tried, the first time included, before its failure is passed on.", "", 1, 20, "attempts" },
    Setting { "retry.totalBeforeCommit", Duration, "60s", "No new attempt starts later than this after the request came.", "", 0, hour },
    Setting { "retry.backoffBase", Duration, "100ms", "The pause before the second attempt on the same key; it doubles each time.", "", 0, 60 * second },
    Setting { "retry.backoffMax", Duration, "30s", "The longest pause between two attempts.", "", 0, hour },

    Setting { "breaker.failures", Integer, "5", "How many failures within the window take a key out of use.", "", 1, 1000, "failures" },
    Setting { "breaker.window", Duration, "30s", "The time in which the failures are counted.", "", second, hour },
    Setting { "breaker.open", Duration, "60s", "How long the key then rests before one request tries it again.", "", second, 24 * hour },
    Setting { "breaker.probeTimeout", Duration, "10s", "A trying request that takes longer to its first token has failed.", "", second, hour },

    Setting { "timeouts.connect", Duration, "10s", "How long name look-up, connection and TLS to the vendor may take together; 0 means for ever.", "", 0, hour },
    Setting { "timeouts.firstByte", Duration, "10m", "How long the vendor may take until its answer begins; 0 means for ever.", "", 0, 24 * hour },
    Setting { "timeouts.idle", Duration, "5m", "How long the vendor may be silent within an answer; 0 means for ever.", "", 0, 24 * hour },
    Setting { "timeouts.drain", Duration, "30s", "How long running requests may go on when the program ends.", "", 0, hour },
    Setting { "timeouts.keepAlive", Duration, "15s", "After this much silence a stream's client gets a sign of life; 0 means never.", "", 0, hour },

    Setting { "store.retentionDays", Integer, "90", "Recorded requests older than this are deleted; 0 keeps them.", "", 0, 36'500, "days" },
    Setting { "store.maxSizeMb", Integer, "2048", "The oldest recorded requests are deleted when the database is larger; 0 means no limit.", "", 0, 1'048'576, "MiB" },

    Setting { "log.level", Choice, "info", "The least important messages that are logged.", "error|warning|info|debug" },
    Setting { "log.format", Choice, "text", "Lines for people or JSON for programs.", "text|json" },
    Setting { "log.file", Text, "", "The log file; empty means the data folder's when run as a service, and the terminal otherwise." },
    Setting { "log.maxFileMb", Integer, "10", "A larger log file is put aside and a new one begun.", "", 1, 1024, "MiB" },
    Setting { "log.maxFiles", Integer, "5", "How many log files are kept.", "", 1, 100, "files" },
};
// clang-format on

} // namespace
} // namespace operationsettings

std::span<const Setting> operationSettings()
{
    return operationsettings::rows;
}

} // namespace spillway
