// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

namespace spillway {

/// The tray's picture of the proxy; told apart by shape, not by colour alone.
enum class TrayState : std::uint8_t {
    Running, ///< the plain mark
    Paused, ///< a badge with two bars
    Attention, ///< a dot: it serves, but something wants a person
    NotListening, ///< a larger dot with a bar: tools cannot connect
    Stopped, ///< faded: it starts or ends
};

/// Something that wants a person. Value.
struct AttentionItem
{
    QString text;
    QString page; ///< where it is mended: "keys", "settings", "overview", "logs"

    friend bool operator==(const AttentionItem &, const AttentionItem &) = default;
};

/// Traffic in figures. Value.
struct TrafficFigures
{
    int requestsPerMinute = 0; ///< of the last minute
    Money spentToday {};

    friend bool operator==(const TrafficFigures &, const TrafficFigures &) = default;
};

/// Everything that the tray's icon, tooltip and menu show. Value.
struct TrayView
{
    TrayState state = TrayState::Stopped;
    QString status; ///< "Running on 127.0.0.1:18765"
    QString traffic; ///< "41 requests/min · $4.82 today"
    QString toolTip; ///< both, in one line
    QString attentionTitle; ///< "2 keys need attention"; empty when nothing does
    std::vector<AttentionItem> attention; ///< the worst first, at most eight
    bool canPause = false;
    bool canResume = false;
    QString baseUrl;

    friend bool operator==(const TrayView &, const TrayView &) = default;
};

/// Pure but for the locale.
[[nodiscard]] TrayView trayViewFrom(const ProxyState &state, const std::vector<KeyStatus> &keys,
                                    const TrafficFigures &traffic);

/// The figures of a report whose cells are ten seconds wide, the last six being the last minute,
/// and of one that begins today. Pure.
[[nodiscard]] TrafficFigures figuresFrom(const ActivityReport &minute, const ActivityReport &today);

} // namespace spillway
