// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/wizard/foundkeys.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

std::vector<EnvironmentKey> environmentKeys(const QProcessEnvironment &environment)
{
    struct Row
    {
        const char *variable;
        const char *preset;
    };
    // As the vendors' SDKs name them; a vendor's first one that is set counts.
    static constexpr std::array rows {
        Row {"ANTHROPIC_API_KEY", "anthropic"},   Row {"OPENAI_API_KEY", "openai"},
        Row {"GEMINI_API_KEY", "gemini"},         Row {"GOOGLE_API_KEY", "gemini"},
        Row {"OPENROUTER_API_KEY", "openrouter"}, Row {"DEEPSEEK_API_KEY", "deepseek"},
        Row {"MOONSHOT_API_KEY", "moonshot"},     Row {"GROQ_API_KEY", "groq"},
        Row {"MISTRAL_API_KEY", "mistral"},       Row {"XAI_API_KEY", "xai"},
        Row {"ZAI_API_KEY", "zai-anthropic"},
    };
    std::vector<EnvironmentKey> found;
    for (const Row &row : rows) {
        const QString variable = QString::fromLatin1(row.variable);
        const QString preset = QString::fromLatin1(row.preset);
        if (environment.value(variable).trimmed().isEmpty()
            || std::ranges::find(found, preset, &EnvironmentKey::preset) != found.end())
            continue;
        found.push_back({variable, preset});
    }
    return found;
}

QString findKeyFile(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QFileInfo file(QDir(folder), u"api-keys.json"_s);
        if (file.isFile() && file.isReadable())
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace spillway
