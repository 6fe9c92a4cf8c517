// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/explain.h"

#include "core/config/configpath.h"
#include "core/config/schema.h"
#include "core/config/snapshottext.h"

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// Where the value of `path` was set; "default" or "preset" when nowhere.
QString originOf(const LoadedConfig &config, const ConfigPath &path)
{
    const ConfigNode *node = &config.tree;
    const ConfigNode *provider = nullptr;
    for (const ConfigPath::Step &step : path.steps()) {
        node = node->member(step.name);
        if (node && !step.selector.isEmpty())
            node = findItem(*node, step.selector);
        if (!node || node->isNull())
            break;
        if (step.name == "providers")
            provider = node;
    }
    if (node && !node->isNull())
        return node->line > 0 ? u"%1:%2"_s.arg(node->origin).arg(node->line) : node->origin;
    static const QByteArrayList fromPreset {"baseUrl", "dialect", "auth"};
    const ConfigNode *preset = provider ? provider->member("preset") : nullptr;
    if (preset && path.steps().size() == 2 && fromPreset.contains(path.steps().back().name))
        return u"preset %1"_s.arg(QString::fromUtf8(preset->scalar));
    return u"default"_s;
}

QStringList settingHelp(const Setting &setting)
{
    QStringList lines {QString::fromUtf8(setting.help), u"Value: "_s + describeType(setting)};
    if (*setting.defaultText != '\0')
        lines << u"Default: "_s + QString::fromUtf8(setting.defaultText);
    if (const QByteArray name = environmentName(setting); !name.isEmpty())
        lines << u"Environment: "_s + QString::fromLatin1(name);
    return lines;
}

/// The written value's node; null when the default is in force.
const ConfigNode *writtenNode(const ConfigNode &root, const ConfigPath &path)
{
    const ConfigNode *node = &root;
    for (const ConfigPath::Step &step : path.steps()) {
        node = node->member(step.name);
        if (!node || node->isNull())
            return nullptr;
    }
    return node;
}

} // namespace

std::vector<SettingValue> scalarSettings(const LoadedConfig &config)
{
    std::vector<SettingValue> values;
    for (const auto &[path, text] : generalTexts(*config.snapshot)) {
        const QByteArray name = path.toUtf8();
        const Setting *setting = findSetting(name);
        if (!setting || setting->type == SettingType::TextList
            || setting->type == SettingType::ChoiceList || setting->type == SettingType::TextMap)
            continue;
        const auto parsed = ConfigPath::parse(name);
        const ConfigNode *node = parsed ? writtenNode(config.tree, *parsed) : nullptr;
        SettingValue value {name, text, u"default"_s, false};
        if (node && node->line > 0) {
            value.origin = u"config.yaml"_s;
        } else if (node) {
            value.overridden = true;
            value.origin = node->origin == "command line"_L1 ? node->origin : u"environment"_s;
        }
        values.push_back(std::move(value));
    }
    return values;
}

QStringList explainConfig(const LoadedConfig &config, const QString &filter)
{
    QStringList lines;
    for (const auto &[path, value] : settingTexts(*config.snapshot)) {
        const auto parsed = ConfigPath::parse(path.toUtf8());
        const bool wanted = filter.isEmpty() || path.startsWith(filter)
            || (parsed && parsed->schemaPath() == filter.toUtf8());
        if (wanted)
            lines << u"%1 = %2  (%3)"_s.arg(path, value.isEmpty() ? u"(empty)"_s : value,
                                            parsed ? originOf(config, *parsed) : u"configured"_s);
    }
    const auto parsed = ConfigPath::parse(filter.toUtf8());
    const Setting *setting = findSetting(filter.toUtf8());
    if (!setting && parsed)
        setting = findSetting(parsed->schemaPath());
    if (setting)
        lines << settingHelp(*setting);
    return lines;
}

} // namespace spillway
