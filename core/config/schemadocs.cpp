// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schemadocs.h"

#include "core/config/presets.h"
#include "core/config/schema.h"
#include "core/config/settingvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

QJsonArray choicesArray(const Setting &setting)
{
    QJsonArray names;
    const auto choices = choicesOf(setting);
    for (const QByteArray &choice : choices)
        names << QString::fromLatin1(choice);
    return names;
}

QJsonArray presetNames()
{
    QJsonArray names;
    for (const ProviderPreset &preset : presets())
        names << QString::fromLatin1(preset.id);
    return names;
}

QJsonValue defaultValue(const Setting &setting)
{
    const QString text = QString::fromUtf8(setting.defaultText);
    if (setting.type == SettingType::Boolean)
        return parseBoolean(setting.defaultText).value_or(false);
    if (setting.type == SettingType::Integer)
        return parseInteger(setting.defaultText).value_or(0);
    return text;
}

/// Type and limits.
QJsonObject typeObject(const Setting &setting)
{
    QJsonObject textItem {{u"type"_s, u"string"_s}};
    switch (setting.type) {
    case SettingType::Boolean:
        return {{u"type"_s, u"boolean"_s}};
    case SettingType::Integer:
        return {{u"type"_s, u"integer"_s},
                {u"minimum"_s, setting.minimum},
                {u"maximum"_s, setting.maximum}};
    case SettingType::Duration:
        return {{u"type"_s, QJsonArray {u"string"_s, u"number"_s}},
                {u"pattern"_s, u"^[0-9]+(\\.[0-9]+)? *(ms|s|m|h|d)?$"_s},
                {u"minimum"_s, 0}};
    case SettingType::Size:
        return {{u"type"_s, QJsonArray {u"string"_s, u"integer"_s}},
                {u"pattern"_s, u"^[0-9]+(\\.[0-9]+)? *(B|KiB|MiB|GiB|KB|MB|GB)?$"_s},
                {u"minimum"_s, 0}};
    case SettingType::Text:
        return QByteArrayView(setting.path) == "providers[].preset"
            ? QJsonObject {{u"enum"_s, presetNames()}}
            : textItem;
    case SettingType::Secret:
        return textItem;
    case SettingType::Choice:
        return {{u"enum"_s, choicesArray(setting)}};
    case SettingType::TextList:
        return {{u"type"_s, u"array"_s}, {u"items"_s, textItem}};
    case SettingType::ChoiceList: {
        const QJsonObject one {{u"enum"_s, choicesArray(setting)}};
        const QJsonObject many {{u"type"_s, u"array"_s}, {u"items"_s, one}};
        return {{u"anyOf"_s, QJsonArray {one, many}}};
    }
    case SettingType::TextMap:
        return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, textItem}};
    }
    return {};
}

QJsonObject settingObject(const Setting &setting)
{
    QJsonObject object = typeObject(setting);
    object[u"description"_s] = QString::fromUtf8(setting.help);
    if (*setting.defaultText != '\0')
        object[u"default"_s] = defaultValue(setting);
    return object;
}

/// The section's properties, sections within it included. Nesting is the table's: four levels.
QJsonObject sectionObject(const QByteArray &section) // NOLINT(misc-no-recursion)
{
    QJsonObject properties;
    const auto names = childNames(section);
    for (const QByteArray &name : names) {
        const QByteArray path = section.isEmpty() ? name : section + '.' + name;
        if (const Setting *setting = findSetting(path))
            properties[QString::fromLatin1(name)] = settingObject(*setting);
        else if (name.endsWith("[]"))
            properties[QString::fromLatin1(name.chopped(2))] =
                QJsonObject {{u"type"_s, u"array"_s}, {u"items"_s, sectionObject(path)}};
        else
            properties[QString::fromLatin1(name)] = sectionObject(path);
    }
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
}

QByteArray code(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray() : '`' + text + '`';
}

QByteArray cell(QByteArray text)
{
    return text.replace('|', "\\|");
}

