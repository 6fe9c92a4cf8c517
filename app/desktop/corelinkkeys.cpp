// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/corelink.h"
#include "app/desktop/testrequest.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

// The keys' part of the door.

void CoreLink::addKey(KeyAddition addition, QObject *context, Done<void> done)
{
    m_configuration.addKey(std::move(addition), Owed<void>(context, std::move(done)));
}

void CoreLink::editKey(KeyEdit edit, QObject *context, Done<void> done)
{
    const Owed<void> owed(context, std::move(done));
    const KeyChange change {.label = edit.newLabel,
                            .enabled = edit.enabled,
                            .weight = edit.weight,
                            .account = edit.account,
                            .rpm = edit.rpm,
                            .tpm = edit.tpm,
                            .rpd = edit.rpd,
                            .concurrency = edit.concurrency};
    const bool newSecret = edit.secret.has_value();
    const QString label = edit.newLabel.value_or(edit.label).trimmed();
    m_configuration.editKey(
        edit.provider, edit.label, change, std::move(edit.secret),
        [this, owed, newSecret, provider = edit.provider, label](const Result<void> &edited) {
            if (edited && newSecret) // what the vendor said of the old secret says nothing of this
                resetKey(provider, label);
            owed.send(edited);
        });
}

void CoreLink::removeKey(const QString &provider, const QString &label, QObject *context,
                         Done<void> done)
{
    m_configuration.removeKey(provider, label, Owed<void>(context, std::move(done)));
}

void CoreLink::testKey(const QString &provider, const QString &label, QObject *context,
                       Done<KeyTestReport> done)
{
    const Owed<KeyTestReport> owed(context, std::move(done));
    m_core->post([provider, label, owed](Core &core) { core.testKey(provider, label, owed); });
}

void CoreLink::testNewKey(KeyAddition addition, QObject *context, Done<KeyTestReport> done)
{
    const Owed<KeyTestReport> owed(context, std::move(done));
    const Result<ProviderConfig> provider = m_configuration.providerFor(addition);
    if (!provider) {
        owed.send(provider.error());
        return;
    }
    const auto probe = [this, owed, provider = *provider](const Secret &secret) {
        m_core->post([owed, provider, secret](Core &core) { core.probe(provider, secret, owed); });
    };
    if (!addition.reference) {
        probe(addition.secret);
        return;
    }
    m_secrets.read(*addition.reference, this, [owed, probe](const Result<Secret> &secret) {
        if (secret)
            probe(*secret);
        else
            owed.send(secret.error());
    });
}

void CoreLink::resetKey(const QString &provider, const QString &label)
{
    m_core->post([provider, label](Core &core) { core.resetKey(provider, label); });
}

std::optional<SecretReference> CoreLink::referenceOf(const QString &provider,
                                                     const QString &label) const
{
    const SnapshotPtr snapshot = m_configuration.snapshot();
    const ProviderConfig *config = snapshot->provider(provider);
    if (!config)
        return {};
    const auto key = std::ranges::find(config->keys, label, &KeyConfig::label);
    if (key == config->keys.end() || key->secret.isEmpty())
        return {};
    return key->secret;
}

void CoreLink::setSessionSecret(const QString &provider, const QString &label, Secret secret)
{
    const std::optional<SecretReference> reference = referenceOf(provider, label);
    if (!reference)
        return;
    m_options.session->write(*reference, std::move(secret), this,
                             [this](const Result<void> &written) {
                                 if (written)
                                     m_core->post([](Core &core) { core.readSecrets([] {}); });
                             });
}

void CoreLink::unlockKeychain(QObject *context, Done<void> done)
{
    const Owed<void> owed(context, std::move(done));
    m_core->post([owed](Core &core) {
        core.readSecrets([&core, owed] {
            const std::optional<ErrorKind> problem = core.keychainProblem();
            if (!problem)
                owed.send({});
            else if (*problem == ErrorKind::KeychainLocked)
                owed.send(Error {*problem,
                                 tr("The keychain is still locked. If it asks for its password in "
                                    "a window of its own, unlock it there."),
                                 {}});
            else
                owed.send(Error {*problem, tr("No keychain service answers on this desktop."), {}});
        });
    });
}

void CoreLink::readSecret(const QString &provider, const QString &label, QObject *context,
                          Done<Secret> done)
{
    const std::optional<SecretReference> reference = referenceOf(provider, label);
    if (reference)
        m_secrets.read(*reference, context, std::move(done));
    else
        Owed<Secret>(context, std::move(done))
            .send(Error {ErrorKind::NotFound,
                         u"There is no key %1/%2 with a secret."_s.arg(provider, label),
                         {}});
}

void CoreLink::sendTestRequest(QObject *context, Done<void> done)
{
    const Owed<void> owed(context, std::move(done));
    const std::optional<TestTarget> target = testTarget(*snapshot(), keys());
    if (target)
        TestRequest::start(m_state.baseUrl, *target, owed);
    else
        owed.send(Error {ErrorKind::NotFound, tr("There is no key that can answer now."), {}});
}

} // namespace spillway
