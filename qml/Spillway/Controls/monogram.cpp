// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Controls/monogram.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

struct Provider
{
    QLatin1StringView id; ///< lower-case letters and digits of its id or name
    QLatin1StringView letters;
    int series;
};

constexpr std::array<Provider, 16> providers {{
    {"anthropic"_L1, "An"_L1, 3},
    {"azure"_L1, "Az"_L1, 4},
    {"bedrock"_L1, "Be"_L1, 2},
    {"cerebras"_L1, "Ce"_L1, 3},
    {"deepseek"_L1, "Ds"_L1, 0},
    {"gemini"_L1, "Ge"_L1, 4},
    {"google"_L1, "Ge"_L1, 4},
    {"groq"_L1, "Gq"_L1, 2},
    {"mistral"_L1, "Mi"_L1, 2},
    {"moonshot"_L1, "Mo"_L1, 1},
    {"ollama"_L1, "Ol"_L1, 7},
    {"openai"_L1, "Oa"_L1, 5},
    {"openrouter"_L1, "Or"_L1, 6},
    {"vertex"_L1, "Ve"_L1, 4},
    {"xai"_L1, "xA"_L1, 7},
    {"zai"_L1, "Za"_L1, 1},
}};

QString bare(const QString &provider)
{
    QString text = provider.toLower();
    text.removeIf([](QChar character) { return !character.isLetterOrNumber(); });
    return text;
}

const Provider *find(const QString &provider)
{
    const QString id = bare(provider);
    const auto *found = std::find_if(providers.begin(), providers.end(),
                                     [&](const Provider &known) { return id == known.id; });
    return found == providers.end() ? nullptr : found;
}

} // namespace

QString Monogram::letters(const QString &provider)
{
    if (const Provider *known = find(provider))
        return known->letters;
    const QString id = bare(provider);
    if (id.isEmpty() || id == "custom"_L1)
        return u"··"_s;
    return id.left(1).toUpper() + id.mid(1, 1);
}

int Monogram::series(const QString &provider)
{
    const Provider *known = find(provider);
    return known != nullptr ? known->series : 7;
}

} // namespace spillway
