// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"
#include "core/config/atomicfile.h"
#include "core/config/configwatcher.h"
#include "core/config/layers.h"
#include "core/secrets/secretstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace spillway {

/// The configuration of a running process: loads it, watches the file, hands every new snapshot to
/// whoever runs the core, and makes the edits that a person asks for (keys added and removed). Main
/// thread.
class Configuration final : public QObject
{
    Q_OBJECT
public:
    /// Makes a snapshot take effect; `done` comes on the main thread. An error keeps the old one.
    using Publish = std::function<void(SnapshotPtr, std::function<void(Result<void>)> done)>;

    Configuration(ConfigSources sources, SecretStore &secrets);
    ~Configuration() override;

    /// The first load; later ones go through reload(). Warnings are logged.
    [[nodiscard]] Result<SnapshotPtr> load();
    /// From now on changes of the file are published.
    void watch(Publish publish);
    /// Reads everything again and publishes what changed; the changes in words.
    void reload(std::function<void(Result<QStringList>)> done);

    /// Stores the secret, adds the key to the file (and its provider when it is new), publishes.
    void addKey(KeyAddition addition, const std::function<void(Result<void>)> &done);
    /// Takes the key out of the file and its secret out of the keychain, publishes.
    void removeKey(const QString &provider, const QString &label,
                   std::function<void(Result<void>)> done);

    [[nodiscard]] SnapshotPtr snapshot() const { return m_snapshot; }

private:
    [[nodiscard]] Result<SnapshotPtr> read();
    /// Secrets that stand in clear in the file move to the keychain, and the file gets the
    /// references.
    void moveClearSecrets(std::vector<ClearSecret> secrets);
    [[nodiscard]] Result<QByteArray> fileText() const;
    [[nodiscard]] Result<void> save(const QByteArray &text, Backup backup = Backup::Keep);

    const ConfigSources m_sources;
    SecretStore &m_secrets;
    SnapshotPtr m_snapshot;
    quint64 m_version = 0;
    Publish m_publish;
    std::unique_ptr<ConfigWatcher> m_watcher;
};

} // namespace spillway
