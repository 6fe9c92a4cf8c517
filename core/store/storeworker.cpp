// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeworker.h"

#include "core/store/exchangerows.h"
#include "core/store/history.h"
#include "core/store/queries.h"
#include "core/store/recovery.h"

#include <QLoggingCategory>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spillway {

namespace {

Q_LOGGING_CATEGORY(log, "spillway.store")

constexpr std::size_t fullBatch = 500;
constexpr Milliseconds commitDelay = 250ms;
constexpr Milliseconds firstBackoff = 250ms;
constexpr Milliseconds lastBackoff = 30s;
constexpr Milliseconds retainPause = 20ms; ///< between two steps; commits go between
constexpr Milliseconds retainInterval = 10min;
constexpr Milliseconds finishTime = 5s;

/// Rows can wait and clients cannot: on a busy processor the core thread goes first. Qt's thread
/// priorities do nothing for ordinary threads of Linux.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 5;
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
#endif
}

} // namespace

StoreWorker::StoreWorker(QString folder)
    : m_folder(std::move(folder))
    , m_database(m_folder)
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(u"store"_s);
    m_thread->start();
}

StoreWorker::~StoreWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread->wait();
    // A sanitizer cannot see into QThread: this says that all of run() came before.
    const std::lock_guard ended(m_mutex);
}

void StoreWorker::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void StoreWorker::append(std::vector<ExchangeRecord> rows, const WaitingRows::Settled &settled)
{
    const auto count = static_cast<quint64>(rows.size());
    {
        const std::lock_guard lock(m_mutex);
        if (m_posted + count > 2 * Store::maxWaiting) { // the disk has hung for minutes
            m_health.lost += count;
            return;
        }
        m_posted += count;
        m_jobs.push_back([this, rows = std::move(rows), settled, count]() mutable {
            {
                const std::lock_guard relock(m_mutex);
                m_posted -= count;
            }
            lose(m_waiting.append(std::move(rows)));
            m_waiting.notify(settled);
            if (m_commitAt == TimePoint::max())
                m_commitAt = m_clock.now() + commitDelay;
        });
    }
    m_wake.notify_one();
}

StoreHealth StoreWorker::health() const
{
    const std::lock_guard lock(m_mutex);
    StoreHealth health = m_health;
    health.waiting += m_posted;
    return health;
}

void StoreWorker::run()
{
    stepBack();
    std::vector<Job> jobs;
    while (takeJobs(jobs)) {
        for (Job &job : jobs)
            job();
        jobs.clear();
        doWhatIsDue(m_clock.now());
        updateHealth();
    }
    for (Job &job : jobs)
        job();
    finishUp();
    updateHealth();
}

bool StoreWorker::takeJobs(std::vector<Job> &jobs)
{
    std::unique_lock lock(m_mutex);
    const TimePoint due = std::min({m_commitAt, m_retryAt, m_retainAt});
    const auto ready = [this] { return m_stop || !m_jobs.empty(); };
    if (due == TimePoint::max())
        m_wake.wait(lock, ready);
    else
        m_wake.wait_until(lock, due, ready);
    jobs.swap(m_jobs);
    return !m_stop;
}

void StoreWorker::doWhatIsDue(TimePoint now)
{
    if (m_retryAt <= now) {
        m_retryAt = TimePoint::max();
        if (!m_statements && m_wanted) {
            if (const Result<StoreReport> opened = tryOpen())
                qCInfo(log) << "The log database is open again.";
        }
        commit();
    } else if (m_commitAt <= now || m_waiting.size() >= fullBatch) {
        if (m_retryAt == TimePoint::max())
            commit();
        else
            m_commitAt = TimePoint::max(); // the next try comes by itself
    }
    if (m_retainAt <= now) {
        m_retainAt = now + retainInterval;
        if (m_statements && m_backoff == 0ms) {
            const Result<bool> more = retainStep(m_database, m_limits, m_clock.wallNow());
            if (!more)
                failed(more.error());
            else if (*more)
                m_retainAt = now + retainPause;
        }
    }
}

void StoreWorker::open(const Reply<Result<StoreReport>> &reply)
{
    m_wanted = true;
    Result<StoreReport> opened = tryOpen();
    if (opened)
        commit();
    reply.send(std::move(opened));
}

