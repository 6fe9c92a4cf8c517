// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/tools.h"
#include "core/telemetry/exchangerecord.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace spillway {

/// The tools that people point at us, each with the proof that it calls: when its last request
/// came. Ui thread; owned by ConnectModel.
class ToolList final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ConnectModel")
public:
    enum Role : std::uint16_t {
        NameRole = Qt::UserRole + 1, ///< empty for "other": the page words it
        ToolIdRole,
        IconNameRole,
        LastSeenRole, ///< QDateTime, invalid = never
        ConnectedRole, ///< called within the last 15 minutes
    };
    static constexpr std::chrono::minutes connectedFor {15};

    explicit ToolList(QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Which row an exchange belongs to; "other" for clients that are not in the list.
    [[nodiscard]] static int rowOf(const ExchangeRecord &record);
    /// True when a tool was heard of that was not connected before.
    bool see(const ExchangeRecord &record);
    [[nodiscard]] QDateTime lastSeen(int row) const;
    [[nodiscard]] bool isConnected(int row) const;
    /// Times have passed: what says "2 minutes ago" is read again.
    void refresh();

private:
    std::vector<QDateTime> m_lastSeen; ///< by row
};

} // namespace spillway
