// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/vendorguess.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(spillway::KeyForm)
};
} // namespace

QString guessPreset(QByteArrayView secret)
{
    struct Row
    {
        const char *prefix;
        const char *preset;
    };
    // Longer prefixes before those that they begin with.
    static constexpr std::array rows {
        Row {"sk-ant-", "anthropic"},  Row {"sk-or-", "openrouter"}, Row {"sk-proj-", "openai"},
        Row {"sk-svcacct-", "openai"}, Row {"AIza", "gemini"},       Row {"gsk_", "groq"},
        Row {"xai-", "xai"},
    };
    for (const Row &row : rows) {
        if (secret.startsWith(QByteArrayView(row.prefix)))
            return QString::fromLatin1(row.preset);
    }
    static const QRegularExpression zai(u"^[0-9a-f]{32}\\.[A-Za-z0-9]{16}$"_s);
    if (secret.size() == 49 && zai.match(QString::fromLatin1(secret)).hasMatch())
        return u"zai-anthropic"_s;
    return {};
}

QString freeKeyName(const QStringList &taken)
{
    if (!taken.contains("main"_L1))
        return u"main"_s;
    for (int number = 2;; ++number) {
        QString name = u"key-%1"_s.arg(number);
        if (!taken.contains(name))
            return name;
    }
}

QString secretProblem(QByteArrayView secret)
{
    if (secret.isEmpty())
        return Words::tr("Paste the API key.");
    const bool printable =
        std::ranges::all_of(secret, [](char c) { return c > ' ' && c != '\x7f' && !(c & '\x80'); });
    if (!printable)
        return Words::tr("An API key has no spaces and no special characters. Copy it again.");
    if (secret.size() < 8)
        return Words::tr("This is too short to be an API key. Copy the whole key.");
    return {};
}

} // namespace spillway
