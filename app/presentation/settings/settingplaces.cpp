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

#define SECTION(text) QT_TRANSLATE_NOOP("SettingPlaces", text)
#define LABEL(text) QT_TRANSLATE_NOOP("SettingPlaces", text)

// clang-format off
constexpr std::array places {
    Place {"timeouts.drain", "general", SECTION("When Spillway quits"), LABEL("Let running requests finish for")},

    Place {"listener.port", "network", SECTION("Listening"), LABEL("Port")},
    Place {"listener.host", "network", SECTION("Listening"), LABEL("Address")},
    Place {"clients.requireKey", "network", SECTION("Listening"), LABEL("Require a client key")},
    Place {"listener.tls.cert", "network", SECTION("Listening"), LABEL("HTTPS certificate")},
    Place {"listener.tls.key", "network", SECTION("Listening"), LABEL("HTTPS private key")},
    Place {"admin.token", "network", SECTION("Administration"), LABEL("Admin token")},
    Place {"admin.openHealth", "network", SECTION("Administration"), LABEL("Open health and metrics")},
    Place {"listener.allowedHosts", "network", SECTION("Who may call"), LABEL("Host names")},
    Place {"listener.allowedOrigins", "network", SECTION("Who may call"), LABEL("Web pages")},
    Place {"listener.extraPaths", "network", SECTION("Who may call"), LABEL("Extra paths")},
    Place {"listener.maxConnections", "network", SECTION("Tools"), LABEL("Connections at once")},
    Place {"listener.maxBody", "network", SECTION("Tools"), LABEL("Largest request")},
    Place {"listener.maxHead", "network", SECTION("Tools"), LABEL("Longest request head")},
    Place {"listener.headTimeout", "network", SECTION("Tools"), LABEL("Wait for a request head")},
    Place {"listener.bodyTimeout", "network", SECTION("Tools"), LABEL("Wait within a request")},
    Place {"listener.idleTimeout", "network", SECTION("Tools"), LABEL("Keep idle connections")},
    Place {"timeouts.connect", "network", SECTION("Providers"), LABEL("Connect timeout")},
    Place {"timeouts.firstByte", "network", SECTION("Providers"), LABEL("First-answer timeout")},
    Place {"timeouts.idle", "network", SECTION("Providers"), LABEL("Silence timeout")},
    Place {"timeouts.keepAlive", "network", SECTION("Providers"), LABEL("Signs of life for tools")},

    Place {"retry.maxAttempts", "retries", SECTION("Trying again"), LABEL("Attempts")},
    Place {"retry.totalBeforeCommit", "retries", SECTION("Trying again"), LABEL("Start no new attempt after")},
    Place {"retry.backoffBase", "retries", SECTION("Trying again"), LABEL("First pause")},
    Place {"retry.backoffMax", "retries", SECTION("Trying again"), LABEL("Longest pause")},
    Place {"breaker.failures", "retries", SECTION("Resting after failures"), LABEL("Failures")},
    Place {"breaker.window", "retries", SECTION("Resting after failures"), LABEL("Counted within")},
    Place {"breaker.open", "retries", SECTION("Resting after failures"), LABEL("Rest")},
    Place {"breaker.probeTimeout", "retries", SECTION("Resting after failures"), LABEL("Trial request takes at most")},
    Place {"routing.defaultModel", "retries", SECTION("Unknown models"), LABEL("Model to use instead")},

    Place {"store.retentionDays", "privacy", SECTION("History"), LABEL("Keep requests for")},
    Place {"store.maxSizeMb", "privacy", SECTION("History"), LABEL("Largest database")},
    Place {"log.level", "privacy", SECTION("Log"), LABEL("Write down")},
    Place {"log.format", "privacy", SECTION("Log"), LABEL("Format")},
    Place {"log.file", "privacy", SECTION("Log"), LABEL("File")},
    Place {"log.maxFileMb", "privacy", SECTION("Log"), LABEL("Largest file")},
    Place {"log.maxFiles", "privacy", SECTION("Log"), LABEL("Files kept")},
};
// clang-format on

#undef SECTION
#undef LABEL

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
