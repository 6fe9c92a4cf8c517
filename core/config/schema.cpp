// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schema.h"

#include "core/config/schemadata.h"
#include "core/config/settingvalue.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

std::vector<Setting> joinedRows()
{
    std::vector<Setting> rows;
    for (const auto part : {serverSettings(), providerSettings(), operationSettings()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

/// The part of `path` below `section`; null when it is not below it.
QByteArrayView below(QByteArrayView path, QByteArrayView section)
{
    if (section.isEmpty())
        return path;
    if (path.size() <= section.size() + 1 || !path.startsWith(section)
        || path[section.size()] != '.')
        return {};
    return path.sliced(section.size() + 1);
}

} // namespace

std::span<const Setting> settings()
{
    static const std::vector<Setting> rows = joinedRows();
    return rows;
}

const Setting *findSetting(QByteArrayView path)
{
    const auto rows = settings();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Setting &row) {
        return path == QByteArrayView(row.path);
    });
    return found == rows.end() ? nullptr : &*found;
}

bool isSection(QByteArrayView path)
{
    const auto rows = settings();
    return path.isEmpty() || std::any_of(rows.begin(), rows.end(), [&](const Setting &row) {
               return !below(row.path, path).isEmpty();
           });
}

QByteArrayList childNames(QByteArrayView section)
{
    QByteArrayList names;
    for (const Setting &row : settings()) {
        const QByteArrayView rest = below(row.path, section);
        if (rest.isEmpty())
            continue;
        const qsizetype dot = rest.indexOf('.');
        const QByteArray name = (dot < 0 ? rest : rest.first(dot)).toByteArray();
        if (!names.contains(name))
            names << name;
    }
    return names;
}

QByteArray environmentName(const Setting &setting)
{
    const QByteArrayView path(setting.path);
    if (path.contains('['))
        return {};
    QByteArray name = "SPILLWAY_";
    for (const char c : path) {
        if (c == '.') {
            name += "__";
        } else if (c >= 'A' && c <= 'Z') {
            name += '_';
            name += c;
        } else {
            name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    return name;
}

QByteArrayList choicesOf(const Setting &setting)
{
    const QByteArray text(setting.choices);
    return text.isEmpty() ? QByteArrayList() : text.split('|');
}

QString describeType(const Setting &setting)
{
    const bool limited = setting.minimum != 0 || setting.maximum != 0;
    const auto range = [&](auto &&format) {
        return limited ? u", %1 to %2"_s.arg(format(setting.minimum), format(setting.maximum))
                       : QString();
    };
    switch (setting.type) {
    case SettingType::Boolean:
        return u"true or false"_s;
    case SettingType::Integer:
        return u"a whole number"_s + range([](qint64 number) { return QString::number(number); });
    case SettingType::Duration:
        return u"a duration such as 500ms, 30s, 5m or 1h (a plain number is seconds)"_s
            + range(formatDuration);
    case SettingType::Size:
        return u"a size such as 64KiB or 8MiB (a plain number is bytes)"_s + range(formatSize);
    case SettingType::Text:
        return u"a text"_s;
    case SettingType::Choice:
        return u"one of "_s + QString::fromLatin1(choicesOf(setting).join(", "));
    case SettingType::Secret:
        return u"keychain:<item>, env:<VARIABLE> or file:<absolute path>"_s;
    case SettingType::TextList:
        return u"a list of texts"_s;
    case SettingType::ChoiceList:
        return u"one or a list of "_s + QString::fromLatin1(choicesOf(setting).join(", "));
    case SettingType::TextMap:
        return u"a mapping of names to texts"_s;
    }
    return {};
}

} // namespace spillway
