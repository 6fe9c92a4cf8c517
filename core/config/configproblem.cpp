// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configproblem.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

bool isError(const ConfigProblem &problem)
{
    return problem.severity == ConfigProblem::Severity::Error;
}

} // namespace

QString ConfigProblem::text() const
{
    QString where = file;
    if (line > 0)
        where += u":%1:%2"_s.arg(line).arg(column);
    QStringList parts;
    if (!where.isEmpty())
        parts << where;
    if (!path.isEmpty())
        parts << path;
    parts << message;
    return parts.join(u": "_s);
}

bool hasErrors(const ConfigProblems &problems)
{
    return std::any_of(problems.begin(), problems.end(), isError);
}

Error toError(const ConfigProblems &problems)
{
    QStringList lines;
    for (const ConfigProblem &problem : problems)
        lines << (isError(problem) ? problem.text() : u"warning: "_s + problem.text());
    const auto first = std::find_if(problems.begin(), problems.end(), isError);
    const auto count = std::count_if(problems.begin(), problems.end(), isError);
    QString message = first == problems.end() ? u"The configuration has no error."_s
        : first->path.isEmpty()               ? first->message
                                              : first->path + u": "_s + first->message;
    if (count > 1)
        message += u" (and %1 more)"_s.arg(count - 1);
    return {ErrorKind::Config, message, lines.join(u'\n')};
}

} // namespace spillway
