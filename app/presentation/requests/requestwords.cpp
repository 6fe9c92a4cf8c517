// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestwords.h"

#include "app/presentation/requests/filter/filtermatcher.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(spillway::RequestWords)
};

QString runningText(ExchangeState state)
{
    switch (state) {
    case ExchangeState::Receiving:
    case ExchangeState::Filtering:
    case ExchangeState::Routing:
        return Words::tr("Starting");
    case ExchangeState::WaitingForKey:
        return Words::tr("Queued");
    case ExchangeState::Connecting:
    case ExchangeState::AwaitingCommit:
        return Words::tr("Waiting");
    case ExchangeState::Backoff:
        return Words::tr("Retrying");
    case ExchangeState::Streaming:
    case ExchangeState::Finishing:
    case ExchangeState::Done:
        return Words::tr("Streaming");
    }
    return {};
}

QString runningSentence(ExchangeState state)
{
    switch (state) {
    case ExchangeState::Receiving:
    case ExchangeState::Filtering:
    case ExchangeState::Routing:
        return Words::tr("The request is being read.");
    case ExchangeState::WaitingForKey:
        return Words::tr("It waits for a key that may serve.");
    case ExchangeState::Connecting:
        return Words::tr("It was sent to the provider.");
    case ExchangeState::AwaitingCommit:
        return Words::tr("It waits for the first token.");
    case ExchangeState::Backoff:
        return Words::tr("An attempt failed; the next one starts in a moment.");
    case ExchangeState::Streaming:
    case ExchangeState::Finishing:
    case ExchangeState::Done:
        return Words::tr("The answer is being streamed.");
    }
    return {};
}

} // namespace

RequestTone requestTone(const ExchangeRecord &record)
{
    if (record.outcome == ExchangeOutcome::Running)
        return RequestTone::Live;
    if (record.outcome == ExchangeOutcome::ClientGone)
        return RequestTone::Neutral;
    if (isError(record))
        return RequestTone::Error;
    return record.attempts.size() > 1 ? RequestTone::Attention : RequestTone::Good;
}

QString toneName(RequestTone tone)
{
    switch (tone) {
    case RequestTone::Good:
        return u"ok"_s;
    case RequestTone::Attention:
        return u"warn"_s;
    case RequestTone::Error:
        return u"err"_s;
    case RequestTone::Live:
        return u"info"_s;
    case RequestTone::Neutral:
        return u"neutral"_s;
    }
    return {};
}

QString statusText(const ExchangeRecord &record)
{
    switch (record.outcome) {
    case ExchangeOutcome::Running:
        return runningText(record.state);
    case ExchangeOutcome::Broken:
        return Words::tr("Broken");
    case ExchangeOutcome::Interrupted:
        return Words::tr("Interrupted");
    case ExchangeOutcome::Completed:
    case ExchangeOutcome::Refused:
    case ExchangeOutcome::Failed:
    case ExchangeOutcome::ClientGone:
        break;
    }
    const int status = shownStatus(record);
    return status != 0 ? QString::number(status) : Words::tr("Failed");
}

QString outcomeSentence(const ExchangeRecord &record)
{
    switch (record.outcome) {
    case ExchangeOutcome::Running:
        return runningSentence(record.state);
    case ExchangeOutcome::Completed:
        return record.status < 400 ? Words::tr("The answer reached the client.")
                                   : Words::tr("The provider's error reached the client as it is.");
    case ExchangeOutcome::Refused:
        return Words::tr("Spillway answered without asking a provider.");
    case ExchangeOutcome::Failed:
        return Words::tr("No attempt worked; the client got the error.");
    case ExchangeOutcome::Broken:
        return Words::tr("The answer broke off in the middle.");
    case ExchangeOutcome::ClientGone:
        return Words::tr("The client hung up first.");
    case ExchangeOutcome::Interrupted:
        return Words::tr("Spillway ended in the middle of it.");
    }
    return {};
}

