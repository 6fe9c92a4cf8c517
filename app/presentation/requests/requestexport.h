// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/requests/exportfile.h"
#include "app/presentation/requests/filter/filtermatcher.h"

#include <QThread>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Writes the requests that meet a filter to a file: those in memory first, then older ones page by
/// page from the log on disk, at the pace of the file. One export at a time. Ui thread; owned by
/// RequestsModel.
class RequestExport final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(int written READ written NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    enum class State { Idle, Running, Done, Failed, Cancelled };
    Q_ENUM(State)

    explicit RequestExport(ProxyLink &proxy, QObject *parent = nullptr);
    ~RequestExport() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int written() const { return m_written; } ///< requests
    [[nodiscard]] QString fileName() const; ///< without the folder
    [[nodiscard]] QString problem() const { return m_problem; } ///< Failed only

    /// `inMemory` newest first, all that meet `filter`; `oldestInMemory` is where the disk takes
    /// over. A name that ends in .jsonl becomes JSON lines, everything else CSV.
    void begin(const QUrl &file, std::vector<RequestPtr> inMemory, const FilterExpression &filter,
               const QByteArray &oldestInMemory);
    Q_INVOKABLE void cancel();
    /// Forgets the last one's end.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void writeNext();
    void readPage();
    void take(const Result<std::vector<ExchangeRecord>> &page);
    void hand(std::vector<RequestPtr> requests);
    void end(State state, const QString &problem = {});

    ProxyLink &m_proxy;
    State m_state = State::Idle;
    int m_written = 0;
    QString m_path;
    QString m_problem;
    std::vector<RequestPtr> m_inMemory;
    std::size_t m_next = 0; ///< of m_inMemory
    FilterMatcher m_matcher;
    ExchangeQuery m_query;
    bool m_lastPageRead = false;
    int m_generation = 0;
    std::unique_ptr<QThread> m_thread;
    ExportFile *m_file = nullptr; ///< on m_thread, which deletes it when it ends
};

} // namespace spillway
