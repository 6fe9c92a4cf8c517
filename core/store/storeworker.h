// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/retention.h"
#include "core/store/statements.h"
#include "core/store/store.h"
#include "core/store/waitingrows.h"

#include <QThread>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace spillway {

/// The store thread: a list of jobs and four things to do by the clock (commit, try again, retain,
/// stop). A plain loop, not an event loop: nothing here waits for anything but its list.
class StoreWorker final
{
public:
    using Job = std::function<void()>;

    explicit StoreWorker(QString folder);
    ~StoreWorker(); ///< writes what waits, then ends the thread

    /// Any thread.
    void post(Job job);
    void append(std::vector<ExchangeRecord> rows, const WaitingRows::Settled &settled);
    [[nodiscard]] StoreHealth health() const;

    /// Only in jobs, on the store thread.
    void open(const Reply<Result<StoreReport>> &reply);
    void flush(const WaitingRows::Settled &settled);
    void query(const ExchangeQuery &query, const Reply<Result<std::vector<ExchangeRecord>>> &reply);
    void history(const HistoryQuery &query, const Reply<Result<HistorySlice>> &reply);
    void setRetention(const RetentionLimits &limits);

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    void run();
    [[nodiscard]] bool takeJobs(std::vector<Job> &jobs);
    void doWhatIsDue(TimePoint now);
    void finishUp();

    [[nodiscard]] Result<StoreReport> tryOpen();
    void commit();
    [[nodiscard]] Result<void> commitBatch(std::size_t count);
    void failed(const Error &error);
    void recovered();
    void updateHealth();
    void lose(std::size_t count);

    const QString m_folder;
    SystemClock m_clock;

    // Shared with the callers.
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_jobs;
    bool m_stop = false;
    StoreHealth m_health;
    quint64 m_posted = 0; ///< rows in m_jobs

    // The store thread's own.
    StoreDatabase m_database;
    std::unique_ptr<Statements> m_statements; ///< null while the database is not open
    WaitingRows m_waiting;
    RetentionLimits m_limits;
    bool m_wanted = false; ///< open() was called, and not refused for good
    Milliseconds m_backoff {0}; ///< 0: the last write went well
    TimePoint m_commitAt = TimePoint::max();
    TimePoint m_retryAt = TimePoint::max();
    TimePoint m_retainAt = TimePoint::max();

    std::unique_ptr<QThread> m_thread; ///< last: it uses all of the above
};

} // namespace spillway