Result<StoreReport> StoreWorker::tryOpen()
{
    m_statements.reset();
    const auto attempt = [this]() -> Result<StoreReport> {
        const Result<StoreDatabase::Opening> opening = m_database.open(m_clock.wallNow());
        if (!opening)
            return opening.error();
        Result<std::unique_ptr<Statements>> statements = Statements::prepare(m_database);
        if (!statements)
            return statements.error();
        m_statements = *std::move(statements);
        const Result<Recovery> recovery = takeOverJournals(m_database, *m_statements, m_folder);
        if (!recovery)
            return recovery.error();
        const Result<qint64> rows = m_database.exchangeCount();
        if (!rows)
            return rows.error();
        return StoreReport {opening->integrityOk, opening->setAside, recovery->recovered,
                            recovery->interrupted, *rows};
    };
    Result<StoreReport> opened = attempt();
    if (opened) {
        recovered();
        return opened;
    }
    const Error error = opened.error();
    m_statements.reset();
    // A newer version's file does not change by waiting.
    m_wanted = error.kind != ErrorKind::Conflict;
    failed(error);
    m_database.close();
    return error;
}

void StoreWorker::commit()
{
    m_commitAt = TimePoint::max();
    if (!m_statements)
        return;
    while (!m_waiting.isEmpty()) {
        const std::size_t count = std::min(m_waiting.size(), fullBatch);
        if (const Result<void> done = commitBatch(count); !done) {
            failed(done.error());
            return;
        }
        m_waiting.settle(count);
        recovered();
    }
}

Result<void> StoreWorker::commitBatch(std::size_t count)
{
    ExchangeRows rows(m_database, *m_statements);
    return m_database.transaction([&]() -> Result<void> {
        qint64 added = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const Result<bool> inserted = rows.insert(m_waiting.at(i));
            if (!inserted)
                return inserted.error();
            added += *inserted ? 1 : 0;
        }
        return m_database.addToCount(added);
    });
}

void StoreWorker::failed(const Error &error)
{
    if (m_backoff == 0ms)
        qCWarning(log).noquote() << error.message << error.detail;
    if (m_database.isDamaged() && m_database.isOpen()) {
        m_statements.reset();
        const QString broken = m_database.setAside(m_clock.wallNow());
        qCWarning(log).noquote() << "The damaged log database is now" << broken;
    }
    if (m_wanted) {
        m_backoff = m_backoff == 0ms ? firstBackoff : std::min(2 * m_backoff, lastBackoff);
        m_retryAt = m_clock.now() + m_backoff;
    }
    const std::lock_guard lock(m_mutex);
    m_health.writable = false;
    m_health.problem = error.message;
}

void StoreWorker::recovered()
{
    m_backoff = 0ms;
    m_retryAt = TimePoint::max();
    const std::lock_guard lock(m_mutex);
    m_health.writable = true;
    m_health.problem.clear();
}

void StoreWorker::lose(std::size_t count)
{
    if (count == 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_health.lost += count;
}

void StoreWorker::updateHealth()
{
    const std::lock_guard lock(m_mutex);
    m_health.waiting = m_waiting.size();
}

void StoreWorker::flush(const WaitingRows::Settled &settled)
{
    m_waiting.notify(settled);
    if (m_retryAt == TimePoint::max())
        commit();
}

void StoreWorker::query(const ExchangeQuery &query,
                        const Reply<Result<std::vector<ExchangeRecord>>> &reply)
{
    if (m_retryAt == TimePoint::max())
        commit();
    if (!m_statements) {
        reply.send(
            Error {ErrorKind::Database, u"The log database is not open."_s, health().problem});
        return;
    }
    Result<std::vector<ExchangeRecord>> found =
        ExchangeSearch(m_database, *m_statements).run(query);
    if (!found && m_database.isDamaged())
        failed(found.error());
    reply.send(std::move(found));
}

void StoreWorker::history(const HistoryQuery &query, const Reply<Result<HistorySlice>> &reply)
{
    if (!m_statements) {
        reply.send(
            Error {ErrorKind::Database, u"The log database is not open."_s, health().problem});
        return;
    }
    Result<HistorySlice> slice = HistoryReader(m_database).read(query);
    if (!slice && m_database.isDamaged())
        failed(slice.error());
    reply.send(std::move(slice));
}

void StoreWorker::setRetention(const RetentionLimits &limits)
{
    m_limits = limits;
    m_retainAt = m_clock.now();
}

void StoreWorker::finishUp()
{
    const TimePoint deadline = m_clock.now() + finishTime;
    if (!m_statements && m_wanted)
        (void)tryOpen();
    commit();
    // Another program that holds the file lets go of it; a full disk does not get room by waiting.
    while (!m_waiting.isEmpty() && m_statements && m_database.isBusy() && m_clock.now() < deadline)
        commit();
    if (m_statements && m_waiting.isEmpty()) {
        if (const Result<Recovery> done = takeOverJournals(m_database, *m_statements, m_folder);
            !done)
            qCWarning(log).noquote() << done.error().message << done.error().detail;
    }
    if (!m_waiting.isEmpty())
        qCWarning(log) << m_waiting.size() << "exchanges could not be written to the log database.";
    m_statements.reset();
    m_database.close();
}

} // namespace spillway
