// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/activity/heatcell.h"
#include "app/presentation/activity/keystatewords.h"
#include "core/telemetry/activityreport.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The keys with their last cells of traffic, for KeyHeat.qml: one row for each configured key, in
/// configured order. The owner hands it reports and statuses. Ui thread.
class KeyHeatModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int columns READ columns NOTIFY framed)
    /// Of the first cell.
    Q_PROPERTY(QDateTime start READ start NOTIFY framed)
    Q_PROPERTY(int cellSeconds READ cellSeconds NOTIFY framed)
public:
    enum Role {
        Provider = Qt::UserRole, ///< id
        Label,
        Fingerprint, ///< of the secret; may be empty
        Cells, ///< QByteArray, see HeatCell
        Tone, ///< of the state now: ok, warn, err, neutral
        StateText,
        SecondsLeft, ///< until the state ends by itself; 0 = not known
        Dimmed, ///< turned off
        Success, ///< percent of the attempts in the stretch; -1 = none
        DurationP95, ///< milliseconds; -1 = no sample
    };

    explicit KeyHeatModel(QObject *parent);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] QDateTime start() const { return m_start; }
    [[nodiscard]] int cellSeconds() const { return m_cellSeconds; }

    /// Shows the report's last `columns` cells.
    void setReport(const ActivityReport &report, int columns);
    /// `now`: what the statuses' opensIn counts from.
    void setKeys(const std::vector<KeyStatus> &keys, const QDateTime &now);
    /// Counts down. True while there is anything to count.
    bool tick(const QDateTime &now);

    Q_INVOKABLE [[nodiscard]] QDateTime cellStart(int column) const;
    /// What happened in a cell, a line for each thing; the first is the number of requests.
    Q_INVOKABLE [[nodiscard]] QStringList cellLines(int row, int column) const;
    /// The same as one line for a screen reader.
    Q_INVOKABLE [[nodiscard]] QString cellSentence(int row, int column) const
    {
        return cellLines(row, column).join(QStringLiteral(", "));
    }
    /// The filter of the Requests page that shows what is behind a cell.
    Q_INVOKABLE [[nodiscard]] QString cellFilter(int row, int column) const;
    Q_INVOKABLE [[nodiscard]] QString label(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void framed();

private:
    struct Row
    {
        QString provider;
        QString label;
        KeyStatus status {};
        QDateTime opensAt {};
        int secondsLeft = 0;
        std::vector<ActivityCell> cells {};
        QByteArray bytes {};
        KeyStateWords words {};
        double success = -1;
        double durationP95 = -1;
    };
    void fill(Row &row, const KeyActivity *activity, quint32 busiest) const;
    void changed(int row, const QList<int> &roles);
    [[nodiscard]] const ActivityCell *cell(int row, int column) const;

    std::vector<Row> m_rows;
    ActivityReport m_report;
    int m_columns = 60;
    QDateTime m_start;
    int m_cellSeconds = 60;
};

/// What a cell of a key shows; `busiest` is the most requests in any cell of the map. Pure.
[[nodiscard]] HeatCell heatCell(const ActivityCell &cell, quint32 busiest);

/// "after:… before:…" of the Requests filter for [from, to), shorter for today. Pure.
[[nodiscard]] QString timeFilter(const QDateTime &from, const QDateTime &to, const QDateTime &now);

} // namespace spillway
