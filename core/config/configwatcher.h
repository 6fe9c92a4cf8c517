// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace spillway {

/// Tells when the content of the configuration file is another one. Watches the file and its folder
/// (editors save by renaming a new file into place or by deleting and creating), and those of the
/// target when the file is a symbolic link. Waits until nothing has happened for `debounce`, and
/// compares a hash, so that a touch or a rewrite of the same bytes is silent. A file that is gone
/// is no change: the settings stay as they are. Actor of the thread it lives in; blocks for reading
/// one small file.
class ConfigWatcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds defaultDebounce {300};

    explicit ConfigWatcher(QString path, QObject *parent = nullptr,
                           Milliseconds debounce = defaultDebounce);

    [[nodiscard]] QString path() const { return m_path; }
    /// The content that is there now is known: changed() stays silent for it. For whoever has just
    /// written the file.
    void acknowledge();

Q_SIGNALS:
    void changed();

private:
    void watch();
    void check();
    [[nodiscard]] QByteArray contentHash() const; ///< empty when there is no readable file

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_debounce;
    QByteArray m_hash;
};

} // namespace spillway
