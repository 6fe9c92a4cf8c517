// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process/logtarget.h"

namespace spillway {

using namespace Qt::StringLiterals;

QString defaultLogFile(const QString &dataFolder)
{
    return dataFolder + "/logs/spillway.log"_L1;
}

LogSettings logSettings(const LogConfig &config, const QString &dataFolder, bool inBackground)
{
    LogSettings settings {.level = config.level,
                          .format = config.format == "json"_L1 ? LogFormat::Json : LogFormat::Text,
                          .file = config.file,
                          .maxFileBytes = config.maxFileMb * 1024 * 1024,
                          .maxFiles = config.maxFiles};
    if (settings.file.isEmpty() && inBackground)
        settings.file = defaultLogFile(dataFolder);
    return settings;
}

} // namespace spillway
