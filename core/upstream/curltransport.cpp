// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curltransport.h"

#include "core/upstream/curlcall.h"
#include "core/upstream/curlmulti.h"
#include "core/upstream/curltransfer.h"

#include <algorithm>
#include <new>

namespace spillway {

namespace {

/// Easy handles that wait for work; each costs some 10 KiB.
constexpr std::size_t maxIdleTransfers = 256;

/// Once a process, before anything else of libcurl; it is never undone because a later transport
/// may follow.
void initLibcurl()
{
    static const CURLcode result = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (result != CURLE_OK)
        throw std::bad_alloc();
}

CURLSH *newShare()
{
    initLibcurl();
    CURLSH *share = curl_share_init();
    if (!share)
        throw std::bad_alloc();
    curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    return share;
}

} // namespace

CurlTransport::CurlTransport(const Clock &clock, CurlTransportSettings settings)
    : m_clock(clock)
    , m_settings(settings)
    , m_share(newShare())
    , m_multi(makeMulti())
{
    m_sweep.setSingleShot(true);
    QObject::connect(&m_sweep, &QTimer::timeout, &m_sweep, [this] {
        std::erase_if(m_draining, [](const auto &multi) { return !multi->hasTransfers(); });
    });
}

CurlTransport::~CurlTransport()
{
    m_multi.reset();
    m_draining.clear();
    m_idle.clear();
    curl_share_cleanup(m_share);
}

std::unique_ptr<CurlMulti> CurlTransport::makeMulti()
{
    const CurlMulti::Limits limits {m_settings.maxIdleConnections,
                                    m_settings.maxStreamsPerConnection};
    return std::make_unique<CurlMulti>(m_clock, limits,
                                       [this](auto transfer) { recycle(std::move(transfer)); });
}

std::unique_ptr<UpstreamCall> CurlTransport::start(UpstreamRequest request,
                                                   UpstreamObserver &observer)
{
    std::unique_ptr<CurlTransfer> transfer = takeTransfer(request.route);
    transfer->begin(request, observer, *m_multi, m_clock.now());
    auto call = std::make_unique<CurlCall>(*transfer);
    m_multi->add(std::move(transfer));
    return call;
}

void CurlTransport::closeIdleConnections()
{
    m_multi->closeIdleConnections();
    m_multi->setDrained([this] { m_sweep.start(0); });
    m_draining.push_back(std::move(m_multi));
    m_multi = makeMulti();
    m_sweep.start(0);
}

std::unique_ptr<CurlTransfer> CurlTransport::takeTransfer(const UpstreamRoute &route)
{
    const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(), [&](const auto &transfer) {
        return transfer->route() == route;
    });
    if (found == m_idle.rend())
        return std::make_unique<CurlTransfer>(m_share, m_settings.idleMaxAge, route);
    std::unique_ptr<CurlTransfer> transfer = std::move(*found);
    m_idle.erase(std::next(found).base());
    return transfer;
}

void CurlTransport::recycle(std::unique_ptr<CurlTransfer> transfer)
{
    if (m_idle.size() >= maxIdleTransfers)
        m_idle.erase(m_idle.begin());
    m_idle.push_back(std::move(transfer));
}

} // namespace spillway
