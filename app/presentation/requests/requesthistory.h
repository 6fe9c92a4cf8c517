// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/requests/filter/filtermatcher.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Reads requests from the log on disk behind those in memory, page by page. With a filter that
/// the disk cannot answer by itself it reads on over pages without a hit, some thousands of
/// requests at a time, and then lets the person decide. Ui thread; owned by RequestsModel.
class RequestHistory final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QDateTime reached READ reached NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
public:
    enum class State {
        Ready, ///< there may be more
        Reading,
        Paused, ///< read far without a hit: readMore() goes on
        Complete, ///< nothing older is kept
        Full, ///< enough is in memory; a filter or an export reaches further
        Failed,
    };
    Q_ENUM(State)

    static constexpr int pageSize = 500;
    static constexpr int pagesWithoutHit = 20;
    static constexpr int maxRows = 50'000;

    explicit RequestHistory(ProxyLink &proxy, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QDateTime reached() const { return m_reached; } ///< how far back it has read
    [[nodiscard]] QString problem() const { return m_problem; } ///< Failed only

    /// Begins anew before `beforeId` (empty: the newest).
    void restart(const FilterExpression &filter, const QByteArray &beforeId);
    /// The list is at its end. Does nothing unless Ready.
    void readOn();
    /// After Paused or Failed.
    Q_INVOKABLE void readMore();

Q_SIGNALS:
    void stateChanged();
    /// Newest first; all of them meet the filter.
    void found(const std::vector<spillway::ExchangeRecord> &records);

private:
    void readPage();
    void take(const Result<std::vector<ExchangeRecord>> &page);
    void enter(State state);

    ProxyLink &m_proxy;
    FilterMatcher m_matcher;
    ExchangeQuery m_query;
    State m_state = State::Complete;
    QDateTime m_reached;
    QString m_problem;
    int m_pagesWithoutHit = 0;
    int m_rows = 0;
    int m_generation = 0; ///< answers to an earlier filter are dropped
};

/// The part of a filter that the log on disk can narrow down by itself; the rest is tested here.
/// One condition at most, since the disk is exact and quick for one. Pure.
[[nodiscard]] ExchangeQuery historyQuery(const FilterExpression &filter);

} // namespace spillway
