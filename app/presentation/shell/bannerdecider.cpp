// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/bannerdecider.h"

#include <QLocale>

#include <algorithm>
#include <vector>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

QDateTime opensAt(const KeyStatus &key, const QDateTime &now)
{
    return key.opensIn ? now.addMSecs(key.opensIn->count()) : QDateTime();
}

bool rests(const KeyStatus &key)
{
    return key.state == "limited" || key.state == "exhausted" || key.state == "circuit_open"
        || key.state == "half_open";
}

/// How urgent it is to say: a refused key waits for a person, a limit ends by itself.
int urgency(const KeyStatus &key)
{
    if (key.state == "invalid" || key.state == "no_secret")
        return 3;
    if (key.state == "circuit_open" || key.state == "half_open")
        return 2;
    return key.state == "exhausted" ? 1 : 0;
}

} // namespace

bool needsAttention(const KeyStatus &key)
{
    return key.enabled && key.state != "ok" && key.state != "disabled";
}

QString clockTime(const QDateTime &when, const QDateTime &now)
{
    const QLocale locale;
    // Some locales' short form has seconds, which would only unsettle.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s).remove(u".ss"_s);
    QString time = locale.toString(when.time(), format);
    if (when.date() == now.date())
        return time;
    return BannerDecider::tr("%1, %2").arg(locale.toString(when.date(), QLocale::ShortFormat),
                                           time);
}

std::optional<Banner> BannerDecider::decide(const ProxyState &state,
                                            std::span<const KeyStatus> keys, const QDateTime &now)
{
    switch (state.phase) {
    case ProxyState::Phase::Starting:
    case ProxyState::Phase::Stopping:
        return std::nullopt;
    case ProxyState::Phase::Failed:
        return failed(state);
    case ProxyState::Phase::NotListening:
        return notListening(state);
    case ProxyState::Phase::Paused:
        return paused(state, now);
    case ProxyState::Phase::Serving:
        break;
    }
    const bool locked =
        std::ranges::any_of(keys, [](const KeyStatus &key) { return key.state == "locked"; });
    if (state.keychain == ProxyState::Keychain::Locked && locked)
        return keychainLocked(state);
    if (auto banner = allResting(keys, now))
        return banner;
    if (!state.store.writable)
        return historyNotSaved(state);
    if (!state.settingsProblem.isEmpty())
        return settingsFile(state);
    return someResting(keys, now);
}

Banner BannerDecider::failed(const ProxyState &state)
{
    return {.kind = Banner::Kind::Failed,
            .error = true,
            .text = tr("The proxy stopped"),
            .consequence = state.problem.isEmpty()
                ? tr("Tools cannot connect until it is restarted.")
                : state.problem,
            .detail = state.problemDetail,
            .primary = {tr("Restart"), u"proxy.restart"_s},
            .cause = u"failed"_s};
}

Banner BannerDecider::notListening(const ProxyState &state)
{
    Banner banner {.kind = Banner::Kind::NotListening,
                   .error = true,
                   .text = tr("Spillway is not listening"),
                   .consequence = state.problem.isEmpty()
                       ? tr("Tools pointed at Spillway cannot connect.")
                       : state.problem,
                   .detail = state.problemDetail,
                   .primary = {tr("Try again"), u"proxy.tryAgain"_s},
                   .cause = u"port"_s};
    if (!state.portConflict)
        return banner;
    const PortConflict &conflict = *state.portConflict;
    // A port and a process number are names: no thousands marks.
    const QString port = QString::number(conflict.port);
    banner.text = tr("Port %1 is in use").arg(port);
    if (conflict.program.isEmpty())
        banner.consequence =
            tr("Another program is listening on it. Tools pointed at Spillway cannot connect.");
    else if (conflict.pid == 0)
        banner.consequence =
            tr("“%1” is listening on it. Tools pointed at Spillway cannot connect.")
                .arg(conflict.program);
    else
        banner.consequence =
            tr("“%1” (PID %2) is listening on it. Tools pointed at Spillway cannot connect.")
                .arg(conflict.program, QString::number(conflict.pid));
    if (conflict.freePort != 0) {
        banner.secondary = banner.primary;
        banner.primary = {tr("Use %1").arg(QString::number(conflict.freePort)),
                          u"proxy.useFreePort"_s};
    }
    return banner;
}

Banner BannerDecider::paused(const ProxyState &state, const QDateTime &now)
{
    const QString until = state.resumesAt ? clockTime(*state.resumesAt, now) : QString();
    return {.kind = Banner::Kind::Paused,
            .text =
                until.isEmpty() ? tr("Paused until you resume") : tr("Paused until %1").arg(until),
            .consequence = tr("Tools get “503, try again later” and wait."),
            .primary = {tr("Resume"), u"proxy.toggle"_s},
            .cause = u"paused"_s};
}

