// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalsegment.h"

#include <QDir>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr auto prefix = "journal-"_L1;
constexpr auto suffix = ".log"_L1;
constexpr qint64 maxReadable =
    qint64 {64} * 1024 * 1024; ///< a segment is ~4 MiB; more was not written by us

} // namespace

std::vector<SegmentName> journalSegments(const QString &folder)
{
    std::vector<SegmentName> segments;
    const QDir directory(folder);
    for (const QString &file : directory.entryList({prefix + u'*' + suffix}, QDir::Files)) {
        bool isNumber = false;
        const quint64 number =
            QStringView(file).mid(prefix.size()).chopped(suffix.size()).toULongLong(&isNumber);
        if (isNumber)
            segments.push_back({number, directory.filePath(file)});
    }
    std::sort(segments.begin(), segments.end(),
              [](const SegmentName &a, const SegmentName &b) { return a.number < b.number; });
    return segments;
}

bool JournalSegment::lock()
{
#ifdef Q_OS_UNIX
    // Who locks last may hold a file whose name the one before has deleted.
    struct stat status = {};
    return ::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0
        && ::fstat(m_file.handle(), &status) == 0 && status.st_nlink > 0;
#else
    return true; // an open file cannot be deleted there
#endif
}

Result<std::unique_ptr<JournalSegment>> JournalSegment::create(const QString &folder)
{
    const std::vector<SegmentName> existing = journalSegments(folder);
    quint64 number = existing.empty() ? 0 : existing.back().number;
    for (int attempt = 0; attempt < 100; ++attempt) {
        ++number;
        const QString path = QDir(folder).filePath(prefix + QString::number(number) + suffix);
        std::unique_ptr<JournalSegment> segment(new JournalSegment(path));
        const auto mode =
            QIODevice::WriteOnly | QIODevice::Append | QIODevice::NewOnly | QIODevice::Unbuffered;
        if (segment->m_file.open(mode, QFile::ReadOwner | QFile::WriteOwner)) {
            if (segment->lock())
                return segment;
            continue; // somebody took the new file for a leftover and deletes it
        }
        if (!QFile::exists(path))
            return Error {ErrorKind::Io,
                          u"The crash journal cannot be written in %1. Check free space and "
                          "permissions."_s.arg(folder),
                          segment->lastError()};
    }
    return Error {ErrorKind::Io, u"No free name for a journal file in %1."_s.arg(folder), {}};
}

Result<std::unique_ptr<JournalSegment>> JournalSegment::takeOver(const SegmentName &name)
{
    std::unique_ptr<JournalSegment> segment(new JournalSegment(name.path));
    if (!segment->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const bool gone = !QFile::exists(name.path);
        return Error {gone ? ErrorKind::NotFound : ErrorKind::Io,
                      u"The journal file %1 cannot be opened."_s.arg(name.path),
                      segment->lastError()};
    }
    if (!segment->lock())
        return Error {ErrorKind::Conflict, u"The journal file %1 is in use."_s.arg(name.path), {}};
    segment->m_size = segment->m_file.size();
    return segment;
}

bool JournalSegment::append(const QByteArray &bytes)
{
    const qint64 written = m_file.write(bytes);
    if (written == bytes.size()) {
        m_size += written;
        return true;
    }
    if (written > 0) // the disk filled up in the middle: the entry is no use, the space is
        (void)m_file.resize(m_size);
    return false;
}

Result<QByteArray> JournalSegment::readAll()
{
    QByteArray bytes = m_file.read(maxReadable);
    if (m_file.error() != QFileDevice::NoError)
        return Error {ErrorKind::Io, u"A journal file cannot be read."_s, lastError()};
    return bytes;
}

bool JournalSegment::truncate()
{
    if (!m_file.resize(0))
        return false;
    m_size = 0;
    return true;
}

void JournalSegment::remove()
{
    // The name goes before the lock: nobody may find a leftover that is not locked and not yet
    // deleted.
    if (QFile::remove(m_file.fileName()))
        m_file.close();
    else
        m_file.remove(); // a system that deletes no open files
    m_size = 0;
}

} // namespace spillway
