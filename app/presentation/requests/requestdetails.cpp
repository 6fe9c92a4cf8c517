// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestdetails.h"

#include "app/presentation/requests/requestwords.h"

#include <limits>

namespace spillway {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double nanoDollars = 1e9;

double orUnknown(Milliseconds value)
{
    return value < Milliseconds::zero() ? unknown : static_cast<double>(value.count());
}

} // namespace

void RequestDetails::show(RequestPtr request, const QDateTime &now)
{
    m_request = std::move(request);
    if (m_request) {
        const ExchangeRecord &record = *m_request;
        const Milliseconds elapsed(now.toMSecsSinceEpoch()
                                   - record.accepted.time_since_epoch().count());
        m_timeline.assign(spillway::timeline(record, std::max(elapsed, Milliseconds::zero())));
        m_tokens.assign(tokenBars(record.usage));
        m_tries.assign(keyTries(record));
        m_facts.assign(mainFacts(record));
        m_moreFacts.assign(spillway::moreFacts(record));
    }
    Q_EMIT changed();
}

QString RequestDetails::requestId() const
{
    return m_request ? QString::fromLatin1(m_request->id) : QString();
}

QString RequestDetails::statusText() const
{
    return m_request ? spillway::statusText(*m_request) : QString();
}

QString RequestDetails::tone() const
{
    return toneName(m_request ? requestTone(*m_request) : RequestTone::Neutral);
}

QString RequestDetails::modelName() const
{
    if (!m_request)
        return {};
    const QByteArray &name =
        m_request->modelServed.isEmpty() ? m_request->modelAsked : m_request->modelServed;
    return name.isEmpty() ? tr("No model") : QString::fromUtf8(name);
}

QString RequestDetails::requestLine() const
{
    if (!m_request)
        return {};
    //: HTTP method and path: "POST /v1/messages"
    return tr("%1 %2").arg(QString::fromLatin1(m_request->method),
                           QString::fromUtf8(m_request->path));
}

QString RequestDetails::sentence() const
{
    return m_request ? outcomeSentence(*m_request) : QString();
}

QString RequestDetails::errorSentence() const
{
    return m_request ? m_request->error : QString();
}

QDateTime RequestDetails::accepted() const
{
    return m_request
        ? QDateTime::fromMSecsSinceEpoch(m_request->accepted.time_since_epoch().count())
        : QDateTime();
}

double RequestDetails::total() const
{
    return m_request ? orUnknown(m_request->finished) : unknown;
}

double RequestDetails::firstToken() const
{
    return m_request ? orUnknown(m_request->firstToken) : unknown;
}

double RequestDetails::tokensPerSecond() const
{
    if (!m_request || m_request->usage.source == TokenUsage::Source::None)
        return unknown;
    const Milliseconds streamed = m_request->finished - m_request->firstToken;
    const bool measured = m_request->firstToken >= Milliseconds::zero()
        && m_request->finished > m_request->firstToken;
    const auto tokens = static_cast<double>(m_request->usage.totalOutput().value);
    return measured && tokens > 0 ? tokens * 1000 / static_cast<double>(streamed.count()) : unknown;
}

double RequestDetails::cost() const
{
    return m_request && m_request->cost ? static_cast<double>(m_request->cost->value) / nanoDollars
                                        : unknown;
}

bool RequestDetails::isEstimated() const
{
    return m_request && m_request->usage.source == TokenUsage::Source::Estimated;
}

} // namespace spillway
