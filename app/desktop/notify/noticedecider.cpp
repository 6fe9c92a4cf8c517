// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/notify/noticedecider.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

using Phase = ProxyState::Phase;

/// Strings of notifications; the context of their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Notices)

public:
    static QString time(Milliseconds in)
    {
        const QTime at = QDateTime::currentDateTime().addMSecs(in.count()).time();
        return QLocale().toString(at, QLocale::ShortFormat);
    }

    static Notice keyStopped(const KeyTransition &transition, int others)
    {
        Notice notice {.cause = NoticeCause::KeyStopped,
                       .subject = transition.provider + u'/' + transition.label,
                       .title = tr("%1 stopped working").arg(transition.label)};
        const QString why = transition.to == "invalid" ? tr("The provider refuses the key.")
                                                       : tr("It failed several times in a row.");
        notice.body = others > 0
            ? tr("%1 %n other key(s) of %2 serve its traffic.", nullptr, others)
                  .arg(why, transition.provider)
            : tr("%1 No other key of %2 can serve.").arg(why, transition.provider);
        notice.defaultAction = u"open keys"_s;
        notice.actions = {{u"open keys"_s, tr("View key")},
                          {u"turn off "_s + notice.subject, tr("Turn off")}};
        return notice;
    }

    static Notice providerResting(const QString &provider, std::optional<Milliseconds> opensIn)
    {
        Notice notice {.cause = NoticeCause::ProviderResting,
                       .subject = provider,
                       .title = tr("No %1 key can answer").arg(provider)};
        notice.body = opensIn
            ? tr("All of them rest until %1. Tools that need them wait.").arg(time(*opensIn))
            : tr("None of them works now. Tools that need them get an error.");
        notice.defaultAction = u"open keys"_s;
        notice.actions = {{u"open keys"_s, tr("Add key")},
                          {u"open requests"_s, tr("Show requests")}};
        return notice;
    }

    static Notice notListening(const ProxyState &state)
    {
        Notice notice {.cause = NoticeCause::NotListening,
                       .subject = {},
                       .title = tr("Spillway is not listening"),
                       .body = state.problem,
                       .defaultAction = u"open overview"_s,
                       .actions = {},
                       .urgent = true};
        if (state.portConflict) {
            const PortConflict &conflict = *state.portConflict;
            notice.body = conflict.program.isEmpty()
                ? tr("Another program took port %1. Tools cannot connect.").arg(conflict.port)
                : tr("%1 took port %2. Tools cannot connect.")
                      .arg(conflict.program)
                      .arg(conflict.port);
            if (conflict.freePort > 0)
                notice.actions.push_back(
                    {u"port %1"_s.arg(conflict.freePort), tr("Use %1").arg(conflict.freePort)});
        }
        notice.actions.push_back({u"open overview"_s, tr("Open")});
        return notice;
    }

    static Notice stoppedWorking(const ProxyState &state)
    {
        return {.cause = NoticeCause::NotListening,
                .subject = {},
                .title = tr("Spillway stopped working"),
                .body = tr("%1 Tools cannot connect.").arg(state.problem),
                .defaultAction = u"open overview"_s,
                .actions = {{u"restart"_s, tr("Restart")}, {u"open overview"_s, tr("Open")}},
                .urgent = true};
    }

    static Notice keychainLocked(const ProxyState &state)
    {
        return {
            .cause = NoticeCause::KeychainLocked,
            .subject = {},
            .title = tr("The keychain is locked"),
            .body =
                tr("Spillway cannot read its keys until you unlock %1.").arg(state.keychainService),
            .defaultAction = u"open keys"_s,
            .actions = {{u"unlock"_s, tr("Unlock")}}};
    }

    static Notice stillPaused()
    {
        return {.cause = NoticeCause::StillPaused,
                .subject = {},
                .title = tr("Spillway is still paused"),
                .body = tr("It has answered no request for an hour."),
                .defaultAction = u"open overview"_s,
                .actions = {{u"resume"_s, tr("Resume")}}};
    }
};

bool isUsable(const KeyStatus &key)
{
    return key.state == "ok" || key.state == "half_open";
}

bool hasStopped(const QByteArray &state)
{
    return state == "invalid" || state == "circuit_open";
}

} // namespace

void NoticeDecider::setEnabled(NoticeCause cause, bool enabled)
{
    if (enabled)
        m_disabled.remove(static_cast<int>(cause));
    else
        m_disabled.insert(static_cast<int>(cause));
}