QString pickSentence(const QByteArray &reason)
{
    static const QHash<QByteArray, const char *> sentences {
        {"affinity", QT_TRANSLATE_NOOP("spillway::RequestWords", "keeps the conversation")},
        {"health", QT_TRANSLATE_NOOP("spillway::RequestWords", "healthiest key")},
        {"weighted", QT_TRANSLATE_NOOP("spillway::RequestWords", "drawn by weight")},
        {"round_robin", QT_TRANSLATE_NOOP("spillway::RequestWords", "next in turn")},
        {"fill_first", QT_TRANSLATE_NOOP("spillway::RequestWords", "first with room")},
        {"only_key", QT_TRANSLATE_NOOP("spillway::RequestWords", "only key that could serve")},
        {"probe", QT_TRANSLATE_NOOP("spillway::RequestWords", "tried again after a break")}};
    const auto found = sentences.constFind(reason);
    return found != sentences.cend() ? Words::tr(*found) : QString::fromLatin1(reason);
}

QString attemptOutcomeText(const QByteArray &outcome)
{
    static const QHash<QByteArray, const char *> texts {
        {"", QT_TRANSLATE_NOOP("spillway::RequestWords", "Running")},
        {"ok", QT_TRANSLATE_NOOP("spillway::RequestWords", "Served")},
        {"bad_request", QT_TRANSLATE_NOOP("spillway::RequestWords", "Bad request")},
        {"model_not_found", QT_TRANSLATE_NOOP("spillway::RequestWords", "Model not found")},
        {"model_unavailable", QT_TRANSLATE_NOOP("spillway::RequestWords", "Model not on plan")},
        {"key_invalid", QT_TRANSLATE_NOOP("spillway::RequestWords", "Key refused")},
        {"quota_exhausted", QT_TRANSLATE_NOOP("spillway::RequestWords", "Quota used up")},
        {"rate_limited", QT_TRANSLATE_NOOP("spillway::RequestWords", "Rate-limited")},
        {"concurrency_limited", QT_TRANSLATE_NOOP("spillway::RequestWords", "Too many at once")},
        {"overloaded", QT_TRANSLATE_NOOP("spillway::RequestWords", "Overloaded")},
        {"host_unreachable", QT_TRANSLATE_NOOP("spillway::RequestWords", "Unreachable")},
        {"connection_lost", QT_TRANSLATE_NOOP("spillway::RequestWords", "Connection lost")},
        {"invalid_response", QT_TRANSLATE_NOOP("spillway::RequestWords", "Unusable answer")},
        {"first_byte_timeout", QT_TRANSLATE_NOOP("spillway::RequestWords", "No answer in time")},
        {"idle_timeout", QT_TRANSLATE_NOOP("spillway::RequestWords", "Went silent")},
        {"stream_broken", QT_TRANSLATE_NOOP("spillway::RequestWords", "Broke off")},
        {"client_gone", QT_TRANSLATE_NOOP("spillway::RequestWords", "Client hung up")}};
    const auto found = texts.constFind(outcome);
    return found != texts.cend() ? Words::tr(*found) : QString::fromLatin1(outcome);
}

QString blameText(const QByteArray &blame)
{
    static const QHash<QByteArray, const char *> texts {
        {"request", QT_TRANSLATE_NOOP("spillway::RequestWords", "the request")},
        {"model", QT_TRANSLATE_NOOP("spillway::RequestWords", "the key's plan")},
        {"key", QT_TRANSLATE_NOOP("spillway::RequestWords", "the key")},
        {"account", QT_TRANSLATE_NOOP("spillway::RequestWords", "the account")},
        {"host", QT_TRANSLATE_NOOP("spillway::RequestWords", "the provider")},
        {"network", QT_TRANSLATE_NOOP("spillway::RequestWords", "the network")},
        {"client", QT_TRANSLATE_NOOP("spillway::RequestWords", "the client")}};
    const auto found = texts.constFind(blame);
    return found != texts.cend() ? Words::tr(*found) : QString();
}

QString dialectTitle(std::optional<Dialect> dialect)
{
    if (!dialect)
        return {};
    switch (*dialect) {
    case Dialect::Anthropic:
        return u"Anthropic Messages"_s;
    case Dialect::OpenAiChat:
        return u"OpenAI Chat"_s;
    case Dialect::OpenAiResponses:
        return u"OpenAI Responses"_s;
    case Dialect::Gemini:
        return u"Gemini"_s;
    }
    return {};
}

} // namespace spillway
