// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keyprobe.h"

#include "core/base/clock.h"
#include "core/base/redaction.h"
#include "core/dialects/errors.h"
#include "core/exchange/headerrules.h"

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBody = 64LL * 1024;

Endpoint modelListOf(Dialect dialect)
{
    return {.dialect = dialect,
            .operation = Operation::ListModels,
            .path = dialect == Dialect::Gemini ? "/v1beta/models" : "/v1/models",
            .model = {},
            .modelInBody = false,
            .streamByPath = false};
}

} // namespace

KeyProbe::KeyProbe(const Clock &clock, std::function<void(Result<KeyTestReport>)> done)
    : m_clock(clock)
    , m_done(std::move(done))
    , m_startedAt(clock.now())
{
}

void KeyProbe::start(Transport &transport, const Clock &clock, const ProviderConfig &provider,
                     const Secret &secret, std::function<void(Result<KeyTestReport>)> done)
{
    const Dialect dialect = provider.dialects.front();
    UpstreamRequest request {
        .method = "GET",
        .url = upstreamUrl(provider.baseUrl, modelListOf(dialect), {}, {}),
        .headers = upstreamHeaders(
            {{"Accept", "application/json"}, {"User-Agent", "spillway/" SPILLWAY_VERSION}},
            provider, dialect, secret),
        .body = {},
        .timeouts = {.firstByte = std::chrono::seconds(20), .idle = std::chrono::seconds(20)},
        .route = {
            .proxyUrl = provider.proxyUrl, .caFile = provider.caFile, .http2 = provider.http2}};
    auto *probe = new KeyProbe(clock, std::move(done)); // deletes itself in finish()
    probe->m_call = transport.start(std::move(request), *probe);
}

void KeyProbe::upstreamHead(int status, HeaderList)
{
    m_status = status;
}

void KeyProbe::upstreamBody(QByteArrayView bytes)
{
    if (m_body.size() < maxBody)
        m_body.append(bytes);
}

void KeyProbe::upstreamFinished()
{
    KeyTestReport report {.accepted = m_status >= 200 && m_status < 300,
                          .status = m_status,
                          .latency = {},
                          .message = {}};
    const QString said = QString::fromUtf8(escapedForLog(redacted(vendorError(m_body).message)));
    if (report.accepted)
        report.message = u"The key works."_s;
    else if (m_status == 401 || m_status == 403)
        report.message = u"The provider refuses the key (%1). %2"_s.arg(m_status).arg(said);
    else if (m_status == 404 || m_status == 405)
        report.message =
            u"The provider has no model list at this address (%1): check the base URL."_s.arg(
                m_status);
    else if (m_status == 429)
        report.message = u"The key is known but limited right now (429). %1"_s.arg(said);
    else
        report.message = u"The provider answered %1. %2"_s.arg(m_status).arg(said);
    finish(std::move(report));
}

void KeyProbe::upstreamFailed(const TransportError &error)
{
    finish({.accepted = false,
            .status = 0,
            .latency = {},
            .message =
                u"The provider could not be reached: %1"_s.arg(QString::fromUtf8(error.detail))});
}

void KeyProbe::finish(KeyTestReport report)
{
    report.latency = std::chrono::duration_cast<Milliseconds>(m_clock.now() - m_startedAt);
    const auto done = std::move(m_done);
    delete this;
    done(std::move(report));
}

} // namespace spillway
