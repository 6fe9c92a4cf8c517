// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/base/result.h"

#include <memory>

namespace spillway {

/// An answer that the proxy owes to a page. Comes in every case: when the work that holds the last
/// copy is dropped unanswered, because the core has ended, it is an error.
template <typename T> class Owed final
{
public:
    Owed(QObject *context, std::function<void(Result<T>)> done)
        : m_debt(std::make_shared<Debt>(Reply<Result<T>>(context, std::move(done))))
    {
    }

    void send(Result<T> result) const { m_debt->reply.send(std::move(result)); }
    void operator()(const Result<T> &result) const { send(result); }

private:
    struct Debt
    {
        explicit Debt(Reply<Result<T>> owed)
            : reply(std::move(owed))
        {
        }
        ~Debt()
        {
            reply.send(Error {ErrorKind::Internal,
                              QStringLiteral("The proxy ended before it could answer."),
                              {}});
        }
        Q_DISABLE_COPY_MOVE(Debt)
        Reply<Result<T>> reply;
    };
    std::shared_ptr<Debt> m_debt;
};

} // namespace spillway
