// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curlcall.h"

#include "core/upstream/curltransfer.h"

namespace spillway {

CurlCall::CurlCall(CurlTransfer &transfer)
    : m_transfer(&transfer)
{
    transfer.setCall(this);
}

CurlCall::~CurlCall()
{
    if (m_transfer)
        m_transfer->abort();
}

void CurlCall::pause()
{
    if (m_transfer)
        m_transfer->pause();
}

void CurlCall::resume()
{
    if (m_transfer)
        m_transfer->resume();
}

UpstreamTimings CurlCall::timings() const
{
    return m_transfer ? m_transfer->timings() : m_timings;
}

void CurlCall::detach(const UpstreamTimings &timings)
{
    m_transfer = nullptr;
    m_timings = timings;
}

} // namespace spillway
