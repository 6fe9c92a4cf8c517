// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configcheck.h"

#include "core/config/schema.h"
#include "core/config/settingvalue.h"
#include "core/config/utf8text.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

using Severity = ConfigProblem::Severity;
using Kind = ConfigNode::Kind;

/// Other programs' names for a key's secret; people paste them with the secret in clear.
bool isSecretAlias(QByteArrayView section, QByteArrayView name)
{
    return section == "providers[].keys[]" && (name == "key" || name == "apiKey");
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return u"nothing"_s;
    case Kind::Scalar:
        return u"a single value"_s;
    case Kind::Sequence:
        return u"a list"_s;
    case Kind::Mapping:
        return u"a mapping"_s;
    }
    return {};
}

class Checker final
{
public:
    explicit Checker(ConfigProblems &problems)
        : m_problems(problems)
    {
    }

    /// `section` is the schema's path, `path` the one with item numbers.
    void mapping(const ConfigNode &node, const QByteArray &section, const QString &path);

private:
    void member(const ConfigMember &member, const QByteArray &section, const QString &path);
    void objects(const ConfigNode &node, const QByteArray &section, const QString &path);
    void value(const ConfigNode &node, const Setting &setting, const QString &path);
    void scalar(const ConfigNode &node, const Setting &setting, const QString &path);
    void list(const ConfigNode &node, const Setting &setting, const QString &path);
    void map(const ConfigNode &node, const QString &path);
    void duplicates(const ConfigNode &node, const QString &path);
    void wrongKind(const ConfigNode &node, const QString &path, const QString &expected)
    {
        m_problems.push_back(
            problemAt(node, path, u"Expected %1, found %2."_s.arg(expected, kindName(node.kind))));
    }

    ConfigProblems &m_problems;
};

QString joined(const QString &path, QByteArrayView name)
{
    const QString shown = shownText(name);
    return path.isEmpty() ? shown : path + u'.' + shown;
}

void Checker::duplicates(const ConfigNode &node, const QString &path)
{
    QSet<QByteArray> seen;
    for (const ConfigMember &member : node.members) {
        if (!seen.contains(member.name)) {
            seen.insert(member.name);
            continue;
        }
        ConfigNode place = member.value;
        place.line = member.line;
        place.column = member.column;
        m_problems.push_back(problemAt(place, joined(path, member.name),
                                       u"This name is set twice; keep one of the two."_s));
    }
}

void Checker::mapping(const ConfigNode &node, const QByteArray &section, const QString &path)
{
    if (node.isNull())
        return;
    if (node.kind != Kind::Mapping) {
        wrongKind(node, path, u"a mapping of settings"_s);
        return;
    }
    duplicates(node, path);
    for (const ConfigMember &entry : node.members)
        member(entry, section, path);
}

void Checker::member(const ConfigMember &member, const QByteArray &section, const QString &path)
{
    const QByteArray schemaPath = section.isEmpty() ? member.name : section + '.' + member.name;
    const QString memberPath = joined(path, member.name);
    const bool plain = !member.name.contains('[') && !member.name.contains('.');
    if (isSecretAlias(section, member.name)) {
        value(member.value, *findSetting("providers[].keys[].secret"), memberPath);
        return;
    }
    if (plain) {
        if (const Setting *setting = findSetting(schemaPath)) {
            value(member.value, *setting, memberPath);
            return;
        }
        if (isSection(schemaPath)) {
            mapping(member.value, schemaPath, memberPath);
            return;
        }
        if (isSection(schemaPath + "[]")) {
            objects(member.value, schemaPath + "[]", memberPath);
            return;
        }
    }
    QByteArrayList known = childNames(section);
    for (QByteArray &name : known)
        name.replace("[]", "");
    const QByteArray nearest = nearestName(member.name, known);
    const QString hint = nearest.isEmpty()
        ? u"it has no effect."_s
        : u"it has no effect; did you mean %1?"_s.arg(QString::fromUtf8(nearest));
    ConfigNode place = member.value;
    place.line = member.line;
    place.column = member.column;
    m_problems.push_back(
        problemAt(place, memberPath, u"There is no such setting: "_s + hint, Severity::Warning));
}

