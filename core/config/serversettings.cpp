// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schemadata.h"

#include <QtGlobal>

#include <array>

namespace spillway {

namespace serversettings {
namespace {

using enum SettingType;

constexpr qint64 kib = 1024;
constexpr qint64 mib = 1024 * kib;
constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;

// clang-format off
constexpr std::array rows {
    Setting { "listener.host", Text, "127.0.0.1",
        QT_TRANSLATE_NOOP("SettingHelp", "The address that clients connect to; 127.0.0.1 and localhost also open ::1, any other address needs client keys and an admin token.") },
    Setting { "listener.port", Integer, "18765", QT_TRANSLATE_NOOP("SettingHelp", "The port that clients connect to; 0 takes a free one."), "", 0, 65535 },
    Setting { "listener.tls.cert", Text, "", QT_TRANSLATE_NOOP("SettingHelp", "The PEM file with the certificate chain; set it together with listener.tls.key to serve HTTPS.") },
    Setting { "listener.tls.key", Text, "", QT_TRANSLATE_NOOP("SettingHelp", "The PEM file with the certificate's private key.") },
    Setting { "listener.allowedHosts", TextList, "",
        QT_TRANSLATE_NOOP("SettingHelp", "Host names, without a port, that requests may name besides the loopback names; others are refused (421).") },
    Setting { "listener.allowedOrigins", TextList, "",
        QT_TRANSLATE_NOOP("SettingHelp", "Web origins such as https://app.example whose pages may call; requests from other pages are refused (403).") },
    Setting { "listener.extraPaths", TextList, "", QT_TRANSLATE_NOOP("SettingHelp", "Path prefixes that are forwarded besides /v1 and /v1beta.") },
    Setting { "listener.maxHead", Size, "64KiB", QT_TRANSLATE_NOOP("SettingHelp", "The longest request line and headers together that are accepted."), "", kib, mib },
    Setting { "listener.maxBody", Size, "64MiB", QT_TRANSLATE_NOOP("SettingHelp", "The largest request body that is accepted."), "", kib, 1024 * mib },
    Setting { "listener.maxConnections", Integer, "1024", QT_TRANSLATE_NOOP("SettingHelp", "How many client connections may be open at once."), "", 1, 65536, QT_TRANSLATE_NOOP("SettingUnit", "connections") },
    Setting { "listener.headTimeout", Duration, "10s", QT_TRANSLATE_NOOP("SettingHelp", "How long a client may take to send the head of a request."), "", second, hour },
    Setting { "listener.bodyTimeout", Duration, "60s", QT_TRANSLATE_NOOP("SettingHelp", "How long a client may be silent while it sends a request body."), "", second, hour },
    Setting { "listener.idleTimeout", Duration, "120s", QT_TRANSLATE_NOOP("SettingHelp", "How long an idle client connection stays open."), "", second, 24 * hour },

    Setting { "clients.requireKey", Boolean, "false", QT_TRANSLATE_NOOP("SettingHelp", "Whether clients must show a client key, also on loopback.") },
    Setting { "clients.keys[].name", Text, "", "The client key's name, as it shows in the logs; must be unique." },
    Setting { "clients.keys[].sha256", Text, "", "The SHA-256 of the client key as 64 hexadecimal digits; the key itself is never in the file." },

    Setting { "admin.token", Secret, "", QT_TRANSLATE_NOOP("SettingHelp", "Where the admin token is kept; without one the admin routes are open on loopback only.") },
    Setting { "admin.openHealth", Boolean, "true", QT_TRANSLATE_NOOP("SettingHelp", "Whether /health and /metrics answer without the admin token on loopback.") },
};
// clang-format on

} // namespace
} // namespace serversettings

std::span<const Setting> serverSettings()
{
    return serversettings::rows;
}

} // namespace spillway
