// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestfacts.h"

#include "app/presentation/requests/requestwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(spillway::RequestFacts)
};

/// Collects facts and leaves out the empty ones.
class Facts final
{
public:
    Facts &text(const QString &label, const QString &text)
    {
        if (!text.isEmpty())
            m_facts.push_back({.label = label, .text = text});
        return *this;
    }
    Facts &code(const QString &label, const QByteArray &text)
    {
        if (!text.isEmpty())
            m_facts.push_back(
                {.label = label, .text = QString::fromUtf8(text), .kind = RequestFact::Kind::Code});
        return *this;
    }
    Facts &bytes(const QString &label, qint64 count)
    {
        m_facts.push_back({.label = label,
                           .number = static_cast<double>(count),
                           .kind = RequestFact::Kind::Bytes});
        return *this;
    }
    Facts &time(const QString &label, Milliseconds span)
    {
        if (span >= Milliseconds::zero())
            m_facts.push_back({.label = label,
                               .number = static_cast<double>(span.count()),
                               .kind = RequestFact::Kind::Span});
        return *this;
    }
    std::vector<RequestFact> take() { return std::move(m_facts); }

private:
    std::vector<RequestFact> m_facts;
};

KeyTry keyTry(const AttemptRecord &attempt)
{
    KeyTry made {.keyName = attempt.key,
                 .provider = attempt.provider,
                 .tone = u"err"_s,
                 .why = pickSentence(attempt.reason)};
    const QString ending = attemptOutcomeText(attempt.outcome);
    if (attempt.outcome.isEmpty() || attempt.outcome == "ok") {
        made.tone = attempt.outcome.isEmpty() ? u"info"_s : u"ok"_s;
        made.ending = ending;
        return made;
    }
    if (attempt.outcome == "client_gone")
        made.tone = u"neutral"_s;
    made.ending =
        //: How an attempt ended and its HTTP status: "Rate-limited, 429"
        attempt.status != 0 ? Words::tr("%1, %2").arg(ending).arg(attempt.status) : ending;
    const QString blame = blameText(attempt.blame);
    if (attempt.detail.isEmpty() || blame.isEmpty())
        made.detail = blame.isEmpty() ? attempt.detail : Words::tr("The fault of %1.").arg(blame);
    else
        made.detail = Words::tr("The fault of %1: %2").arg(blame, attempt.detail);
    return made;
}

} // namespace

std::vector<KeyTry> keyTries(const ExchangeRecord &record)
{
    std::vector<KeyTry> tries;
    for (const AttemptRecord &attempt : record.attempts)
        tries.push_back(keyTry(attempt));
    return tries;
}

QString RequestFact::kindName() const
{
    switch (kind) {
    case Kind::Text:
        return u"text"_s;
    case Kind::Code:
        return u"code"_s;
    case Kind::Bytes:
        return u"bytes"_s;
    case Kind::Span:
        return u"ms"_s;
    }
    return {};
}

std::vector<RequestFact> mainFacts(const ExchangeRecord &record)
{
    Facts facts;
    facts.text(Words::tr("Client"), record.client);
    if (record.modelAsked != record.modelServed)
        facts.code(Words::tr("Model asked for"), record.modelAsked);
    facts.text(Words::tr("Provider"), record.provider).text(Words::tr("Account"), record.account);
    if (!record.conversation.isEmpty())
        facts.text(Words::tr("Conversation"),
                   record.affinityHit ? Words::tr("Stayed on its key")
                                      : Words::tr("New to its key"));
    return facts.code(Words::tr("Stop reason"), record.stopReason)
        .code(Words::tr("Request ID"), record.id)
        .take();
}

std::vector<RequestFact> moreFacts(const ExchangeRecord &record)
{
    const QString dialectIn = dialectTitle(record.dialectIn);
    const QString dialectOut = dialectTitle(record.dialectOut);
    Facts facts;
    facts.text(Words::tr("Format asked in"), dialectIn);
    if (dialectOut != dialectIn)
        facts.text(Words::tr("Translated to"), dialectOut);
    return facts.code(Words::tr("Model asked for"), record.modelAsked)
        .code(Words::tr("Model served"), record.modelServed)
        .text(Words::tr("Streaming"), record.stream ? Words::tr("Yes") : Words::tr("No"))
        .code(Words::tr("User agent"), record.userAgent)
        .text(Words::tr("Client key"), record.clientKey)
        .text(Words::tr("Tenant"), record.tenant)
        .text(Words::tr("Project"), record.project)
        .code(Words::tr("Conversation"), record.conversation)
        .code(Words::tr("Variant"), record.variant)
        .code(Words::tr("Error"), record.errorKind)
        .bytes(Words::tr("Request size"), record.bytesIn)
        .bytes(Words::tr("Response size"), record.bytesOut)
        .time(Words::tr("Key chosen after"), record.keyChosen)
        .time(Words::tr("Connected after"), record.connected)
        .time(Words::tr("First byte after"), record.firstByte)
        .time(Words::tr("First token after"), record.firstToken)
        .time(Words::tr("Finished after"), record.finished)
        .text(Words::tr("Settings version"), QString::number(record.configVersion))
        .take();
}

} // namespace spillway
