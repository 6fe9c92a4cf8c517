// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/settings/settingplaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

struct Place
{
    const char *path;
    const char *group;
    const char *section;
    const char *label;
};

/// The table, and the context of its translations.
class SettingPlaces
{
    Q_DECLARE_TR_FUNCTIONS(SettingPlaces)

public:
    // clang-format off
    static constexpr std::array table {
        Place {"timeouts.drain", "general", QT_TR_NOOP("When Spillway quits"), QT_TR_NOOP("Let running requests finish for")},

        Place {"listener.port", "network", QT_TR_NOOP("Listening"), QT_TR_NOOP("Port")},
        Place {"listener.host", "network", QT_TR_NOOP("Listening"), QT_TR_NOOP("Address")},
        Place {"clients.requireKey", "network", QT_TR_NOOP("Listening"), QT_TR_NOOP("Require a client key")},
        Place {"listener.tls.cert", "network", QT_TR_NOOP("Listening"), QT_TR_NOOP("HTTPS certificate")},
        Place {"listener.tls.key", "network", QT_TR_NOOP("Listening"), QT_TR_NOOP("HTTPS private key")},
        Place {"admin.token", "network", QT_TR_NOOP("Administration"), QT_TR_NOOP("Admin token")},
        Place {"admin.openHealth", "network", QT_TR_NOOP("Administration"), QT_TR_NOOP("Open health and metrics")},
        Place {"listener.allowedHosts", "network", QT_TR_NOOP("Who may call"), QT_TR_NOOP("Host names")},
        Place {"listener.allowedOrigins", "network", QT_TR_NOOP("Who may call"), QT_TR_NOOP("Web pages")},
        Place {"listener.extraPaths", "network", QT_TR_NOOP("Who may call"), QT_TR_NOOP("Extra paths")},
        Place {"listener.maxConnections", "network", QT_TR_NOOP("Tools"), QT_TR_NOOP("Connections at once")},
        Place {"listener.maxBody", "network", QT_TR_NOOP("Tools"), QT_TR_NOOP("Largest request")},
        Place {"listener.maxHead", "network", QT_TR_NOOP("Tools"), QT_TR_NOOP("Longest request head")},
        Place {"listener.headTimeout", "network", QT_TR_NOOP("Tools"), QT_TR_NOOP("Wait for a request head")},
        Place {"listener.bodyTimeout", "network", QT_TR_NOOP("Tools"), QT_TR_NOOP("Wait within a request")},
        Place {"listener.idleTimeout", "network", QT_TR_NOOP("Tools"), QT_TR_NOOP("Keep idle connections")},
        Place {"timeouts.connect", "network", QT_TR_NOOP("Providers"), QT_TR_NOOP("Connect timeout")},
        Place {"timeouts.firstByte", "network", QT_TR_NOOP("Providers"), QT_TR_NOOP("First-answer timeout")},
        Place {"timeouts.idle", "network", QT_TR_NOOP("Providers"), QT_TR_NOOP("Silence timeout")},
        Place {"timeouts.keepAlive", "network", QT_TR_NOOP("Providers"), QT_TR_NOOP("Signs of life for tools")},

        Place {"retry.maxAttempts", "retries", QT_TR_NOOP("Trying again"), QT_TR_NOOP("Attempts")},
        Place {"retry.totalBeforeCommit", "retries", QT_TR_NOOP("Trying again"), QT_TR_NOOP("Start no new attempt after")},
        Place {"retry.backoffBase", "retries", QT_TR_NOOP("Trying again"), QT_TR_NOOP("First pause")},
        Place {"retry.backoffMax", "retries", QT_TR_NOOP("Trying again"), QT_TR_NOOP("Longest pause")},
        Place {"breaker.failures", "retries", QT_TR_NOOP("Resting after failures"), QT_TR_NOOP("Failures")},
        Place {"breaker.window", "retries", QT_TR_NOOP("Resting after failures"), QT_TR_NOOP("Counted within")},
        Place {"breaker.open", "retries", QT_TR_NOOP("Resting after failures"), QT_TR_NOOP("Rest")},
        Place {"breaker.probeTimeout", "retries", QT_TR_NOOP("Resting after failures"), QT_TR_NOOP("Trial request takes at most")},
        Place {"routing.defaultModel", "retries", QT_TR_NOOP("Unknown models"), QT_TR_NOOP("Model to use instead")},

        Place {"store.retentionDays", "privacy", QT_TR_NOOP("History"), QT_TR_NOOP("Keep requests for")},
        Place {"store.maxSizeMb", "privacy", QT_TR_NOOP("History"), QT_TR_NOOP("Largest database")},
        Place {"log.level", "privacy", QT_TR_NOOP("Log"), QT_TR_NOOP("Write down")},
        Place {"log.format", "privacy", QT_TR_NOOP("Log"), QT_TR_NOOP("Format")},
        Place {"log.file", "privacy", QT_TR_NOOP("Log"), QT_TR_NOOP("File")},
        Place {"log.maxFileMb", "privacy", QT_TR_NOOP("Log"), QT_TR_NOOP("Largest file")},
        Place {"log.maxFiles", "privacy", QT_TR_NOOP("Log"), QT_TR_NOOP("Files kept")},
    };
    // clang-format on
};

bool isScalar(const Setting &setting)
{
    return !QByteArrayView(setting.path).contains('[');
}

SettingWords words(const Setting &setting, const QString &group, const QString &section,
                   const QString &label)
{
    return {.name = QString::fromLatin1(setting.path),
            .group = group,
            .section = section,
            .label = label,
            .hint = QCoreApplication::translate("SettingHelp", setting.help)};
}

} // namespace

bool isPlaced(QByteArrayView path)
{
    return std::ranges::any_of(SettingPlaces::table,
                               [&](const Place &place) { return path == place.path; });
}

std::vector<std::pair<const Setting *, SettingWords>> placedSettings()
{
    std::vector<std::pair<const Setting *, SettingWords>> all;
    for (const Place &place : SettingPlaces::table) {
        if (const Setting *setting = findSetting(place.path))
            all.emplace_back(setting,
                             words(*setting, QString::fromLatin1(place.group),
                                   SettingPlaces::tr(place.section),
                                   SettingPlaces::tr(place.label)));
    }
    for (const Setting &setting : settings()) {
        if (isScalar(setting) && !isPlaced(setting.path))
            all.emplace_back(&setting,
                             words(setting, u"network"_s, SettingPlaces::tr("More"),
                                   QString::fromLatin1(setting.path)));
    }
    return all;
}

} // namespace spillway
