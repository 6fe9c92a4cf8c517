// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/connect/connectmodel.h"

#include <QHostAddress>

namespace spillway {

using namespace Qt::StringLiterals;

ConnectModel::ConnectModel(ProxyLink &proxy, DesktopServices &desktop, ToolLauncher &launcher,
                           QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_desktop(desktop)
    , m_launcher(launcher)
    , m_tools(nullptr)
    , m_latest(nullptr)
{
    m_clock.setInterval(std::chrono::seconds(10));
    m_clock.setTimerType(Qt::VeryCoarseTimer);
    QObject::connect(&m_clock, &QTimer::timeout, this, [this] {
        m_tools.refresh();
        Q_EMIT proofChanged();
    });
    const auto addressed = [this] {
        m_snippets = snippetsFor(tool().id, baseUrl(), clientKey());
        Q_EMIT addressChanged();
        Q_EMIT snippetChanged();
    };
    QObject::connect(&proxy, &ProxyLink::stateChanged, this, addressed);
    QObject::connect(&proxy, &ProxyLink::snapshotChanged, this, addressed);
    QObject::connect(&proxy, &ProxyLink::feedChanged, this, [this](const FeedBatch &batch) {
        for (const ExchangeRecord &record : *batch)
            take(record, true);
        Q_EMIT proofChanged();
    });
    m_snippets = snippetsFor(tool().id, baseUrl(), clientKey());
}

QString ConnectModel::baseUrl() const
{
    return m_proxy.state().baseUrl;
}

bool ConnectModel::listening() const
{
    const ProxyState::Phase phase = m_proxy.state().phase;
    return phase == ProxyState::Phase::Serving || phase == ProxyState::Phase::Paused;
}

bool ConnectModel::reachableFromOutside() const
{
    const QString &host = m_proxy.snapshot()->listener.host;
    return host != "localhost"_L1 && !QHostAddress(host).isLoopback();
}

bool ConnectModel::keyRequired() const
{
    return m_proxy.snapshot()->clients.requireKey;
}

QString ConnectModel::clientKey() const
{
    // Where no key is asked for any text will do, but tools refuse to start without one.
    return keyRequired() ? u"YOUR_CLIENT_KEY"_s : u"local"_s;
}

const Tool &ConnectModel::tool() const
{
    return knownTools()[static_cast<std::size_t>(m_row)];
}

void ConnectModel::setCurrentRow(int row)
{
    if (row == m_row || row < 0 || row >= m_tools.rowCount())
        return;
    m_row = row;
    m_way = 0;
    m_snippets = snippetsFor(tool().id, baseUrl(), clientKey());
    setProblem({});
    reload();
    Q_EMIT currentChanged();
    Q_EMIT snippetChanged();
    Q_EMIT proofChanged();
}

QString ConnectModel::toolName() const
{
    return tool().name;
}

bool ConnectModel::toolInstalled() const
{
    return m_launcher.isInstalled(tool().command);
}

bool ConnectModel::canLaunch() const
{
    return m_launcher.canLaunch() && toolInstalled();
}

QStringList ConnectModel::ways() const
{
    QStringList labels;
    for (const Snippet &way : m_snippets)
        labels.push_back(way.label);
    return labels;
}

void ConnectModel::setWay(int way)
{
    if (way == m_way || way < 0 || way >= static_cast<int>(m_snippets.size()))
        return;
    m_way = way;
    Q_EMIT snippetChanged();
}

QString ConnectModel::snippet() const
{
    return m_snippets[static_cast<std::size_t>(m_way)].text;
}

QString ConnectModel::snippetLanguage() const
{
    return m_snippets[static_cast<std::size_t>(m_way)].language;
}

QString ConnectModel::snippetOf(const QString &toolId) const
{
    return snippetsFor(toolId, baseUrl(), clientKey()).front().text;
}

void ConnectModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        reload();
        m_clock.start();
    } else {
        m_clock.stop();
    }
    Q_EMIT activeChanged();
}

void ConnectModel::reload()
{
    m_latest.clear();
    m_proxy.recent(Feed::defaultCapacity, this, [this](const std::vector<ExchangeRecord> &records) {
        for (const ExchangeRecord &record : records)
            take(record, false);
        Q_EMIT proofChanged();
    });
}

void ConnectModel::take(const ExchangeRecord &record, bool isNews)
{
    const int row = ToolList::rowOf(record);
    const bool appeared = m_tools.see(record);
    if (row == m_row)
        m_latest.take(record);
    if (appeared && isNews) {
        const QString &name = knownTools()[static_cast<std::size_t>(row)].name;
        Q_EMIT toolCalled(name.isEmpty() ? record.client : name);
    }
}

void ConnectModel::copyBaseUrl()
{
    m_desktop.copyText(baseUrl(), DesktopServices::Sensitivity::Public);
    Q_EMIT copied(tr("Base URL copied"));
}

void ConnectModel::copySnippet()
{
    m_desktop.copyText(snippet(), DesktopServices::Sensitivity::Public);
    Q_EMIT copied(tr("Snippet copied"));
}

void ConnectModel::launch()
{
    const QString key =
        keyRequired() ? qEnvironmentVariable("SPILLWAY_CLIENT_KEY", clientKey()) : clientKey();
    const Result<void> started = m_launcher.launch(clientLaunch(tool().command, baseUrl(), key));
    setProblem(started ? QString() : started.error().message);
}

void ConnectModel::setProblem(const QString &text)
{
    if (text == m_problem)
        return;
    m_problem = text;
    Q_EMIT problemChanged();
}

} // namespace spillway
