// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/configuration.h"

#include "core/config/atomicfile.h"
#include "core/config/configdiff.h"
#include "core/config/configfile.h"
#include "core/config/presets.h"
#include "core/config/standardpaths.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcConfig, "spillway.config", QtInfoMsg)
}

Configuration::Configuration(ConfigSources sources, SecretStore &secrets)
    : m_sources(std::move(sources))
    , m_secrets(secrets)
{
}

Configuration::~Configuration() = default;

Result<SnapshotPtr> Configuration::read()
{
    Result<LoadedConfig> loaded = loadConfig(m_sources);
    if (!loaded)
        return loaded.error();
    for (const ConfigProblem &warning : loaded->warnings)
        qCWarning(lcConfig).noquote() << warning.text();
    if (!loaded->clearSecrets.empty())
        moveClearSecrets(std::move(loaded->clearSecrets));
    loaded->snapshot->version = ++m_version;
    return SnapshotPtr(std::move(loaded->snapshot));
}

Result<SnapshotPtr> Configuration::load()
{
    Result<SnapshotPtr> snapshot = read();
    if (snapshot)
        m_snapshot = *snapshot;
    return snapshot;
}

void Configuration::watch(Publish publish)
{
    m_publish = std::move(publish);
    if (m_sources.file.isEmpty()) // the demo's configuration is text only
        return;
    m_watcher = std::make_unique<ConfigWatcher>(m_sources.file);
    connect(m_watcher.get(), &ConfigWatcher::changed, this, [this] {
        reload([](const Result<QStringList> &changes) {
            if (!changes)
                qCWarning(lcConfig).noquote()
                    << "The configuration was not taken over, the old one stays:"
                    << changes.error().message << changes.error().detail;
        });
    });
}

void Configuration::reload(std::function<void(Result<QStringList>)> done)
{
    Result<SnapshotPtr> fresh = read();
    if (!fresh) {
        done(fresh.error());
        return;
    }
    const QStringList changes = configDiff(*m_snapshot, **fresh);
    m_publish(
        *fresh,
        [this, snapshot = *fresh, changes, done = std::move(done)](const Result<void> &published) {
            if (!published) {
                done(published.error());
                return;
            }
            m_snapshot = snapshot;
            qCInfo(lcConfig).noquote()
                << "configuration" << snapshot->version << "is in effect:"
                << (changes.isEmpty() ? u"nothing changed"_s : changes.join(u"; "_s));
            done(changes);
        });
}

void Configuration::addKey(KeyAddition addition, const std::function<void(Result<void>)> &done)
{
    const bool inKeychain = !addition.reference;
    const SecretReference reference = addition.reference.value_or(SecretReference {
        SecretReference::Kind::Keychain, addition.provider + u'/' + addition.label});

    // The edit is made first, in memory: a secret must not be stored for a key that cannot be
    // added.
    Result<QByteArray> text = fileText();
    if (!text) {
        done(text.error());
        return;
    }
    KeyConfig key;
    key.label = addition.label;
    key.secret = reference;
    key.account = addition.account;
    key.weight = addition.weight;
    const QString preset = addition.preset.isEmpty() ? addition.provider : addition.preset;
    Result<QByteArray> edited =
        spillway::addKey(*text, addition.provider, {preset, addition.baseUrl}, key);
    if (!edited) {
        done(edited.error());
        return;
    }
    ConfigSources trial = m_sources;
    trial.text = *edited;
    if (const Result<LoadedConfig> checked = loadConfig(trial); !checked) {
        done(checked.error());
        return;
    }
    const auto saveAndPublish = [this, edited = *edited, done](const Result<void> &stored) {
        if (!stored) {
            done(stored);
            return;
        }
        if (const Result<void> saved = save(edited); !saved) {
            done(saved);
            return;
        }
        reload([done](const Result<QStringList> &changes) {
            if (changes)
                done({});
            else
                done(changes.error());
        });
    };
    if (inKeychain)
        m_secrets.write(reference, std::move(addition.secret), this, saveAndPublish);
    else
        saveAndPublish({});
}

void Configuration::removeKey(const QString &provider, const QString &label,
                              std::function<void(Result<void>)> done)
{
    const ProviderConfig *config = m_snapshot->provider(provider);
    const auto key = config ? std::ranges::find(config->keys, label, &KeyConfig::label)
                            : std::vector<KeyConfig>::const_iterator {};
    if (!config || key == config->keys.end()) {
        done(Error {ErrorKind::NotFound, u"There is no key %1/%2."_s.arg(provider, label), {}});
        return;
    }
    const SecretReference reference = key->secret;
    Result<QByteArray> text = fileText();
    if (!text) {
        done(text.error());
        return;
    }
    const Result<QByteArray> edited = spillway::removeKey(*text, provider, label);
    if (!edited) {
        done(edited.error());
        return;
    }
    if (const Result<void> saved = save(*edited); !saved) {
        done(saved);
        return;
    }
    reload([this, reference, done = std::move(done)](const Result<QStringList> &changes) {
        if (!changes) {
            done(changes.error());
            return;
        }
        // Only what we stored is ours to delete.
        if (reference.kind == SecretReference::Kind::Keychain)
            m_secrets.remove(reference, this, done);
        else
            done({});
    });
}

void Configuration::moveClearSecrets(std::vector<ClearSecret> secrets)
{
    for (ClearSecret &secret : secrets) {
        const QString provider = secret.provider;
        const QString label = secret.label;
        const SecretReference reference = secret.reference;
        m_secrets.write(reference, std::move(secret.value), this,
                        [this, provider, label, reference](const Result<void> &stored) {
                            if (!stored) {
                                qCWarning(lcConfig).noquote()
                                    << "The secret of" << provider << label
                                    << "stands in clear in the file and could not be moved:"
                                    << stored.error().message;
                                return;
                            }
                            const Result<QByteArray> text = fileText();
                            if (!text)
                                return;
                            const Result<QByteArray> edited =
                                setSecretReference(*text, provider, label, reference);
                            const Result<void> saved = edited ? save(*edited, Backup::Remove)
                                                              : Result<void>(edited.error());
                            if (saved)
                                qCInfo(lcConfig).noquote()
                                    << "The secret of" << provider << label
                                    << "was moved from the file to" << reference.text();
                            else
                                qCWarning(lcConfig).noquote() << saved.error().message;
                        });
    }
}

Result<QByteArray> Configuration::fileText() const
{
    QFile file(m_sources.file);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::Io,
                      u"The configuration cannot be read: %1"_s.arg(file.errorString()),
                      m_sources.file};
    return file.readAll();
}

Result<void> Configuration::save(const QByteArray &text, Backup backup)
{
    if (Result<void> folder = ensurePrivateFolder(QFileInfo(m_sources.file).absolutePath());
        !folder)
        return folder;
    Result<void> written = writeAtomically(m_sources.file, text, backup);
    if (written && m_watcher)
        m_watcher->acknowledge();
    return written;
}

} // namespace spillway

#include "moc_configuration.cpp"