QByteArray settingRow(const Setting &setting, const QByteArray &section)
{
    const QByteArray name =
        QByteArray(setting.path).sliced(section.isEmpty() ? 0 : section.size() + 1);
    QByteArray value = describeType(setting).toUtf8();
    if (*setting.unit != '\0')
        value += QByteArray(" (") + setting.unit + ')';
    const QByteArray live = setting.live ? "" : " Needs a restart.";
    return "| " + code(name) + " | " + cell(value) + " | " + code(setting.defaultText) + " | "
        + cell(setting.help) + live + " |\n";
}

QByteArray sectionOf(const Setting &setting)
{
    const QByteArray path(setting.path);
    return path.first(path.lastIndexOf('.'));
}

QByteArray settingTables()
{
    QByteArrayList sections;
    for (const Setting &setting : settings()) {
        if (!sections.contains(sectionOf(setting)))
            sections << sectionOf(setting);
    }
    QByteArray text;
    for (const QByteArray &section : std::as_const(sections)) {
        text += "\n### " + code(section)
            + "\n\n| setting | value | default | meaning |\n|---|---|---|---|\n";
        for (const Setting &setting : settings()) {
            if (sectionOf(setting) == section)
                text += settingRow(setting, section);
        }
    }
    return text;
}

QByteArray environmentTable()
{
    QByteArray text = "| variable | setting |\n|---|---|\n";
    for (const Setting &setting : settings()) {
        const QByteArray name = environmentName(setting);
        if (!name.isEmpty())
            text += "| " + code(name) + " | " + code(setting.path) + " |\n";
    }
    return text;
}

QByteArray presetTable()
{
    QByteArray text =
        "| preset | vendor | base URL | dialects | auth | notes |\n|---|---|---|---|---|---|\n";
    for (const ProviderPreset &preset : presets()) {
        const QByteArray dialects = QByteArray(preset.dialectNames).replace('|', ", ");
        QByteArray notes = preset.notes;
        if (*preset.keysUrl != '\0')
            notes += QByteArray(notes.isEmpty() ? "" : " ") + "Keys: <" + preset.keysUrl + '>';
        text += "| " + code(preset.id) + " | " + preset.displayName + " | " + code(preset.baseUrl)
            + " | " + dialects + " | " + authSchemeName(preset.auth) + " | " + notes + " |\n";
    }
    return text;
}

} // namespace

QByteArray schemaAsJson()
{
    QJsonObject root = sectionObject({});
    root[u"$schema"_s] = u"https://json-schema.org/draft/2020-12/schema"_s;
    root[u"title"_s] = u"Spillway configuration"_s;
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QByteArray schemaAsMarkdown()
{
    return "<!-- Written by the program from its own table of settings; tests hold the two "
           "together. Do not edit. -->\n"
           "# Configuration\n\n"
           "Settings come from four places; the later one wins: built-in defaults, `config.yaml`, "
           "environment variables,\n"
           "the command line (`--set listener.port=19000`). A running program reads a changed file "
           "by itself; a faulty file\n"
           "is reported with line and column and leaves the settings as they were.\n\n"
           "A small file:\n\n"
           "```yaml\n"
           "providers:\n"
           "  - id: zai\n"
           "    preset: zai-anthropic\n"
           "    keys:\n"
           "      - {label: main, secret: \"keychain:zai/main\"}\n"
           "      - {label: ci, secret: \"env:ZAI_KEY_2\", weight: 2}\n"
           "```\n\n"
           "Secrets stay out of the file: it names the place where each one is kept. A secret that "
           "is written in clear is\n"
           "moved to the keychain once, and the file then names that place.\n\n"
           "## Settings\n"
        + settingTables()
        + "\n## Presets\n\nA provider takes base URL, dialect and auth scheme from its preset; "
          "each can be overridden.\n\n"
        + presetTable() + "\n## Environment variables\n\nLists are separated by commas.\n\n"
        + environmentTable();
}

} // namespace spillway
