// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schemadata.h"

#include <QtGlobal>

#include <array>

namespace spillway {

namespace operationsettings {
namespace {

using enum SettingType;

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;

// clang-format off
constexpr std::array rows {
    Setting { "retry.maxAttempts", Integer, "4", QT_TRANSLATE_NOOP("SettingHelp", "How often one request is tried, the first time included, before its failure is passed on."), "", 1, 20, QT_TRANSLATE_NOOP("SettingUnit", "attempts") },
    Setting { "retry.totalBeforeCommit", Duration, "60s", QT_TRANSLATE_NOOP("SettingHelp", "No new attempt starts later than this after the request came."), "", 0, hour },
    Setting { "retry.backoffBase", Duration, "100ms", QT_TRANSLATE_NOOP("SettingHelp", "The pause before the second attempt on the same key; it doubles each time."), "", 0, 60 * second },
    Setting { "retry.backoffMax", Duration, "30s", QT_TRANSLATE_NOOP("SettingHelp", "The longest pause between two attempts."), "", 0, hour },

    Setting { "breaker.failures", Integer, "5", QT_TRANSLATE_NOOP("SettingHelp", "How many failures within the window take a key out of use."), "", 1, 1000, QT_TRANSLATE_NOOP("SettingUnit", "failures") },
    Setting { "breaker.window", Duration, "30s", QT_TRANSLATE_NOOP("SettingHelp", "The time in which the failures are counted."), "", second, hour },
    Setting { "breaker.open", Duration, "60s", QT_TRANSLATE_NOOP("SettingHelp", "How long the key then rests before one request tries it again."), "", second, 24 * hour },
    Setting { "breaker.probeTimeout", Duration, "10s", QT_TRANSLATE_NOOP("SettingHelp", "A trying request that takes longer to its first token has failed."), "", second, hour },

    Setting { "timeouts.connect", Duration, "10s", QT_TRANSLATE_NOOP("SettingHelp", "How long name look-up, connection and TLS to the vendor may take together; 0 means for ever."), "", 0, hour },
    Setting { "timeouts.firstByte", Duration, "10m", QT_TRANSLATE_NOOP("SettingHelp", "How long the vendor may take until its answer begins; 0 means for ever."), "", 0, 24 * hour },
    Setting { "timeouts.idle", Duration, "5m", QT_TRANSLATE_NOOP("SettingHelp", "How long the vendor may be silent within an answer; 0 means for ever."), "", 0, 24 * hour },
    Setting { "timeouts.drain", Duration, "30s", QT_TRANSLATE_NOOP("SettingHelp", "How long running requests may go on when the program ends."), "", 0, hour },
    Setting { "timeouts.keepAlive", Duration, "15s", QT_TRANSLATE_NOOP("SettingHelp", "After this much silence a stream's client gets a sign of life; 0 means never."), "", 0, hour },

    Setting { "store.retentionDays", Integer, "90", QT_TRANSLATE_NOOP("SettingHelp", "Recorded requests older than this are deleted; 0 keeps them."), "", 0, 36'500, QT_TRANSLATE_NOOP("SettingUnit", "days") },
    Setting { "store.maxSizeMb", Integer, "2048", QT_TRANSLATE_NOOP("SettingHelp", "The oldest recorded requests are deleted when the database is larger; 0 means no limit."), "", 0, 1'048'576, QT_TRANSLATE_NOOP("SettingUnit", "MiB") },

    Setting { "log.level", Choice, "info", QT_TRANSLATE_NOOP("SettingHelp", "The least important messages that are logged."), "error|warning|info|debug" },
    Setting { "log.format", Choice, "text", QT_TRANSLATE_NOOP("SettingHelp", "Lines for people or JSON for programs."), "text|json" },
    Setting { "log.file", Text, "", QT_TRANSLATE_NOOP("SettingHelp", "The log file; empty means the data folder's when run as a service, and the terminal otherwise.") },
    Setting { "log.maxFileMb", Integer, "10", QT_TRANSLATE_NOOP("SettingHelp", "A larger log file is put aside and a new one begun."), "", 1, 1024, QT_TRANSLATE_NOOP("SettingUnit", "MiB") },
    Setting { "log.maxFiles", Integer, "5", QT_TRANSLATE_NOOP("SettingHelp", "How many log files are kept."), "", 1, 100, QT_TRANSLATE_NOOP("SettingUnit", "files") },
};
// clang-format on

} // namespace
} // namespace operationsettings

std::span<const Setting> operationSettings()
{
    return operationsettings::rows;
}

} // namespace spillway
