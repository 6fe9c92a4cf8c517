// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"
#include "core/config/atomicfile.h"
#include "core/config/configfile.h"
#include "core/config/configwatcher.h"
#include "core/config/explain.h"
#include "core/config/layers.h"
#include "core/secrets/secretstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace spillway {

/// The configuration of a running process: loads it, watches the file, hands every new snapshot to
/// whoever runs the core, and makes the edits that a person asks for. Without a file (the demo) the
/// edits stay in memory. Main thread.
class Configuration final : public QObject
{
    Q_OBJECT
public:
    /// Makes a snapshot take effect; `done` comes on the main thread. An error keeps the old one.
    using Publish = std::function<void(SnapshotPtr, std::function<void(Result<void>)> done)>;
    using Done = std::function<void(Result<void>)>;

    Configuration(ConfigSources sources, SecretStore &secrets);
    ~Configuration() override;

    /// The first load; later ones go through reload(). Warnings are logged.
    [[nodiscard]] Result<SnapshotPtr> load();
    /// The same for a program that has a window to say what is wrong: what cannot be read is left
    /// out, the file first, and problem() tells.
    SnapshotPtr loadOrDefaults();
    /// From now on changes of the file are published.
    void watch(Publish publish);
    /// Reads everything again and publishes what changed; the changes in words.
    void reload(std::function<void(Result<QStringList>)> done);

    /// Stores the secret, adds the key to the file (and its provider when it is new), publishes.
    void addKey(KeyAddition addition, const Done &done);
    /// Changes the key in the file; a new secret is stored, in the keychain if the old one lies
    /// elsewhere. `change.secret` must be absent.
    void editKey(const QString &provider, const QString &label, KeyChange change,
                 std::optional<Secret> secret, const Done &done);
    /// Takes the key out of the file and its secret out of the keychain, publishes.
    void removeKey(const QString &provider, const QString &label, Done done);
    /// Sets a scalar setting in the file and publishes; an empty value restores the default. What
    /// cannot take effect is not written: a layer above the file decides, the value is wrong, or
    /// the core refuses it.
    void changeSetting(const QByteArray &path, const QString &value, const Done &done);
    /// The same for a value that must take effect: from now on no environment variable and no flag
    /// decides `path`.
    void overruleSetting(const QByteArray &path, const QString &value, const Done &done);
    /// The provider that the key would have, configured or new; nothing is changed.
    [[nodiscard]] Result<ProviderConfig> providerFor(const KeyAddition &addition) const;

    [[nodiscard]] SnapshotPtr snapshot() const { return m_snapshot; }
    /// Scalar settings with the values in force.
    [[nodiscard]] std::vector<SettingValue> settings() const;
    /// Why the file is not in effect as it stands; absent when it is.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] QString file() const { return m_sources.file; }

Q_SIGNALS:
    void changed(); ///< another snapshot is in effect
    void problemChanged();

private:
    [[nodiscard]] Result<LoadedConfig> read();
    void take(LoadedConfig loaded);
    void setProblem(std::optional<Error> problem);
    /// Secrets that stand in clear in the file move to the keychain, and the file gets the
    /// references.
    void moveClearSecrets(std::vector<ClearSecret> secrets);
    [[nodiscard]] Result<QByteArray> fileText() const;
    /// The text would load, with all layers.
    [[nodiscard]] Result<LoadedConfig> tried(const QByteArray &text) const;
    [[nodiscard]] Result<QByteArray> textWith(const KeyAddition &addition,
                                              const SecretReference &reference) const;
    [[nodiscard]] Result<void> save(const QByteArray &text, Backup backup = Backup::Keep);
    void saveAndPublish(const QByteArray &text, const Done &done);
    void writeSetting(const QByteArray &path, const QString &value, const Done &done);

    ConfigSources m_sources;
    SecretStore &m_secrets;
    SnapshotPtr m_snapshot;
    std::optional<LoadedConfig> m_loaded; ///< what m_snapshot came from
    std::optional<Error> m_problem;
    quint64 m_version = 0;
    Publish m_publish;
    std::unique_ptr<ConfigWatcher> m_watcher;
};

} // namespace spillway
