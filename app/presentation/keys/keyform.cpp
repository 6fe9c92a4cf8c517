// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keyform.h"

#include "app/presentation/keys/keylist.h"
#include "app/presentation/keys/vendorguess.h"
#include "core/config/presets.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

const ProviderPreset &preset(int vendor)
{
    return presets()[static_cast<std::size_t>(vendor)];
}

int vendorOf(const QString &id)
{
    for (int i = 0; i < static_cast<int>(presets().size()); ++i) {
        if (id == QLatin1StringView(preset(i).id))
            return i;
    }
    return 0;
}

} // namespace

KeyForm::KeyForm(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

void KeyForm::clear()
{
    m_secret = Secret();
    m_secretProblem.clear();
    m_testResult.clear();
    m_saveProblem.clear();
    m_editedProvider.clear();
    m_editedLabel.clear();
    m_sessionOnly = false;
    m_nameTyped = false;
    m_baseUrl.clear();
    m_account.clear();
    m_weight = 1;
    m_rpm = 0;
    m_concurrency = 0;
    m_testing = false;
    m_saving = false;
    ++m_testNumber;
}

void KeyForm::openNew(bool sessionOnly)
{
    clear();
    m_sessionOnly = sessionOnly;
    m_name = freeKeyName(takenNames());
    Q_EMIT opened();
    Q_EMIT vendorChanged();
    Q_EMIT changed();
    Q_EMIT testChanged();
}

void KeyForm::openEdit(const QString &provider, const QString &label)
{
    clear();
    const SnapshotPtr snapshot = m_proxy.snapshot();
    const ProviderConfig *config = snapshot->provider(provider);
    if (!config)
        return;
    const auto key = std::ranges::find(config->keys, label, &KeyConfig::label);
    if (key == config->keys.end())
        return;
    m_editedProvider = provider;
    m_editedLabel = label;
    m_vendor = vendorOf(config->preset);
    m_name = label;
    m_nameTyped = true;
    m_baseUrl = QString::fromUtf8(config->baseUrl);
    m_account = key->account;
    m_weight = key->weight;
    m_rpm = key->rpm;
    m_concurrency = key->concurrency;
    Q_EMIT opened();
    Q_EMIT vendorChanged();
    Q_EMIT changed();
    Q_EMIT testChanged();
}

void KeyForm::close()
{
    clear();
    m_name.clear();
    Q_EMIT opened();
    Q_EMIT changed();
    Q_EMIT testChanged();
}

QStringList KeyForm::vendorNames()
{
    QStringList names;
    for (const ProviderPreset &row : presets())
        names.push_back(QString::fromUtf8(row.displayName));
    return names;
}

void KeyForm::setVendor(int vendor)
{
    if (vendor == m_vendor || editing() || vendor < 0
        || vendor >= static_cast<int>(presets().size()))
        return;
    m_vendor = vendor;
    if (!m_nameTyped)
        m_name = freeKeyName(takenNames());
    m_testResult.clear();
    m_secretProblem.clear();
    ++m_testNumber;
    m_testing = false;
    Q_EMIT vendorChanged();
    Q_EMIT changed();
    Q_EMIT testChanged();
}

QString KeyForm::vendorId() const
{
    return editing() ? m_editedProvider : QString::fromLatin1(preset(m_vendor).id);
}

QString KeyForm::keysUrl() const
{
    return QString::fromLatin1(preset(m_vendor).keysUrl);
}

QString KeyForm::notes() const
{
    return QString::fromUtf8(preset(m_vendor).notes);
}

bool KeyForm::needsBaseUrl() const
{
    return !editing() && !*preset(m_vendor).baseUrl;
}

bool KeyForm::needsSecret() const
{
    return preset(m_vendor).auth != AuthScheme::None;
}

QStringList KeyForm::takenNames() const
{
    QStringList names;
    const SnapshotPtr snapshot = m_proxy.snapshot();
    if (const ProviderConfig *provider = snapshot->provider(vendorId())) {
        for (const KeyConfig &key : provider->keys) {
            if (key.label != m_editedLabel)
                names.push_back(key.label);
        }
    }
    return names;
}

void KeyForm::setName(const QString &name)
{
    m_nameTyped = true;
    m_name = name.trimmed();
    m_saveProblem.clear();
    Q_EMIT changed();
}

void KeyForm::setBaseUrl(const QString &url)
{
    m_baseUrl = url.trimmed();
    m_saveProblem.clear();
    Q_EMIT changed();
}

void KeyForm::setAccount(const QString &account)
{
    m_account = account.trimmed();
    Q_EMIT changed();
}

void KeyForm::setWeight(int weight)
{
    m_weight = std::clamp(weight, 1, 1000);
    Q_EMIT changed();
}

void KeyForm::setRequestsPerMinute(int requests)
{
    m_rpm = std::max(0, requests);
    Q_EMIT changed();
}

void KeyForm::setConcurrency(int requests)
{
    m_concurrency = std::max(0, requests);
    Q_EMIT changed();
}

QString KeyForm::nameProblem() const
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"_s);
    if (m_name.isEmpty())
        return tr("Give the key a name.");
    if (!allowed.match(m_name).hasMatch())
        return tr("Use letters, digits, dots, dashes and underscores.");
    if (takenNames().contains(m_name))
        return tr("Another key here is named %1.").arg(m_name);
    return {};
}

