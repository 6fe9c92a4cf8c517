// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/atomicfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#endif

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// The file that a chain of symbolic links ends at, whether or not it exists.
QString finalTarget(const QString &path)
{
    QFileInfo info(path);
    constexpr int longestChain = 16;
    for (int i = 0; i < longestChain && info.isSymLink(); ++i)
        info = QFileInfo(info.symLinkTarget());
    return info.absoluteFilePath();
}

#ifdef Q_OS_UNIX

/// A file descriptor that is closed when this goes.
class Descriptor final
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

/// 0, or the errno of the step that failed.
int replaceFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    QByteArray temporary = target + ".XXXXXX";
    const Descriptor file(::mkstemp(temporary.data())); // 0600 by definition
    if (file.fd() < 0)
        return errno;
    if (!writeAll(file.fd(), bytes) || ::fsync(file.fd()) != 0
        || ::rename(temporary.constData(), target.constData()) != 0) {
        const int failure = errno;
        ::unlink(temporary.constData());
        return failure;
    }
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.fd() >= 0)
        ::fsync(directory.fd()); // some file systems refuse; the rename has happened all the same
    return 0;
}

#else

int replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return EACCES;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return 0;
}

#endif

} // namespace

Error writeError(const QString &path, int errorNumber)
{
    const QString folder = QFileInfo(path).absolutePath();
    QString remedy;
    switch (errorNumber) {
    case EACCES:
    case EPERM:
        remedy =
            u"You have no permission to write in %1; change that, or use another file with --config."_s
                .arg(folder);
        break;
    case EROFS:
        remedy = u"%1 is on a read-only disk; use another file with --config."_s.arg(folder);
        break;
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        remedy = u"The disk is full; free some space and try again."_s;
        break;
    case ENOENT:
    case ENOTDIR:
        remedy = u"The folder %1 does not exist; create it first."_s.arg(folder);
        break;
    default:
        remedy = u"The system says: %1."_s.arg(
            QString::fromLocal8Bit(std::strerror(errorNumber))); // NOLINT(concurrency-mt-unsafe)
    }
    return {ErrorKind::Io, u"%1 was not saved. %2"_s.arg(path, remedy),
            QString::fromLocal8Bit(std::strerror(errorNumber))}; // NOLINT(concurrency-mt-unsafe)
}

Result<void> writeAtomically(const QString &path, const QByteArray &bytes, Backup backup)
{
    const QString target = finalTarget(path);
    const QString backupPath = target + u".bak"_s;
    QFile old(target);
    if (backup == Backup::Keep && old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return writeError(target, EACCES);
        if (const int failure = replaceFile(backupPath, old.readAll()))
            return writeError(backupPath, failure);
        old.close();
    }
    if (const int failure = replaceFile(target, bytes))
        return writeError(target, failure);
    if (backup == Backup::Remove && QFile::exists(backupPath) && !QFile::remove(backupPath))
        return writeError(backupPath, EACCES);
    return {};
}

} // namespace spillway
