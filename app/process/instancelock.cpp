// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process/instancelock.h"

#include "core/base/jsonview.h"
#include "core/base/jsonwriter.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

QString lockPath(const QString &dataFolder)
{
    return dataFolder + "/spillwayd.lock"_L1;
}

RunningInstance readEntry(int descriptor)
{
    QByteArray text(4096, Qt::Uninitialized);
    const ssize_t size = pread(descriptor, text.data(), static_cast<size_t>(text.size()), 0);
    text.truncate(std::max<qsizetype>(size, 0));
    const JsonView entry = JsonView::document(text);
    return {.pid = entry["pid"].integer().value_or(0),
            .port = static_cast<quint16>(entry["port"].integer().value_or(0)),
            .url = QString::fromUtf8(entry["url"].stringOr({}))};
}

void writeEntry(int descriptor, const RunningInstance &instance)
{
    JsonWriter json;
    json.beginObject()
        .member("pid", instance.pid)
        .member("port", static_cast<qint64>(instance.port))
        .member("url", instance.url)
        .end();
    const QByteArray text = json.take() + '\n';
    if (ftruncate(descriptor, 0) == 0)
        static_cast<void>(
            pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0));
}

} // namespace

InstanceLock::InstanceLock(const QString &dataFolder)
    : m_path(lockPath(dataFolder))
{
}

InstanceLock::~InstanceLock()
{
    if (m_descriptor < 0)
        return;
    unlink(QFile::encodeName(m_path)
               .constData()); // still under the lock: nobody else's entry can be hit
    close(m_descriptor);
}

Result<void> InstanceLock::acquire()
{
    for (;;) {
        m_descriptor =
            open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_descriptor < 0)
            return Error {
                ErrorKind::Io,
                u"The data folder cannot be used: %1. Choose another one with --data-dir."_s.arg(
                    QString::fromLocal8Bit(std::strerror(errno))),
                m_path};
        if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const RunningInstance other = readEntry(m_descriptor);
            close(std::exchange(m_descriptor, -1));
            return Error {
                ErrorKind::Conflict,
                u"spillwayd is already running with this data folder (pid %1%2). Stop it with "
                "`spillwayd stop`, or choose another folder with --data-dir."_s.arg(other.pid)
                    .arg(other.url.isEmpty() ? QString() : u", "_s + other.url),
                m_path};
        }
        // The holder before us may have unlinked the file between our open and our lock.
        struct stat ours = {};
        struct stat there = {};
        if (fstat(m_descriptor, &ours) == 0
            && stat(QFile::encodeName(m_path).constData(), &there) == 0
            && ours.st_ino == there.st_ino)
            break;
        close(std::exchange(m_descriptor, -1));
    }
    writeEntry(m_descriptor, {.pid = getpid(), .port = 0, .url = {}});
    return {};
}

void InstanceLock::publish(const RunningInstance &instance)
{
    if (m_descriptor >= 0)
        writeEntry(m_descriptor, instance);
}

InstanceLock::Probe InstanceLock::probe(const QString &dataFolder)
{
    const int descriptor =
        open(QFile::encodeName(lockPath(dataFolder)).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    Probe probe {.state = State::Stale, .instance = readEntry(descriptor)};
    if (flock(descriptor, LOCK_SH | LOCK_NB) != 0)
        probe.state = State::Held;
    close(descriptor);
    return probe;
}

} // namespace spillway