Banner BannerDecider::keychainLocked(const ProxyState &state)
{
    return {.kind = Banner::Kind::KeychainLocked,
            .error = true,
            .text = state.keychainService.isEmpty() ? tr("The keychain is locked")
                                                    : tr("%1 is locked").arg(state.keychainService),
            .consequence = tr("Tools get “503, try again in 30 s” for the keys in it."),
            .primary = {tr("Unlock"), u"keychain.unlock"_s},
            .cause = u"locked"_s};
}

Banner BannerDecider::historyNotSaved(const ProxyState &state)
{
    return {.kind = Banner::Kind::HistoryNotSaved,
            .error = true,
            .text = tr("History is not being saved"),
            .consequence = state.store.problem.isEmpty()
                ? tr("Requests are served as usual.")
                : tr("Requests are served as usual. %1").arg(state.store.problem),
            .primary = {tr("Open data folder"), u"folder.data"_s},
            .cause = u"store"_s};
}

Banner BannerDecider::settingsFile(const ProxyState &state)
{
    return {.kind = Banner::Kind::SettingsFile,
            .text = tr("The settings file was not used"),
            .consequence = state.settingsProblem,
            .primary = {tr("Open file"), u"config.open"_s},
            .secondary = Banner::Button {tr("Read again"), u"config.reload"_s},
            .cause = u"settings "_s + state.settingsProblem};
}

std::optional<Banner> BannerDecider::allResting(std::span<const KeyStatus> keys,
                                                const QDateTime &now)
{
    // Providers in configured order, with their keys that are not off.
    std::vector<std::pair<QString, std::vector<const KeyStatus *>>> providers;
    for (const KeyStatus &key : keys) {
        if (!key.enabled)
            continue;
        auto found =
            std::ranges::find(providers, key.provider, [](const auto &p) { return p.first; });
        if (found == providers.end())
            found = providers.insert(providers.end(), {key.provider, {}});
        found->second.push_back(&key);
    }
    for (const auto &[provider, own] : providers) {
        if (!std::ranges::all_of(own, [](const KeyStatus *key) { return needsAttention(*key); }))
            continue;
        QDateTime earliest;
        for (const KeyStatus *key : own) {
            const QDateTime opens = opensAt(*key, now);
            if (rests(*key) && opens.isValid() && (!earliest.isValid() || opens < earliest))
                earliest = opens;
        }
        return Banner {
            .kind = Banner::Kind::AllResting,
            .error = true,
            .text = earliest.isValid()
                ? tr("No key of %1 can serve until %2").arg(provider, clockTime(earliest, now))
                : tr("No key of %1 can serve").arg(provider),
            .consequence = earliest.isValid()
                ? tr("Tools that need it get “429, try again later”.")
                : tr("Tools that need it get an error until a key is mended or added."),
            .primary = {tr("Add key"), u"key.add"_s},
            .secondary = Banner::Button {tr("View keys"), u"page.keys"_s},
            .cause = u"all "_s + provider};
    }
    return std::nullopt;
}

std::optional<Banner> BannerDecider::someResting(std::span<const KeyStatus> keys,
                                                 const QDateTime &now)
{
    std::vector<const KeyStatus *> troubled;
    for (const KeyStatus &key : keys) {
        if (needsAttention(key))
            troubled.push_back(&key);
    }
    if (troubled.empty())
        return std::nullopt;
    const KeyStatus &worst = **std::ranges::max_element(
        troubled, {}, [](const KeyStatus *key) { return urgency(*key); });

    Banner banner {.kind = Banner::Kind::SomeResting,
                   .primary = {tr("View key"), u"page.keys"_s},
                   .dismissible = true};
    const QDateTime opens = opensAt(worst, now);
    const QString until = opens.isValid() ? clockTime(opens, now) : QString();
    if (worst.state == "invalid")
        banner.text = tr("%1 refuses the key %2").arg(worst.provider, worst.label);
    else if (worst.state == "no_secret" || worst.state == "locked")
        banner.text = tr("The secret of %1 cannot be read").arg(worst.label);
    else if (worst.state == "circuit_open" || worst.state == "half_open")
        banner.text = tr("%1 rests after failures").arg(worst.label);
    else if (worst.state == "exhausted")
        banner.text = tr("%1 has used up its quota").arg(worst.label);
    else
        banner.text = tr("%1 is rate-limited").arg(worst.label);
    banner.consequence = until.isEmpty()
        ? tr("Other keys of %1 serve its traffic.").arg(worst.provider)
        : tr("Other keys of %1 serve its traffic. Next try at %2.").arg(worst.provider, until);
    if (troubled.size() > 1) {
        banner.consequence += u' ';
        banner.consequence +=
            tr("%n more key(s) need a look.", nullptr, static_cast<int>(troubled.size()) - 1);
        banner.primary.text = tr("View keys");
    }
    QStringList names;
    for (const KeyStatus *key : troubled)
        names << key->provider + u'/' + key->label + u'=' + QString::fromLatin1(key->state);
    banner.cause = names.join(u' ');
    return banner;
}

} // namespace spillway
