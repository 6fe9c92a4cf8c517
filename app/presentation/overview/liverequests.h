// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <QObject>

#include <vector>

namespace spillway {

/// One line of the Overview's live list. Value.
struct LiveRow
{
    Q_GADGET
    Q_PROPERTY(QString requestId MEMBER requestId)
    Q_PROPERTY(QString modelName MEMBER modelName)
    Q_PROPERTY(QString keyName MEMBER keyName)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(bool running MEMBER running)
    Q_PROPERTY(QString stateText MEMBER stateText)
    Q_PROPERTY(int status MEMBER status)
    Q_PROPERTY(double milliseconds MEMBER milliseconds)
    Q_PROPERTY(int attempts MEMBER attempts)
public:
    QString requestId;
    QString modelName; ///< as served, or as asked until that is known
    QString keyName; ///< empty while none was chosen
    QString tone; ///< ok, warn (after a retry), err, neutral (the client left)
    bool running = false;
    QString stateText; ///< while it runs: "streaming…", "waiting for a key"
    int status = 0; ///< HTTP; 0 = none
    double milliseconds = -1;
    int attempts = 0;

    friend bool operator==(const LiveRow &, const LiveRow &) = default;
};

/// The newest exchanges as the live list shows them: streaming ones first, then by age. Keeps a few
/// more than it shows, because running ones finish. Value; ui thread.
class LiveRequests final
{
public:
    static constexpr std::size_t shown = 7;

    /// Takes the place of all that was known.
    void reset(const std::vector<ExchangeRecord> &records);
    /// Each with its newest state.
    void update(const std::vector<ExchangeRecord> &records);
    [[nodiscard]] std::vector<LiveRow> rows() const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry
    {
        QByteArray id;
        WallTime accepted;
        LiveRow row;
    };
    void trim();

    std::vector<Entry> m_entries; ///< newest first
};

} // namespace spillway