void KeyForm::setSecret(const QString &text)
{
    QByteArray bytes = text.trimmed().toUtf8();
    const QString guess = editing() ? QString() : guessPreset(bytes);
    m_secret = Secret(std::move(bytes));
    m_secretProblem.clear();
    m_testResult.clear();
    m_saveProblem.clear();
    m_testing = false;
    ++m_testNumber;
    // A family of presets shares its keys: a choice among them is the person's.
    if (!guess.isEmpty() && !vendorId().startsWith(guess.section(u'-', 0, 0)))
        setVendor(vendorOf(guess));
    Q_EMIT changed();
    Q_EMIT testChanged();
}

KeyAddition KeyForm::addition() const
{
    KeyAddition result;
    result.provider = vendorId();
    result.preset = QString::fromLatin1(preset(m_vendor).id);
    result.baseUrl = m_baseUrl.toUtf8();
    result.label = m_name;
    result.secret = m_secret;
    result.account = m_account;
    result.weight = m_weight;
    return result;
}

void KeyForm::test()
{
    if (m_testing || (m_secret.isEmpty() && needsSecret()))
        return;
    m_secretProblem = needsSecret() ? spillway::secretProblem(m_secret.reveal()) : QString();
    if (!m_secretProblem.isEmpty() || (needsBaseUrl() && m_baseUrl.isEmpty())) {
        Q_EMIT testChanged();
        return;
    }
    m_testing = true;
    m_testResult.clear();
    Q_EMIT testChanged();
    const int number = ++m_testNumber;
    m_proxy.testNewKey(addition(), this, [this, number](const Result<KeyTestReport> &report) {
        if (number != m_testNumber)
            return;
        m_testing = false;
        if (!report)
            m_secretProblem = report.error().message;
        else if (report->accepted)
            m_testResult = tr("Key works, answered in %1 ms").arg(report->latency.count());
        else
            m_secretProblem = report->message;
        Q_EMIT testChanged();
    });
}

bool KeyForm::canSave() const
{
    const bool secretGiven = !m_secret.isEmpty() || editing() || !needsSecret();
    const bool addressGiven = !needsBaseUrl() || QUrl(m_baseUrl).isValid();
    return !m_saving && secretGiven && addressGiven && nameProblem().isEmpty()
        && !(needsBaseUrl() && m_baseUrl.isEmpty());
}

void KeyForm::save()
{
    if (!canSave())
        return;
    if (!m_secret.isEmpty()) {
        m_secretProblem = spillway::secretProblem(m_secret.reveal());
        if (!m_secretProblem.isEmpty()) {
            Q_EMIT testChanged();
            return;
        }
    }
    m_saving = true;
    m_saveProblem.clear();
    Q_EMIT changed();
    const auto done = [this](const Result<void> &result) { finish(result); };
    if (!editing()) {
        KeyAddition key = addition();
        if (m_sessionOnly) // the keychain is named in the file, and not asked
            key.reference =
                SecretReference {SecretReference::Kind::Keychain, key.provider + u'/' + key.label};
        m_proxy.addKey(std::move(key), this, [this, done](const Result<void> &added) {
            if (added && (m_rpm > 0 || m_concurrency > 0))
                m_proxy.editKey(limits(vendorId(), m_name), this, done);
            else
                done(added);
        });
        return;
    }
    KeyEdit edit = limits(m_editedProvider, m_editedLabel);
    if (m_name != m_editedLabel)
        edit.newLabel = m_name;
    edit.weight = m_weight;
    edit.account = m_account;
    if (!m_secret.isEmpty())
        edit.secret = m_secret;
    m_proxy.editKey(std::move(edit), this, done);
}

KeyEdit KeyForm::limits(const QString &provider, const QString &label) const
{
    KeyEdit edit;
    edit.provider = provider;
    edit.label = label;
    edit.rpm = m_rpm;
    edit.concurrency = m_concurrency;
    return edit;
}

void KeyForm::finish(const Result<void> &result)
{
    m_saving = false;
    if (!result) {
        m_saveProblem = result.error().message;
        if (!result.error().detail.isEmpty())
            m_saveProblem += u'\n' + result.error().detail;
        Q_EMIT changed();
        return;
    }
    const QString label = m_name;
    if (m_sessionOnly)
        m_proxy.setSessionSecret(vendorId(), label, m_secret);
    close();
    Q_EMIT saved(label);
}

QString KeyForm::storedIn() const
{
    const QString service = m_proxy.state().keychainService;
    return service.isEmpty() ? tr("the system's keychain") : service;
}

} // namespace spillway
