// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notify/notice.h"
#include "app/presentation/proxylink.h"

#include <QHash>
#include <QSet>

namespace spillway {

/// What is worth a notification. Nothing that the proxy mends by itself is: single limits and
/// failures are what failover is for. One per cause and subject in fifteen minutes. Pure: time
/// comes in as an argument.
class NoticeDecider final
{
public:
    static constexpr std::chrono::minutes coolDown {15};
    static constexpr std::chrono::hours longPause {1};

    /// What is to be shown and what is over.
    struct Decision
    {
        std::vector<Notice> show;
        std::vector<QString> close; ///< Notice::name()
    };

    void setEnabled(NoticeCause cause, bool enabled);

    [[nodiscard]] Decision keyTransitioned(const KeyTransition &transition,
                                           const std::vector<KeyStatus> &keys, TimePoint now);
    [[nodiscard]] Decision changed(const ProxyState &state, const std::vector<KeyStatus> &keys,
                                   TimePoint now);
    /// When changed() is to be asked again though nothing has happened; absent = never.
    [[nodiscard]] std::optional<TimePoint> nextLook() const;

private:
    void show(Decision &decision, Notice notice, TimePoint now);
    void end(Decision &decision, NoticeCause cause, const QString &subject);
    void lookAtPhase(Decision &decision, const ProxyState &state, TimePoint now);
    void lookAtProviders(Decision &decision, const std::vector<KeyStatus> &keys, TimePoint now);
    void lookAtPause(Decision &decision, const ProxyState &state, TimePoint now);

    QSet<int> m_disabled;
    QHash<QString, TimePoint> m_lastShown; ///< by Notice::name()
    QSet<QString> m_open; ///< shown and not over
    QSet<QString> m_restingProviders;
    std::optional<TimePoint> m_pausedSince;
};

} // namespace spillway
