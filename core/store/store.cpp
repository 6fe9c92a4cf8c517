// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/storeworker.h"

namespace spillway {

class Store::Private
{
public:
    explicit Private(QString folder)
        : worker(std::move(folder))
    {
    }
    StoreWorker worker;
};

namespace {

WaitingRows::Settled settledReply(QObject *context, std::function<void()> done)
{
    return {context, [done = std::move(done)](std::monostate) { done(); }};
}

} // namespace

Store::Store(QString folder)
    : d(std::make_unique<Private>(std::move(folder)))
{
}

Store::~Store() = default;

void Store::open(QObject *context, std::function<void(Result<StoreReport>)> done)
{
    d->worker.post(
        [worker = &d->worker, reply = Reply<Result<StoreReport>>(context, std::move(done))] {
            worker->open(reply);
        });
}

void Store::append(std::vector<ExchangeRecord> finished)
{
    d->worker.append(std::move(finished), {});
}

void Store::append(std::vector<ExchangeRecord> finished, QObject *context,
                   std::function<void()> committed)
{
    d->worker.append(std::move(finished), settledReply(context, std::move(committed)));
}

void Store::query(ExchangeQuery query, QObject *context,
                  std::function<void(Result<std::vector<ExchangeRecord>>)> done)
{
    using Answer = Reply<Result<std::vector<ExchangeRecord>>>;
    d->worker.post([worker = &d->worker, query = std::move(query),
                    reply = Answer(context, std::move(done))] { worker->query(query, reply); });
}

void Store::history(HistoryQuery query, QObject *context,
                    std::function<void(Result<HistorySlice>)> done)
{
    d->worker.post([worker = &d->worker, query,
                    reply = Reply<Result<HistorySlice>>(context, std::move(done))] {
        worker->history(query, reply);
    });
}

void Store::setRetention(int days, qint64 maxSizeMb)
{
    d->worker.post([worker = &d->worker, limits = RetentionLimits {days, maxSizeMb}] {
        worker->setRetention(limits);
    });
}

StoreHealth Store::health() const
{
    return d->worker.health();
}

void Store::flush(QObject *context, std::function<void()> done)
{
    d->worker.post([worker = &d->worker, settled = settledReply(context, std::move(done))] {
        worker->flush(settled);
    });
}

} // namespace spillway
