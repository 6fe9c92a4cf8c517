// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/standardpaths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

QString platformFolder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u"/spillway"_s;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

StandardPaths standardPaths(const PathOptions &options)
{
    StandardPaths paths;
    paths.portable = !options.programFolder.isEmpty()
        && QFileInfo(options.programFolder + u"/portable"_s).isFile();
    const QString portableFolder = options.programFolder + u"/spillway-data"_s;
    const QString configFolder =
        paths.portable ? portableFolder : platformFolder(QStandardPaths::GenericConfigLocation);
    const QString dataFolder =
        paths.portable ? portableFolder : platformFolder(QStandardPaths::GenericDataLocation);
    paths.configFile = absolute(options.configFile.isEmpty() ? configFolder + u"/config.yaml"_s
                                                             : options.configFile);
    paths.dataFolder = absolute(options.dataFolder.isEmpty() ? dataFolder : options.dataFolder);
    return paths;
}

Result<void> ensurePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    const auto failed = [&](const QString &reason) {
        return Error {
            ErrorKind::Io,
            u"The folder %1 cannot be created: %2. Create it by hand or name another one."_s.arg(
                path, reason),
            path};
    };
    if (info.exists() || info.isSymLink())
        return failed(u"something else has that name"_s);
    const QDir parent(info.absolutePath());
    if (!parent.exists()) {
        if (auto made = ensurePrivateFolder(parent.absolutePath()); !made)
            return made;
    }
    if (!parent.mkdir(info.fileName()) && !QFileInfo(path).isDir())
        return failed(u"no permission, or the disk is read-only or full"_s);
    constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFile::setPermissions(path, ownerOnly))
        return failed(u"its permissions cannot be set"_s);
    return {};
}

} // namespace spillway
