// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <memory>
#include <vector>

namespace spillway {

/// A journal file on disk and its number.
struct SegmentName
{
    quint64 number = 0;
    QString path;
};

/// All segments of a folder, oldest first.
[[nodiscard]] std::vector<SegmentName> journalSegments(const QString &folder);

/// One open journal-<number>.log, mode 0600. While it is open it is locked, so that nobody takes it
/// for what a dead process left; the system drops the lock with the process, however it ends. One
/// owner, any thread.
class JournalSegment final
{
public:
    /// A new file with a number higher than all that are there; only for appending.
    [[nodiscard]] static Result<std::unique_ptr<JournalSegment>> create(const QString &folder);
    /// Takes over a file that nobody has open, for reading; NotFound when it is gone, Conflict when
    /// it is in use.
    [[nodiscard]] static Result<std::unique_ptr<JournalSegment>> takeOver(const SegmentName &name);

    /// One write(2). On failure nothing of it stays in the file.
    [[nodiscard]] bool append(const QByteArray &bytes);
    [[nodiscard]] Result<QByteArray> readAll();
    [[nodiscard]] bool truncate();
    void remove(); ///< and closes
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QString lastError() const { return m_file.errorString(); }

private:
    explicit JournalSegment(const QString &path)
        : m_file(path)
    {
    }
    [[nodiscard]] bool lock();

    QFile m_file;
    qint64 m_size = 0;
};

} // namespace spillway
