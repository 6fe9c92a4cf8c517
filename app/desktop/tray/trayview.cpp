// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray/trayview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

using Phase = ProxyState::Phase;

constexpr std::size_t mostItems = 8;
constexpr double nanoDollars = 1e9;

/// Strings of the tray; the context of their translations.
class Tray
{
    Q_DECLARE_TR_FUNCTIONS(Tray)

public:
    static QString addressOf(const QString &baseUrl)
    {
        const QUrl url(baseUrl);
        return u"%1:%2"_s.arg(url.host()).arg(url.port());
    }

    static QString statusOf(const ProxyState &state)
    {
        const QLocale locale;
        switch (state.phase) {
        case Phase::Starting:
            return tr("Starting");
        case Phase::Serving:
            return tr("Running on %1").arg(addressOf(state.baseUrl));
        case Phase::Paused:
            return state.resumesAt
                ? tr("Paused until %1")
                      .arg(locale.toString(state.resumesAt->time(), QLocale::ShortFormat))
                : tr("Paused until you resume it");
        case Phase::NotListening:
            return tr("Not listening on %1").arg(addressOf(state.baseUrl));
        case Phase::Failed:
            return tr("Stopped working");
        case Phase::Stopping:
            return tr("Finishing %n running request(s)", nullptr, state.running);
        }
        return {};
    }

    static QString trafficText(const TrafficFigures &traffic)
    {
        QString requests = tr("%Ln request(s)/min", nullptr, traffic.requestsPerMinute);
        if (traffic.spentToday == Money()) // nothing, or nothing has a price
            return requests;
        const double dollars = static_cast<double>(traffic.spentToday.value) / nanoDollars;
        return tr("%1 · %2 today").arg(requests, QLocale().toCurrencyString(dollars, u"$"_s, 2));
    }

    /// What is wrong with a key, in words; empty when nothing is. `rank` orders: the worst is 0.
    static QString keyTrouble(const KeyStatus &key, int &rank)
    {
        const QString name = u"%1 · %2"_s.arg(key.provider, key.label);
        rank = 0;
        if (key.state == "invalid")
            return tr("%1: the provider refuses the key").arg(name);
        if (key.state == "no_secret")
            return tr("%1: the key's secret is missing").arg(name);
        if (key.state == "locked" && key.secret == SecretState::Locked)
            return tr("%1: the keychain is locked").arg(name);
        rank = 1;
        if (key.state == "circuit_open")
            return tr("%1: off after failures").arg(name);
        rank = 2;
        if (key.state == "limited" || key.state == "exhausted")
            return restingText(name, key.opensIn);
        return {};
    }

    static QString restingText(const QString &name, std::optional<Milliseconds> opensIn)
    {
        if (!opensIn)
            return tr("%1: resting").arg(name);
        const QTime at = QDateTime::currentDateTime().addMSecs(opensIn->count()).time();
        return tr("%1: resting until %2").arg(name, QLocale().toString(at, QLocale::ShortFormat));
    }

    static std::vector<AttentionItem> generalTroubles(const ProxyState &state)
    {
        std::vector<AttentionItem> items;
        if (!state.problem.isEmpty())
            items.push_back({state.problem, u"overview"_s});
        if (!state.settingsProblem.isEmpty())
            items.push_back({tr("The settings file cannot be used"), u"settings"_s});
        if (!state.store.writable)
            items.push_back({tr("History is not being saved"), u"logs"_s});
        if (state.keychain == ProxyState::Keychain::Locked)
            items.push_back({tr("The keychain is locked"), u"keys"_s});
        return items;
    }

    static QString attentionTitle(std::size_t general, std::size_t keys)
    {
        if (general == 0)
            return tr("%n key(s) need attention", nullptr, static_cast<int>(keys));
        return tr("%n thing(s) need attention", nullptr, static_cast<int>(general + keys));
    }

    static QString noKeys() { return tr("There is no key yet"); }
    static QString name() { return tr("Spillway"); }
};

TrayState iconFor(const ProxyState &state, bool attention)
{
    switch (state.phase) {
    case Phase::Starting:
    case Phase::Stopping:
        return TrayState::Stopped;
    case Phase::NotListening:
    case Phase::Failed:
        return TrayState::NotListening;
    case Phase::Paused:
        return TrayState::Paused;
    case Phase::Serving:
        break;
    }
    return attention ? TrayState::Attention : TrayState::Running;
}

} // namespace

TrayView trayViewFrom(const ProxyState &state, const std::vector<KeyStatus> &keys,
                      const TrafficFigures &traffic)
{
    TrayView view;
    view.status = Tray::statusOf(state);
    view.baseUrl = state.baseUrl;
    view.canResume = state.phase == Phase::Paused;
    view.canPause = state.phase == Phase::Serving;
    view.traffic = Tray::trafficText(traffic);
    view.toolTip = u"%1: %2"_s.arg(Tray::name(), view.status);
    if (view.canPause && (traffic.requestsPerMinute > 0 || traffic.spentToday != Money()))
        view.toolTip += u" · "_s + view.traffic;

    view.attention = Tray::generalTroubles(state);
    const std::size_t general = view.attention.size();
    std::vector<std::pair<int, AttentionItem>> troubles;
    for (const KeyStatus &key : keys) {
        int rank = 0;
        const QString text = Tray::keyTrouble(key, rank);
        if (!text.isEmpty())
            troubles.emplace_back(rank, AttentionItem {text, u"keys"_s});
    }
    std::ranges::stable_sort(troubles, {}, &std::pair<int, AttentionItem>::first);
    for (const auto &[rank, item] : troubles)
        view.attention.push_back(item);
    const bool serving = state.phase == Phase::Serving || state.phase == Phase::Paused;
    if (keys.empty() && serving)
        view.attention.push_back({Tray::noKeys(), u"keys"_s});
    if (!view.attention.empty())
        view.attentionTitle = keys.empty() && general == 0
            ? Tray::noKeys()
            : Tray::attentionTitle(general, troubles.size());
    view.state = iconFor(state, !view.attention.empty());
    if (view.attention.size() > mostItems)
        view.attention.resize(mostItems);
    return view;
}

TrafficFigures figuresFrom(const ActivityReport &minute, const ActivityReport &today)
{
    TrafficFigures figures;
    quint32 requests = 0;
    const std::size_t cells = std::min<std::size_t>(6, minute.cells.size());
    for (std::size_t i = minute.cells.size() - cells; i < minute.cells.size(); ++i)
        requests += minute.cells[i].requests();
    figures.requestsPerMinute = static_cast<int>(requests);
    figures.spentToday = Money {today.sum.costNanoDollars};
    return figures;
}

} // namespace spillway
