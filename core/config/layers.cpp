// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/layers.h"

#include "core/config/configcheck.h"
#include "core/config/configrules.h"
#include "core/config/overrides.h"
#include "core/config/snapshotbuilder.h"
#include "core/config/yamlreader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// The file's text; empty with a problem when it cannot be read.
QByteArray readText(const ConfigSources &sources, ConfigProblems &problems)
{
    if (sources.text)
        return *sources.text;
    if (sources.file.isEmpty())
        return {};
    const auto fail = [&](const QString &message) {
        problems.push_back({ConfigProblem::Severity::Error, {}, message, sources.file, 0, 0});
        return QByteArray();
    };
    const QFileInfo info(sources.file);
    if (!info.exists() && !info.isSymLink())
        return sources.fileMustExist ? fail(u"The file does not exist; check the path."_s)
                                     : QByteArray();
    if (info.isDir())
        return fail(u"This is a folder; name the file in it."_s);
    QFile file(sources.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"The file cannot be read: %1."_s.arg(file.errorString()));
    // One byte more than allowed, so that readYaml() sees that there is more; a device or pipe has
    // no end.
    return file.read(maxConfigSize + 1);
}

void append(ConfigProblems &problems, const ConfigProblems &more)
{
    problems.insert(problems.end(), more.begin(), more.end());
}

void sortByPlace(ConfigProblems &problems)
{
    std::stable_sort(problems.begin(), problems.end(),
                     [](const ConfigProblem &a, const ConfigProblem &b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
}

} // namespace

ConfigReport checkConfig(const ConfigSources &sources)
{
    ConfigReport report;
    const QByteArray text = readText(sources, report.problems);
    YamlDocument document = readYaml(text, sources.file);
    append(report.problems, document.problems);
    if (hasErrors(report.problems))
        return report;

    LoadedConfig config;
    config.tree = std::move(document.root);
    applyEnvironment(config.tree, sources.environment, report.problems);
    applyCommandLine(config.tree, sources.overrides, report.problems);
    append(report.problems, checkAgainstSchema(config.tree));
    BuiltSnapshot built = buildSnapshot(config.tree);
    append(report.problems, built.problems);
    append(report.problems, checkRules(*built.snapshot, config.tree, sources.storedClientKeys));
    sortByPlace(report.problems);
    if (hasErrors(report.problems))
        return report;
    config.snapshot = std::move(built.snapshot);
    config.clearSecrets = std::move(built.clearSecrets);
    config.warnings = report.problems;
    report.config = std::move(config);
    return report;
}

Result<LoadedConfig> loadConfig(const ConfigSources &sources)
{
    ConfigReport report = checkConfig(sources);
    if (!report.config)
        return toError(report.problems);
    return std::move(*report.config);
}

} // namespace spillway
