// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keysmodel.h"

namespace spillway {

using namespace Qt::StringLiterals;

KeysModel::KeysModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_keys(nullptr)
    , m_heat(nullptr)
    , m_form(proxy, nullptr)
    , m_import(proxy, nullptr)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(std::chrono::seconds(2));
    connect(&m_refresh, &QTimer::timeout, this, &KeysModel::refresh);
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        const QDateTime now = QDateTime::currentDateTime();
        const bool cards = m_keys.tick(now);
        const bool heat = m_heat.tick(now);
        if (!cards && !heat)
            m_countdown.stop();
    });
    connect(&proxy, &ProxyLink::keysChanged, this, &KeysModel::takeKeys);
    connect(&proxy, &ProxyLink::snapshotChanged, this, &KeysModel::takeKeys);
    connect(&proxy, &ProxyLink::stateChanged, this, &KeysModel::decideView);
    connect(&proxy, &ProxyLink::feedChanged, this, [this] {
        if (m_active && !m_refresh.isActive())
            m_refresh.start();
    });
    connect(&m_form, &KeyForm::saved, this,
            [this](const QString &label) { Q_EMIT said(tr("%1 saved").arg(label), false); });
    connect(&m_import, &KeyImport::finished, this, [this](int added) {
        Q_EMIT said(tr("%n key(s) imported", nullptr, added), added == 0);
    });
    takeKeys();
}

void KeysModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        takeKeys();
        refresh();
    } else {
        m_refresh.stop();
        m_countdown.stop();
    }
    Q_EMIT activeChanged();
}

void KeysModel::setRange(Range range)
{
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged();
    refresh();
}

ActivityQuery KeysModel::query() const
{
    switch (m_range) {
    case Range::Hour:
        return {std::chrono::minutes(1), 60};
    case Range::Day:
        return {std::chrono::minutes(15), 96};
    case Range::Week:
        return {std::chrono::hours(2), 84};
    }
    return {};
}

void KeysModel::refresh()
{
    if (!m_active)
        return;
    const ActivityQuery asked = query();
    m_proxy.activity(asked, this, [this, asked](const ActivityReport &report) {
        if (asked.cells != query().cells)
            return; // another range was chosen meanwhile
        m_heat.setReport(report, asked.cells);
    });
    // The cards' "requests a minute" come from the finest cells.
    m_proxy.activity({std::chrono::seconds(15), 4}, this,
                     [this](const ActivityReport &report) { m_keys.setReport(report); });
}

void KeysModel::takeKeys()
{
    const QDateTime now = QDateTime::currentDateTime();
    const std::vector<KeyStatus> keys = m_proxy.keys();
    m_keys.setKeys(keys, *m_proxy.snapshot(), now);
    m_heat.setKeys(keys, now);
    if (m_active && m_keys.tick(now))
        m_countdown.start();
    decideView();
    Q_EMIT summaryChanged();
}

void KeysModel::decideView()
{
    const ProxyState state = m_proxy.state();
    View view = m_keys.count() == 0 ? View::NoKeys : View::Keys;
    if (state.keychain == ProxyState::Keychain::Locked)
        view = View::Locked;
    else if (state.keychain == ProxyState::Keychain::Missing && m_keys.healthy() == 0)
        view = View::NoKeychain;
    if (view != View::Locked)
        m_unlockProblem.clear();
    m_view = view;
    Q_EMIT viewChanged();
}

void KeysModel::editKey(int row)
{
    m_form.openEdit(m_keys.provider(row), m_keys.label(row));
}

void KeysModel::setEnabled(int row, bool enabled)
{
    turn(keyAt(row), enabled, true);
}

void KeysModel::turn(const Key &key, bool enabled, bool undoable)
{
    KeyEdit edit;
    edit.provider = key.provider;
    edit.label = key.label;
    edit.enabled = enabled;
    m_proxy.editKey(std::move(edit), this, [=, this](const Result<void> &result) {
        if (!result) {
            Q_EMIT said(result.error().message, true);
        } else if (undoable) {
            Q_EMIT done(enabled ? tr("%1 turned on").arg(key.label)
                                : tr("%1 turned off").arg(key.label),
                        [this, key, enabled] { turn(key, !enabled, false); });
        }
    });
}

void KeysModel::remove(int row)
{
    const Key key = keyAt(row);
    m_proxy.removeKey(key.provider, key.label, this, [this, key](const Result<void> &result) {
        Q_EMIT said(result ? tr("%1 removed").arg(key.label) : result.error().message, !result);
    });
}

void KeysModel::reset(int row)
{
    const Key key = keyAt(row);
    m_proxy.resetKey(key.provider, key.label);
    Q_EMIT said(tr("%1 may serve again").arg(key.label), false);
}

void KeysModel::test(int row)
{
    const Key key = keyAt(row);
    m_proxy.testKey(
        key.provider, key.label, this, [this, key](const Result<KeyTestReport> &report) {
            if (!report)
                Q_EMIT said(report.error().message, true);
            else if (report->accepted)
                Q_EMIT said(
                    tr("%1 works, answered in %2 ms").arg(key.label).arg(report->latency.count()),
                    false);
            else
                Q_EMIT said(tr("%1: %2").arg(key.label, report->message), true);
        });
}

void KeysModel::unlock()
{
    if (m_unlocking)
        return;
    m_unlocking = true;
    m_unlockProblem.clear();
    Q_EMIT viewChanged();
    m_proxy.unlockKeychain(this, [this](const Result<void> &result) {
        m_unlocking = false;
        if (!result)
            m_unlockProblem = result.error().message;
        Q_EMIT viewChanged();
    });
}

QString KeysModel::requestsFilter(int row) const
{
    return u"key:"_s + m_keys.label(row);
}

} // namespace spillway