void NoticeDecider::show(Decision &decision, Notice notice, TimePoint now)
{
    const QString name = notice.name();
    const auto last = m_lastShown.constFind(name);
    if (m_disabled.contains(static_cast<int>(notice.cause))
        || (last != m_lastShown.cend() && now - *last < coolDown))
        return;
    m_lastShown.insert(name, now);
    m_open.insert(name);
    decision.show.push_back(std::move(notice));
}

void NoticeDecider::end(Decision &decision, NoticeCause cause, const QString &subject)
{
    const QString name = Notice {.cause = cause, .subject = subject}.name();
    if (m_open.remove(name))
        decision.close.push_back(name);
}

NoticeDecider::Decision NoticeDecider::keyTransitioned(const KeyTransition &transition,
                                                       const std::vector<KeyStatus> &keys,
                                                       TimePoint now)
{
    Decision decision;
    if (!hasStopped(transition.to)) {
        end(decision, NoticeCause::KeyStopped, transition.provider + u'/' + transition.label);
        return decision;
    }
    // A circuit that opens again after a probe is no news.
    if (hasStopped(transition.from) || transition.from == "half_open")
        return decision;
    const auto others = std::ranges::count_if(keys, [&](const KeyStatus &key) {
        return key.provider == transition.provider && key.label != transition.label
            && isUsable(key);
    });
    show(decision, Words::keyStopped(transition, static_cast<int>(others)), now);
    return decision;
}

NoticeDecider::Decision NoticeDecider::changed(const ProxyState &state,
                                               const std::vector<KeyStatus> &keys, TimePoint now)
{
    Decision decision;
    lookAtPhase(decision, state, now);
    lookAtPause(decision, state, now);
    lookAtProviders(decision, keys, now);
    return decision;
}

void NoticeDecider::lookAtPhase(Decision &decision, const ProxyState &state, TimePoint now)
{
    if (state.phase == Phase::NotListening)
        show(decision, Words::notListening(state), now);
    else if (state.phase == Phase::Failed)
        show(decision, Words::stoppedWorking(state), now);
    else if (state.phase != Phase::Starting)
        end(decision, NoticeCause::NotListening, {});

    if (state.keychain == ProxyState::Keychain::Locked)
        show(decision, Words::keychainLocked(state), now);
    else
        end(decision, NoticeCause::KeychainLocked, {});
}

void NoticeDecider::lookAtPause(Decision &decision, const ProxyState &state, TimePoint now)
{
    if (state.phase != Phase::Paused) {
        m_pausedSince.reset();
        end(decision, NoticeCause::StillPaused, {});
        return;
    }
    if (!m_pausedSince)
        m_pausedSince = now;
    const bool shown =
        m_open.contains(Notice {.cause = NoticeCause::StillPaused, .subject = {}}.name());
    if (!shown && now - *m_pausedSince >= longPause)
        show(decision, Words::stillPaused(), now);
}

void NoticeDecider::lookAtProviders(Decision &decision, const std::vector<KeyStatus> &keys,
                                    TimePoint now)
{
    struct Tally
    {
        int enabled = 0;
        int usable = 0;
        int known = 0; ///< with a secret: others are a matter of the keychain
        std::optional<Milliseconds> opensIn;
    };
    std::map<QString, Tally> providers;
    for (const KeyStatus &key : keys) {
        if (!key.enabled)
            continue;
        Tally &tally = providers[key.provider];
        ++tally.enabled;
        tally.usable += isUsable(key) ? 1 : 0;
        tally.known += key.secret == SecretState::Present ? 1 : 0;
        if (key.opensIn && (!tally.opensIn || *key.opensIn < *tally.opensIn))
            tally.opensIn = key.opensIn;
    }
    for (const auto &[provider, tally] : providers) {
        const bool resting = tally.usable == 0 && tally.known > 0;
        if (resting && !m_restingProviders.contains(provider)) {
            m_restingProviders.insert(provider);
            show(decision, Words::providerResting(provider, tally.opensIn), now);
        } else if (!resting && m_restingProviders.remove(provider)) {
            end(decision, NoticeCause::ProviderResting, provider);
        }
    }
}

std::optional<TimePoint> NoticeDecider::nextLook() const
{
    const bool shown =
        m_open.contains(Notice {.cause = NoticeCause::StillPaused, .subject = {}}.name());
    if (!m_pausedSince || shown)
        return {};
    return *m_pausedSince + longPause;
}

} // namespace spillway
