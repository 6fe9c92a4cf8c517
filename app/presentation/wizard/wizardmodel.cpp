// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/wizard/wizardmodel.h"

namespace spillway {

using namespace Qt::StringLiterals;

WizardModel::WizardModel(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_form(parts.proxy, nullptr)
    , m_import(parts.proxy, nullptr)
    , m_variables(environmentKeys(parts.environment))
    , m_keyFile(findKeyFile(parts.keyFileFolders))
{
    m_open = !hasKey() && !parts.preferences.firstRunDone();
    QObject::connect(&parts.proxy, &ProxyLink::keysChanged, this, &WizardModel::keysChanged);
    QObject::connect(&parts.proxy, &ProxyLink::stateChanged, this, &WizardModel::listeningChanged);
    QObject::connect(&m_form, &KeyForm::saved, this, [this] { go(Step::Listen); });
    QObject::connect(&m_import, &KeyImport::finished, this, [this](int added) {
        if (added > 0)
            go(Step::Listen);
        else
            setProblem(m_import.problems().join(u'\n'));
    });
    QObject::connect(&parts.connect, &ConnectModel::toolCalled, this, [this](const QString &tool) {
        if (!m_open)
            return;
        m_caller = tool;
        Q_EMIT callerChanged();
    });
}

QStringList WizardModel::variables() const
{
    QStringList names;
    for (const EnvironmentKey &key : m_variables)
        names.push_back(key.variable);
    return names;
}

bool WizardModel::listening() const
{
    const ProxyState::Phase phase = m_parts.proxy.state().phase;
    return phase == ProxyState::Phase::Serving || phase == ProxyState::Phase::Paused;
}

int WizardModel::freePort() const
{
    const ProxyState state = m_parts.proxy.state();
    return state.portConflict ? state.portConflict->freePort : 0;
}

QString WizardModel::portHolder() const
{
    const ProxyState state = m_parts.proxy.state();
    return state.portConflict ? state.portConflict->program : QString();
}

void WizardModel::setOpensAtLogin(bool value)
{
    const Result<void> set = m_parts.desktop.setOpensAtLogin(value);
    setProblem(set ? QString() : set.error().message);
    Q_EMIT loginChanged();
}

void WizardModel::go(Step step)
{
    if (step == m_step || !m_open)
        return;
    setProblem({});
    if (step == Step::Key)
        m_form.openNew(false);
    else if (m_step == Step::Key)
        m_form.close();
    if (step == Step::Connect || m_step == Step::Connect)
        m_parts.connect.setActive(step == Step::Connect);
    m_step = step;
    Q_EMIT stepChanged();
}

void WizardModel::next()
{
    if (m_step == Step::Connect)
        finish();
    else
        go(static_cast<Step>(static_cast<int>(m_step) + 1));
}

void WizardModel::back()
{
    if (m_step != Step::Welcome)
        go(static_cast<Step>(static_cast<int>(m_step) - 1));
}

void WizardModel::finish()
{
    if (!m_open)
        return;
    go(Step::Welcome);
    m_open = false;
    m_parts.preferences.setFirstRunDone(true);
    Q_EMIT openChanged();
}

void WizardModel::useVariable(int row)
{
    if (row < 0 || row >= static_cast<int>(m_variables.size()))
        return;
    const EnvironmentKey key = m_variables[static_cast<std::size_t>(row)];
    KeyAddition addition;
    addition.provider = key.preset;
    addition.preset = key.preset;
    addition.label = u"environment"_s;
    addition.reference = SecretReference {SecretReference::Kind::Environment, key.variable};
    m_parts.proxy.addKey(std::move(addition), this, [this, key](const Result<void> &added) {
        if (!added) {
            setProblem(added.error().message);
            return;
        }
        std::erase(m_variables, key);
        Q_EMIT foundChanged();
        go(Step::Listen);
    });
}

void WizardModel::useKeyFile()
{
    m_import.read(m_keyFile);
    if (m_import.state() == KeyImport::State::Ready)
        m_import.start();
    else
        setProblem(m_import.problems().join(u'\n'));
}

void WizardModel::useFreePort()
{
    if (freePort() > 0)
        m_parts.proxy.tryAgain(static_cast<quint16>(freePort()));
}

void WizardModel::setProblem(const QString &text)
{
    if (text == m_problem)
        return;
    m_problem = text;
    Q_EMIT problemChanged();
}

} // namespace spillway
