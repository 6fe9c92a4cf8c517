// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/config/schema.h"
#include "core/configuration.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

SecretReference keychainPlace(const QString &provider, const QString &label)
{
    return {SecretReference::Kind::Keychain, provider + u'/' + label};
}

const KeyConfig *findKey(const Snapshot &snapshot, const QString &provider, const QString &label)
{
    const ProviderConfig *config = snapshot.provider(provider);
    if (!config)
        return nullptr;
    const auto key = std::ranges::find(config->keys, label, &KeyConfig::label);
    return key == config->keys.end() ? nullptr : &*key;
}

Error noSuchKey(const QString &provider, const QString &label)
{
    return {ErrorKind::NotFound, u"There is no key %1/%2."_s.arg(provider, label), {}};
}

} // namespace

Result<LoadedConfig> Configuration::tried(const QByteArray &text) const
{
    ConfigSources trial = m_sources;
    trial.text = text;
    return loadConfig(trial);
}

Result<QByteArray> Configuration::textWith(const KeyAddition &addition,
                                           const SecretReference &reference) const
{
    Result<QByteArray> text = fileText();
    if (!text)
        return text;
    KeyConfig key;
    key.label = addition.label;
    key.secret = reference;
    key.account = addition.account;
    key.weight = addition.weight;
    const QString preset = addition.preset.isEmpty() ? addition.provider : addition.preset;
    return spillway::addKey(*text, addition.provider, {preset, addition.baseUrl}, key);
}

Result<ProviderConfig> Configuration::providerFor(const KeyAddition &addition) const
{
    if (const ProviderConfig *known = m_snapshot->provider(addition.provider))
        return *known;
    KeyAddition trial = addition;
    if (trial.label.isEmpty())
        trial.label = u"new"_s;
    const Result<QByteArray> text = textWith(trial, keychainPlace(trial.provider, trial.label));
    if (!text)
        return text.error();
    const Result<LoadedConfig> loaded = tried(*text);
    if (!loaded)
        return loaded.error();
    const ProviderConfig *provider = loaded->snapshot->provider(addition.provider);
    if (!provider)
        return Error {
            ErrorKind::NotFound, u"There is no provider \"%1\"."_s.arg(addition.provider), {}};
    return *provider;
}

void Configuration::saveAndPublish(const QByteArray &text, const Done &done)
{
    if (const Result<void> saved = save(text); !saved) {
        done(saved);
        return;
    }
    reload([done](const Result<QStringList> &changes) {
        done(changes ? Result<void>() : Result<void>(changes.error()));
    });
}

void Configuration::addKey(KeyAddition addition, const Done &done)
{
    const bool inKeychain = !addition.reference;
    const SecretReference reference =
        addition.reference.value_or(keychainPlace(addition.provider, addition.label));

    // The edit is made first, in memory: a secret must not be stored for a key that cannot be
    // added.
    const Result<QByteArray> edited = textWith(addition, reference);
    if (!edited) {
        done(edited.error());
        return;
    }
    if (const Result<LoadedConfig> checked = tried(*edited); !checked) {
        done(checked.error());
        return;
    }
    const auto finish = [this, edited = *edited, done](const Result<void> &stored) {
        if (stored)
            saveAndPublish(edited, done);
        else
            done(stored);
    };
    if (inKeychain)
        m_secrets.write(reference, std::move(addition.secret), this, finish);
    else
        finish({});
}

void Configuration::editKey(const QString &provider, const QString &label, KeyChange change,
                            std::optional<Secret> secret, const Done &done)
{
    const KeyConfig *key = findKey(*m_snapshot, provider, label);
    if (!key) {
        done(noSuchKey(provider, label));
        return;
    }
    SecretReference reference = key->secret;
    if (secret && (reference.isEmpty() || reference.kind != SecretReference::Kind::Keychain)) {
        reference = keychainPlace(provider, label);
        change.secret = reference;
    }
    const Result<QByteArray> text = fileText();
    const Result<QByteArray> edited =
        text ? spillway::editKey(*text, provider, label, change) : text;
    if (!edited) {
        done(edited.error());
        return;
    }
    if (const Result<LoadedConfig> checked = tried(*edited); !checked) {
        done(checked.error());
        return;
    }
    const auto finish = [this, edited = *edited, done](const Result<void> &stored) {
        if (stored)
            saveAndPublish(edited, done);
        else
            done(stored);
    };
    if (secret)
        m_secrets.write(reference, *std::move(secret), this, finish);
    else
        finish({});
}

void Configuration::removeKey(const QString &provider, const QString &label, Done done)
{
    const KeyConfig *key = findKey(*m_snapshot, provider, label);
    if (!key) {
        done(noSuchKey(provider, label));
        return;
    }
    const SecretReference reference = key->secret;
    const Result<QByteArray> text = fileText();
    const Result<QByteArray> edited = text ? spillway::removeKey(*text, provider, label) : text;
    if (!edited) {
        done(edited.error());
        return;
    }
    saveAndPublish(*edited, [this, reference, done = std::move(done)](const Result<void> &saved) {
        // Only what we stored is ours to delete.
        if (saved && reference.kind == SecretReference::Kind::Keychain)
            m_secrets.remove(reference, this, done);
        else
            done(saved);
    });
}

void Configuration::changeSetting(const QByteArray &path, const QString &value, const Done &done)
{
    const std::vector<SettingValue> present = settings();
    const auto found = std::ranges::find(present, path, &SettingValue::path);
    if (found == present.end()) {
        done(Error {
            ErrorKind::NotFound, u"There is no setting %1."_s.arg(QString::fromUtf8(path)), {}});
        return;
    }
    if (found->overridden) {
        done(Error {
            ErrorKind::Conflict,
            u"The %1 decides %2: a change here would have no effect. Remove it there first."_s.arg(
                found->origin, QString::fromUtf8(path)),
            {}});
        return;
    }
    writeSetting(path, value, done);
}

void Configuration::overruleSetting(const QByteArray &path, const QString &value, const Done &done)
{
    const QString prefix = QString::fromUtf8(path) + u'=';
    m_sources.overrides.removeIf(
        [&prefix](const QString &entry) { return entry.simplified().startsWith(prefix); });
    if (const Setting *setting = findSetting(path))
        m_sources.environment.remove(QString::fromLatin1(environmentName(*setting)));
    writeSetting(path, value, done);
}

void Configuration::writeSetting(const QByteArray &path, const QString &value, const Done &done)
{
    const Result<QByteArray> text = fileText();
    if (!text) {
        done(text.error());
        return;
    }
    const Result<QByteArray> edited =
        value.isEmpty() ? resetScalar(*text, path) : setScalar(*text, path, value.toUtf8());
    if (!edited) {
        done(edited.error());
        return;
    }
    if (const Result<LoadedConfig> checked = tried(*edited); !checked) {
        done(checked.error());
        return;
    }
    saveAndPublish(*edited, [this, before = *text, done](const Result<void> &published) {
        if (published) {
            done(published);
            return;
        }
        // The core refused it (a port that is taken): the file must not say what is not so.
        if (const Result<void> restored = save(before); !restored)
            setProblem(restored.error());
        done(published);
    });
}

} // namespace spillway
