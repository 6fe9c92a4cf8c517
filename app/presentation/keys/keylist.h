// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/activity/keystatewords.h"
#include "core/config/snapshot.h"
#include "core/keys/keypool.h"
#include "core/telemetry/activityreport.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace spillway {

/// The keys as cards, in configured order: state, use, and what the card's menu may offer. Ui
/// thread; owned by KeysModel, which hands it statuses and reports.
class KeyList final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of KeysModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role : std::uint16_t {
        ProviderRole = Qt::UserRole + 1, ///< id
        ProviderNameRole, ///< the preset's name, else the id
        LabelRole,
        FingerprintRole, ///< empty = no secret read yet
        ToneRole,
        StateTextRole,
        SecondsLeftRole, ///< until the state ends by itself; 0 = not known
        WhyRole, ///< the last change's reason; may be empty
        EnabledRole,
        CanResetRole, ///< limited, exhausted, refused or open
        PerMinuteRole, ///< requests in the last minute
        LimitPerMinuteRole, ///< our own limit; 0 = none
        RequestsRole, ///< since the start
        FailuresRole,
        InFlightRole,
        HealthRole, ///< 0…100
    };

    explicit KeyList(QObject *parent);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int healthy() const;
    /// Needs a person: refused, circuit open, out of quota, no secret.
    [[nodiscard]] int troubled() const;

    void setKeys(const std::vector<KeyStatus> &keys, const Snapshot &snapshot,
                 const QDateTime &now);
    void setReport(const ActivityReport &report);
    /// Counts down. True while there is anything to count.
    bool tick(const QDateTime &now);

    [[nodiscard]] QString provider(int row) const;
    [[nodiscard]] QString label(int row) const;
    [[nodiscard]] int find(const QString &provider, const QString &label) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Row
    {
        KeyStatus status;
        QString providerName;
        KeyStateWords words;
        QDateTime opensAt;
        int secondsLeft = 0;
        int perMinute = 0;
        int limitPerMinute = 0;
    };

    std::vector<Row> m_rows;
};

/// What people call a provider: its preset's name when it has its preset's id, else its id. Pure.
[[nodiscard]] QString providerName(const Snapshot &snapshot, const QString &provider);

} // namespace spillway
