// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/transport.h"

namespace spillway {

class CurlTransfer;

/// The caller's end of a transfer: aborts it when destroyed, keeps its timings when it is over.
/// Core thread.
class CurlCall final : public UpstreamCall
{
public:
    explicit CurlCall(CurlTransfer &transfer);
    ~CurlCall() override;
    CurlCall(const CurlCall &) = delete;
    CurlCall &operator=(const CurlCall &) = delete;

    void pause() override;
    void resume() override;
    [[nodiscard]] UpstreamTimings timings() const override;

    /// The transfer is over and serves another request soon.
    void detach(const UpstreamTimings &timings);

private:
    CurlTransfer *m_transfer;
    UpstreamTimings m_timings;
};

} // namespace spillway
