// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/configuration.h"

#include "core/config/configdiff.h"
#include "core/config/standardpaths.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

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

Result<LoadedConfig> Configuration::read()
{
    Result<LoadedConfig> loaded = loadConfig(m_sources);
    if (!loaded)
        return loaded;
    for (const ConfigProblem &warning : loaded->warnings)
        qCWarning(lcConfig).noquote() << warning.text();
    if (!loaded->clearSecrets.empty())
        moveClearSecrets(std::exchange(loaded->clearSecrets, {}));
    loaded->snapshot->version = ++m_version;
    return loaded;
}

void Configuration::take(LoadedConfig loaded)
{
    m_snapshot = loaded.snapshot;
    m_loaded = std::move(loaded);
}

Result<SnapshotPtr> Configuration::load()
{
    Result<LoadedConfig> loaded = read();
    if (!loaded)
        return loaded.error();
    take(*std::move(loaded));
    return m_snapshot;
}

SnapshotPtr Configuration::loadOrDefaults()
{
    const Result<SnapshotPtr> loaded = load();
    if (loaded)
        return *loaded;
    m_problem = loaded.error();
    qCWarning(lcConfig).noquote() << "Defaults are in effect:" << m_problem->message
                                  << m_problem->detail;
    ConfigSources rest = m_sources;
    rest.text = QByteArray();
    Result<LoadedConfig> fallback = loadConfig(rest);
    if (!fallback) {
        rest.environment = QProcessEnvironment();
        fallback = loadConfig(rest);
    }
    if (!fallback) {
        rest.overrides.clear();
        fallback = loadConfig(rest);
    }
    Q_ASSERT(fallback); // the defaults are valid
    fallback->snapshot->version = ++m_version;
    take(*std::move(fallback));
    return m_snapshot;
}

void Configuration::setProblem(std::optional<Error> problem)
{
    if (m_problem == problem)
        return;
    m_problem = std::move(problem);
    Q_EMIT problemChanged();
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
    Result<LoadedConfig> fresh = read();
    if (!fresh) {
        setProblem(fresh.error());
        done(fresh.error());
        return;
    }
    const SnapshotPtr snapshot = fresh->snapshot;
    const QStringList changes = configDiff(*m_snapshot, *snapshot);
    m_publish(snapshot,
              [this, loaded = *std::move(fresh), changes,
               done = std::move(done)](const Result<void> &published) {
                  if (published)
                      take(loaded);
                  setProblem({}); // the file itself is sound
                  if (!published) {
                      done(published.error());
                      return;
                  }
                  qCInfo(lcConfig).noquote()
                      << "configuration" << m_snapshot->version << "is in effect:"
                      << (changes.isEmpty() ? u"nothing changed"_s : changes.join(u"; "_s));
                  Q_EMIT changed();
                  done(changes);
              });
}

std::vector<SettingValue> Configuration::settings() const
{
    return m_loaded ? scalarSettings(*m_loaded) : std::vector<SettingValue>();
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
    if (m_sources.file.isEmpty())
        return m_sources.text.value_or(QByteArray());
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
    if (m_sources.file.isEmpty()) {
        m_sources.text = text;
        return {};
    }
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
