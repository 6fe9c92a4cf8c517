// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/transport.h"

#include <functional>
#include <optional>
#include <vector>

namespace spillway::test {

/// Writes down what a call told it; hooks run afterwards and may do what an observer may do.
class RecordingObserver final : public UpstreamObserver
{
public:
    int status = 0;
    HeaderList headers;
    QByteArray body;
    std::vector<QByteArray> pieces;
    bool finished = false;
    std::optional<TransportError> error;
    int ends = 0; ///< finished and failed together
    std::function<void()> onHead;
    std::function<void()> onBody;
    std::function<void()> onEnd;

    [[nodiscard]] bool isOver() const { return ends > 0; }
    [[nodiscard]] TransportFailure failure() const
    {
        return error ? error->failure : TransportFailure::Internal;
    }

    void upstreamHead(int newStatus, HeaderList newHeaders) override
    {
        status = newStatus;
        headers = std::move(newHeaders);
        call(onHead);
    }
    void upstreamBody(QByteArrayView bytes) override
    {
        pieces.push_back(bytes.toByteArray());
        body += bytes.toByteArray();
        call(onBody);
    }
    void upstreamFinished() override
    {
        finished = true;
        ++ends;
        call(onEnd);
    }
    void upstreamFailed(const TransportError &newError) override
    {
        error = newError;
        ++ends;
        call(onEnd);
    }

private:
    static void call(const std::function<void()> &hook)
    {
        if (hook)
            hook();
    }
};

} // namespace spillway::test
