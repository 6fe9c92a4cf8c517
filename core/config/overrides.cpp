// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/overrides.h"

#include "core/config/configcheck.h"
#include "core/config/configpath.h"
#include "core/config/schema.h"
#include "core/config/utf8text.h"
#include "core/config/yamlreader.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

using Severity = ConfigProblem::Severity;

void setOrigin(ConfigNode &node, const QString &origin)
{
    node.origin = origin;
    node.line = 0;
    node.column = 0;
    node.offset = -1;
    for (ConfigNode &item : node.items)
        setOrigin(item, origin);
    for (ConfigMember &member : node.members)
        setOrigin(member.value, origin);
}

/// The value of an override as a node; Null with a problem when it cannot be read.
ConfigNode overrideValue(const Setting &setting, QByteArrayView value, const QString &origin,
                         ConfigProblems &problems)
{
    const bool container = setting.type == SettingType::TextList
        || setting.type == SettingType::ChoiceList || setting.type == SettingType::TextMap;
    ConfigNode node = ConfigNode::fromScalar(value.toByteArray());
    if (container && (value.startsWith('[') || value.startsWith('{'))) {
        YamlDocument document = readYaml("value: " + value.toByteArray(), origin);
        for (ConfigProblem &problem : document.problems) {
            problem.line = 0;
            problems.push_back(problem);
        }
        const ConfigNode *read = document.root.member("value");
        node = read ? *read : ConfigNode();
    } else if (setting.type == SettingType::TextList) {
        node = {};
        node.kind = ConfigNode::Kind::Sequence;
        const auto parts = value.toByteArray().split(',');
        for (const QByteArray &part : parts) {
            if (!part.trimmed().isEmpty())
                node.items.push_back(ConfigNode::fromScalar(part.trimmed()));
        }
    }
    setOrigin(node, origin);
    return node;
}

void report(ConfigProblems &problems, QByteArrayView path, const QString &message,
            const QString &origin, Severity severity = Severity::Error)
{
    problems.push_back({severity, shownText(path), message, origin, 0, 0});
}

} // namespace

void applyOverride(ConfigNode &root, QByteArrayView path, QByteArrayView value,
                   const QString &origin, ConfigProblems &problems)
{
    const auto parsed = ConfigPath::parse(path);
    const Setting *setting = parsed ? findSetting(parsed->schemaPath()) : nullptr;
    if (!setting) {
        QByteArrayList known;
        for (const Setting &row : settings())
            known << row.path;
        const QByteArray nearest = nearestName(path, known);
        report(problems, path,
               u"There is no such setting%1."_s.arg(
                   nearest.isEmpty() ? QString()
                                     : u"; did you mean %1?"_s.arg(QString::fromUtf8(nearest))),
               origin);
        return;
    }
    ConfigNode *node = &root;
    for (const ConfigPath::Step &step : parsed->steps()) {
        const bool usable = node->isNull() || node->kind == ConfigNode::Kind::Mapping;
        if (!usable)
            return; // the file's own fault, which checkAgainstSchema() reports
        node = &node->ensureMember(step.name);
        if (step.selector.isEmpty())
            continue;
        node = findItem(*node, step.selector);
        if (!node) {
            report(problems, path,
                   u"There is no item \"%1\" in %2."_s.arg(shownText(step.selector),
                                                           shownText(step.name)),
                   origin);
            return;
        }
    }
    *node = overrideValue(*setting, value, origin, problems);
}

void applyEnvironment(ConfigNode &root, const QProcessEnvironment &environment,
                      ConfigProblems &problems)
{
    QByteArrayList known;
    for (const Setting &row : settings()) {
        if (const QByteArray name = environmentName(row); !name.isEmpty())
            known << name;
    }
    auto names = environment.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (!name.startsWith("SPILLWAY_"_L1) || !name.contains("__"_L1))
            continue;
        const QString origin = u"environment variable "_s + name;
        const auto rows = settings();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Setting &row) {
            return environmentName(row) == name.toUtf8();
        });
        if (found != rows.end()) {
            applyOverride(root, found->path, environment.value(name).toUtf8(), origin, problems);
            continue;
        }
        const QByteArray nearest = nearestName(name.toUtf8(), known);
        report(problems, {},
               u"There is no such setting: it has no effect%1."_s.arg(
                   nearest.isEmpty() ? QString()
                                     : u"; did you mean %1?"_s.arg(QString::fromUtf8(nearest))),
               origin, Severity::Warning);
    }
}

void applyCommandLine(ConfigNode &root, const QStringList &overrides, ConfigProblems &problems)
{
    const QString origin = u"command line"_s;
    for (const QString &entry : overrides) {
        const QByteArray text = entry.toUtf8();
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0)
            report(problems, text, u"Expected setting=value."_s, origin);
        else
            applyOverride(root, text.first(equals).trimmed(), text.sliced(equals + 1).trimmed(),
                          origin, problems);
    }
}

} // namespace spillway
