// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/commands.h"

#include "app/daemon/adminclient.h"
#include "app/daemon/runninginstance.h"
#include "app/daemon/waiting.h"
#include "core/base/jsonview.h"
#include "core/config/configcheck.h"
#include "core/config/explain.h"

#include <cstdio>

// `config`, `reload`, `pause`, `resume`: what is configured, and what the running process does with
// it.

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// Asks the running spillwayd to do something; its answer's body.
Result<QByteArray> ask(const CommandLine &line, const QByteArray &path, const QByteArray &json = {})
{
    const Result<AdminClient> client = runningInstance(line);
    if (!client)
        return client.error();
    const Result<AdminClient::Answer> answer = client->request("POST", path, json);
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return Error {ErrorKind::InvalidRequest, AdminClient::errorText(*answer), {}};
    return answer->body;
}

} // namespace

int configCommand(const CommandLine &line)
{
    const QString verb = line.arguments.value(0);
    if (verb == "check"_L1) {
        const ConfigReport report = checkConfig(line.sources());
        for (const ConfigProblem &problem : report.problems)
            std::fprintf(stderr, "%s: %s\n",
                         problem.severity == ConfigProblem::Severity::Error ? "error" : "warning",
                         qUtf8Printable(problem.text()));
        if (!report.config)
            return 1;
        std::printf("%s is fine\n", qUtf8Printable(line.paths.configFile));
        return 0;
    }
    if (verb == "explain"_L1) {
        const Result<LoadedConfig> config = loadConfig(line.sources());
        if (!config) {
            std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(config.error().message),
                         qUtf8Printable(config.error().detail));
            return 1;
        }
        for (const QString &text : explainConfig(*config, line.arguments.value(1)))
            std::printf("%s\n", qUtf8Printable(text));
        return 0;
    }
    std::fprintf(stderr, "spillwayd config check | explain [SETTING]\n");
    return 2;
}

int reloadCommand(const CommandLine &line)
{
    const Result<QByteArray> answer = ask(line, "/reload");
    if (!answer)
        return reportError(answer.error());
    bool any = false;
    JsonView::document(*answer)["changes"].forEach([&](QByteArrayView, const JsonView &change) {
        std::printf("%s\n", change.stringOr({}).constData());
        any = true;
        return true;
    });
    if (!any)
        std::printf("nothing changed\n");
    return 0;
}

int pauseCommand(const CommandLine &line)
{
    QByteArray body;
    if (!line.arguments.isEmpty()) {
        bool isNumber = false;
        const int seconds = line.arguments.first().toInt(&isNumber);
        if (!isNumber) {
            std::fprintf(stderr, "spillwayd pause [SECONDS]\n");
            return 2;
        }
        body = "{\"seconds\":" + QByteArray::number(seconds) + '}';
    }
    const Result<QByteArray> answer = ask(line, "/control/pause", body);
    if (!answer)
        return reportError(answer.error());
    std::printf("paused; spillwayd resume ends it\n");
    return 0;
}

int resumeCommand(const CommandLine &line)
{
    const Result<QByteArray> answer = ask(line, "/control/resume");
    if (!answer)
        return reportError(answer.error());
    std::printf("resumed\n");
    return 0;
}

} // namespace spillway