void Checker::objects(const ConfigNode &node, const QByteArray &section, const QString &path)
{
    if (node.isNull())
        return;
    if (node.kind != Kind::Sequence) {
        wrongKind(node, path, u"a list (lines that begin with a dash)"_s);
        return;
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const QString itemPath = path + u"[%1]"_s.arg(i);
        if (node.items[i].kind == Kind::Mapping)
            mapping(node.items[i], section, itemPath);
        else
            wrongKind(node.items[i], itemPath, u"a mapping of settings"_s);
    }
}

void Checker::value(const ConfigNode &node, const Setting &setting, const QString &path)
{
    if (node.isNull())
        return;
    switch (setting.type) {
    case SettingType::TextList:
        list(node, setting, path);
        return;
    case SettingType::ChoiceList:
        if (node.kind == Kind::Sequence)
            list(node, setting, path);
        else
            scalar(node, setting, path);
        return;
    case SettingType::TextMap:
        map(node, path);
        return;
    case SettingType::Boolean:
    case SettingType::Integer:
    case SettingType::Duration:
    case SettingType::Size:
    case SettingType::Text:
    case SettingType::Choice:
    case SettingType::Secret:
        scalar(node, setting, path);
        return;
    }
}

void Checker::scalar(const ConfigNode &node, const Setting &setting, const QString &path)
{
    if (node.kind != Kind::Scalar) {
        wrongKind(node, path, describeType(setting));
        return;
    }
    const auto fail = [&](const QString &hint = {}) {
        m_problems.push_back(problemAt(node, path,
                                       u"\"%1\" is not allowed: expected %2%3."_s.arg(
                                           shownText(node.scalar), describeType(setting), hint)));
    };
    switch (setting.type) {
    case SettingType::Boolean:
    case SettingType::Integer:
    case SettingType::Duration:
    case SettingType::Size:
        if (!parseNumber(setting, node.scalar))
            fail();
        return;
    case SettingType::Choice:
    case SettingType::ChoiceList: {
        const QByteArrayList choices = choicesOf(setting);
        if (choices.contains(node.scalar))
            return;
        const QByteArray nearest = nearestName(node.scalar, choices);
        fail(nearest.isEmpty() ? QString()
                               : u" (did you mean %1?)"_s.arg(QString::fromUtf8(nearest)));
        return;
    }
    case SettingType::Text:
    case SettingType::Secret:
    case SettingType::TextList:
    case SettingType::TextMap:
        return;
    }
}

void Checker::list(const ConfigNode &node, const Setting &setting, const QString &path)
{
    if (node.kind != Kind::Sequence) {
        wrongKind(node, path, describeType(setting));
        return;
    }
    for (std::size_t i = 0; i < node.items.size(); ++i)
        scalar(node.items[i], setting, path + u"[%1]"_s.arg(i));
}

void Checker::map(const ConfigNode &node, const QString &path)
{
    if (node.kind != Kind::Mapping) {
        wrongKind(node, path, u"a mapping of names to texts"_s);
        return;
    }
    duplicates(node, path);
    for (const ConfigMember &member : node.members) {
        if (member.value.kind == Kind::Sequence || member.value.kind == Kind::Mapping)
            wrongKind(member.value, joined(path, member.name), u"a text"_s);
    }
}

} // namespace

ConfigProblem problemAt(const ConfigNode &node, const QString &path, const QString &message,
                        ConfigProblem::Severity severity)
{
    return {severity, path, message, node.origin, node.line, node.column};
}

QByteArray nearestName(QByteArrayView name, const QByteArrayList &candidates)
{
    QByteArray best;
    constexpr qsizetype longestName = 40;
    if (name.size() > longestName)
        return best;
    const QByteArray lower = name.toByteArray().toLower();
    int bestDistance = 3 + (name.size() > 8 ? 1 : 0);
    for (const QByteArray &candidate : candidates) {
        const int distance = editDistance(lower, candidate.toLower());
        const bool shorterThanName = distance < std::max(candidate.size(), name.size());
        if (distance < bestDistance && shorterThanName) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

ConfigProblems checkAgainstSchema(const ConfigNode &root)
{
    ConfigProblems problems;
    Checker(problems).mapping(root, {}, {});
    return problems;
}

} // namespace spillway
