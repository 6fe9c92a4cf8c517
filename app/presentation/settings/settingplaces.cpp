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

// clang-format off
constexpr std::array places {
    Place {"timeouts.drain", "general", QT_TRANSLATE_NOOP("SettingPlaces", "When Spillway quits"), QT_TRANSLATE_NOOP("SettingPlaces", "Let running requests finish for")},

    Place {"listener.port", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Listening"), QT_TRANSLATE_NOOP("SettingPlaces", "Port")},
    Place {"listener.host", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Listening"), QT_TRANSLATE_NOOP("SettingPlaces", "Address")},
    Place {"clients.requireKey", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Listening"), QT_TRANSLATE_NOOP("SettingPlaces", "Require a client key")},
    Place {"listener.tls.cert", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Listening"), QT_TRANSLATE_NOOP("SettingPlaces", "HTTPS certificate")},
    Place {"listener.tls.key", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Listening"), QT_TRANSLATE_NOOP("SettingPlaces", "HTTPS private key")},
    Place {"admin.token", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Administration"), QT_TRANSLATE_NOOP("SettingPlaces", "Admin token")},
    Place {"admin.openHealth", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Administration"), QT_TRANSLATE_NOOP("SettingPlaces", "Open health and metrics")},
    Place {"listener.allowedHosts", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Who may call"), QT_TRANSLATE_NOOP("SettingPlaces", "Host names")},
    Place {"listener.allowedOrigins", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Who may call"), QT_TRANSLATE_NOOP("SettingPlaces", "Web pages")},
    Place {"listener.extraPaths", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Who may call"), QT_TRANSLATE_NOOP("SettingPlaces", "Extra paths")},
    Place {"listener.maxConnections", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Tools"), QT_TRANSLATE_NOOP("SettingPlaces", "Connections at once")},
    Place {"listener.maxBody", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Tools"), QT_TRANSLATE_NOOP("SettingPlaces", "Largest request")},
    Place {"listener.maxHead", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Tools"), QT_TRANSLATE_NOOP("SettingPlaces", "Longest request head")},
    Place {"listener.headTimeout", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Tools"), QT_TRANSLATE_NOOP("SettingPlaces", "Wait for a request head")},
    Place {"listener.bodyTimeout", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Tools"), QT_TRANSLATE_NOOP("SettingPlaces", "Wait within a request")},
    Place {"listener.idleTimeout", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Tools"), QT_TRANSLATE_NOOP("SettingPlaces", "Keep idle connections")},
    Place {"timeouts.connect", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Providers"), QT_TRANSLATE_NOOP("SettingPlaces", "Connect timeout")},
    Place {"timeouts.firstByte", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Providers"), QT_TRANSLATE_NOOP("SettingPlaces", "First-answer timeout")},
    Place {"timeouts.idle", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Providers"), QT_TRANSLATE_NOOP("SettingPlaces", "Silence timeout")},
    Place {"timeouts.keepAlive", "network", QT_TRANSLATE_NOOP("SettingPlaces", "Providers"), QT_TRANSLATE_NOOP("SettingPlaces", "Signs of life for tools")},

    Place {"retry.maxAttempts", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Trying again"), QT_TRANSLATE_NOOP("SettingPlaces", "Attempts")},
    Place {"retry.totalBeforeCommit", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Trying again"), QT_TRANSLATE_NOOP("SettingPlaces", "Start no new attempt after")},
    Place {"retry.backoffBase", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Trying again"), QT_TRANSLATE_NOOP("SettingPlaces", "First pause")},
    Place {"retry.backoffMax", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Trying again"), QT_TRANSLATE_NOOP("SettingPlaces", "Longest pause")},
    Place {"breaker.failures", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Resting after failures"), QT_TRANSLATE_NOOP("SettingPlaces", "Failures")},
    Place {"breaker.window", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Resting after failures"), QT_TRANSLATE_NOOP("SettingPlaces", "Counted within")},
    Place {"breaker.open", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Resting after failures"), QT_TRANSLATE_NOOP("SettingPlaces", "Rest")},
    Place {"breaker.probeTimeout", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Resting after failures"), QT_TRANSLATE_NOOP("SettingPlaces", "Trial request takes at most")},
    Place {"routing.defaultModel", "retries", QT_TRANSLATE_NOOP("SettingPlaces", "Unknown models"), QT_TRANSLATE_NOOP("SettingPlaces", "Model to use instead")},

    Place {"store.retentionDays", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "History"), QT_TRANSLATE_NOOP("SettingPlaces", "Keep requests for")},
    Place {"store.maxSizeMb", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "History"), QT_TRANSLATE_NOOP("SettingPlaces", "Largest database")},
    Place {"log.level", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "Log"), QT_TRANSLATE_NOOP("SettingPlaces", "Write down")},
    Place {"log.format", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "Log"), QT_TRANSLATE_NOOP("SettingPlaces", "Format")},
    Place {"log.file", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "Log"), QT_TRANSLATE_NOOP("SettingPlaces", "File")},
    Place {"log.maxFileMb", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "Log"), QT_TRANSLATE_NOOP("SettingPlaces", "Largest file")},
    Place {"log.maxFiles", "privacy", QT_TRANSLATE_NOOP("SettingPlaces", "Log"), QT_TRANSLATE_NOOP("SettingPlaces", "Files kept")},
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("SettingPlaces", text);
}

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
    return std::ranges::any_of(places, [&](const Place &place) { return path == place.path; });
}

std::vector<std::pair<const Setting *, SettingWords>> placedSettings()
{
    std::vector<std::pair<const Setting *, SettingWords>> all;
    for (const Place &place : places) {
        if (const Setting *setting = findSetting(place.path))
            all.emplace_back(setting,
                             words(*setting, QString::fromLatin1(place.group),
                                   translated(place.section), translated(place.label)));
    }
    for (const Setting &setting : settings()) {
        if (isScalar(setting) && !isPlaced(setting.path))
            all.emplace_back(&setting,
                             words(setting, u"network"_s,
                                   QCoreApplication::translate("SettingPlaces", "More"),
                                   QString::fromLatin1(setting.path)));
    }
    return all;
}

} // namespace spillway
