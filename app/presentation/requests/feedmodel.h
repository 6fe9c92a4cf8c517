// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filtermatcher.h"
#include "app/presentation/requests/requestlist.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <span>

namespace spillway {

/// The rows of the request table, newest first: the newest `capacity` requests that are in memory,
/// those of them that meet the filter, and older ones from the log on disk behind them. A batch of
/// news makes one insertion at the top, at most one removal at the end and one dataChanged for
/// each run of changed rows; only a filter can make more. Values are typed and made when a row is
/// shown; what is not known is NaN, so that Fmt prints a dash. Ui thread; owned by RequestsModel.
class FeedModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    static constexpr std::size_t defaultCapacity = 10'000;

    enum Role {
        RequestIdRole = Qt::UserRole + 1,
        AcceptedRole,
        StatusTextRole,
        ToneRole,
        AttemptCountRole,
        ClientRole,
        ModelNameRole,
        KeyNameRole,
        ProviderRole,
        TokensInRole,
        TokensOutRole,
        FirstTokenRole, ///< milliseconds
        DurationRole, ///< milliseconds; NaN while it runs
        FirstTokenShareRole, ///< of the duration bar, 0…1
        DurationShareRole,
        CostRole, ///< dollars
        RunningRole,
        CurrentRole,
        SelectedRole,
    };

    explicit FeedModel(std::size_t capacity, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// News, in any order: new requests and newer states of known ones. When none of what is
    /// shown is near them (after a long absence) everything is replaced.
    void merge(std::span<const ExchangeRecord> records);
    /// Forgets everything and begins with these.
    void reset(std::span<const ExchangeRecord> records);
    /// A page of older ones from the log on disk, newest first; only those that meet the filter.
    void appendOlder(std::span<const ExchangeRecord> records);
    void setMatcher(FilterMatcher matcher);
    /// While a person reads, rows are not taken away from the end until twice the capacity (or
    /// what was paged in) is there; letting go takes them away.
    void setHeld(bool held);

    [[nodiscard]] const RequestList &shown() const { return m_shown; }
    [[nodiscard]] const RequestList &loaded() const { return m_loaded; }
    /// Whether everything from the newest request down to the oldest row is in memory.
    [[nodiscard]] bool isFiltered() const { return !m_matcher.matchesEverything(); }

    void setCurrent(const QByteArray &id);
    /// Both ends belong to it; empty ids = nothing is selected.
    void setSelection(const QByteArray &newest, const QByteArray &oldest);
    [[nodiscard]] bool isSelected(const QByteArray &id) const;

Q_SIGNALS:
    void countChanged();
    /// Rows are about to be put above the first one.
    void aboutToPrepend();
    void prepended(int rows);
    void requestChanged(const QByteArray &id);

private:
    struct Changes
    {
        std::vector<RequestPtr> added; ///< to m_shown
        std::vector<QByteArray> removed;
        std::vector<QByteArray> changed;
    };

    void note(const ExchangeRecord &record, Changes &changes);
    void removeRequests(const std::vector<QByteArray> &ids);
    void insertRequests(std::vector<RequestPtr> requests);
    void announceChanges(const std::vector<QByteArray> &ids);
    void announceRange(const QByteArray &newest, const QByteArray &oldest);
    void trim();
    [[nodiscard]] bool hasGapTo(std::span<const ExchangeRecord> records) const;

    std::size_t m_capacity;
    std::size_t m_limit; ///< how many may be loaded
    RequestList m_loaded; ///< without gaps, whatever the filter
    RequestList m_shown;
    FilterMatcher m_matcher;
    QByteArray m_current;
    QByteArray m_selectionNewest;
    QByteArray m_selectionOldest;
};

} // namespace spillway
