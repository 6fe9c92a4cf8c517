// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configwatcher.h"

#include "core/config/yamlreader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace spillway {

ConfigWatcher::ConfigWatcher(QString path, QObject *parent, Milliseconds debounce)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    const auto restart = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_debounce, restart);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_debounce, restart);
    connect(&m_debounce, &QTimer::timeout, this, &ConfigWatcher::check);
    watch();
    m_hash = contentHash();
}

void ConfigWatcher::acknowledge()
{
    m_hash = contentHash();
}

void ConfigWatcher::watch()
{
    const QFileInfo info(m_path);
    QStringList wanted {info.absolutePath()};
    if (info.exists())
        wanted << info.absoluteFilePath();
    if (info.isSymLink()) {
        const QFileInfo target(info.exists() ? info.canonicalFilePath() : info.symLinkTarget());
        wanted << target.absolutePath();
        if (target.exists())
            wanted << target.absoluteFilePath();
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &old : watched) {
        if (!wanted.contains(old))
            m_watcher.removePath(old);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void ConfigWatcher::check()
{
    // A file that was renamed into place is a new one: the watch of the old one has ended with it.
    watch();
    const QByteArray hash = contentHash();
    if (hash.isEmpty() || hash == m_hash)
        return;
    m_hash = hash;
    Q_EMIT changed();
}

QByteArray ConfigWatcher::contentHash() const
{
    QFile file(m_path);
    if (QFileInfo(m_path).isDir() || !file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.read(maxConfigSize + 1), QCryptographicHash::Sha256);
}

} // namespace spillway

#include "moc_configwatcher.cpp"
