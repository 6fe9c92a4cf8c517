// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace spillway {

/// The last few requests of one tool, newest first: the proof that it works. Ui thread; owned by
/// ConnectModel.
class LatestRequests final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ConnectModel")
public:
    enum Role : std::uint16_t {
        ToneRole =
            Qt::UserRole + 1, ///< ok, warn (served after a retry), err, neutral (client left)
        ModelNameRole,
        KeyRole,
        RunningRole,
        DurationRole, ///< milliseconds, -1 while it runs
        AcceptedRole, ///< QDateTime
        StatusRole, ///< HTTP, 0 = none yet
    };
    static constexpr int capacity = 5;

    explicit LatestRequests(QObject *parent)
        : QAbstractListModel(parent)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void clear();
    /// A new record, or a newer state of one that is shown.
    void take(const ExchangeRecord &record);

private:
    std::vector<ExchangeRecord> m_rows;
};

} // namespace spillway
