// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the request table shows; the rows themselves are in feedmodel.cpp.
#include "app/presentation/requests/feedmodel.h"
#include "app/presentation/requests/requestwords.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double nanoDollars = 1e9;
constexpr double fullBarMilliseconds = 24'000;

double orUnknown(Milliseconds value)
{
    return value < Milliseconds::zero() ? unknown : static_cast<double>(value.count());
}

double share(Milliseconds value)
{
    return std::clamp(static_cast<double>(value.count()) / fullBarMilliseconds, 0.0, 1.0);
}

double tokens(const TokenUsage &usage, TokenCount count)
{
    return usage.source == TokenUsage::Source::None ? unknown : static_cast<double>(count.value);
}

} // namespace

QHash<int, QByteArray> FeedModel::roleNames() const
{
    return {{RequestIdRole, "requestId"},
            {AcceptedRole, "accepted"},
            {StatusTextRole, "statusText"},
            {ToneRole, "tone"},
            {AttemptCountRole, "attemptCount"},
            {ClientRole, "client"},
            {ModelNameRole, "modelName"},
            {KeyNameRole, "keyName"},
            {ProviderRole, "provider"},
            {TokensInRole, "tokensIn"},
            {TokensOutRole, "tokensOut"},
            {FirstTokenRole, "firstToken"},
            {DurationRole, "duration"},
            {FirstTokenShareRole, "firstTokenShare"},
            {DurationShareRole, "durationShare"},
            {CostRole, "cost"},
            {RunningRole, "running"},
            {CurrentRole, "current"},
            {SelectedRole, "selected"}};
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExchangeRecord &record = *m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RequestIdRole:
        return QString::fromLatin1(record.id);
    case AcceptedRole:
        return QDateTime::fromMSecsSinceEpoch(record.accepted.time_since_epoch().count());
    case Qt::DisplayRole:
    case StatusTextRole:
        return statusText(record);
    case ToneRole:
        return toneName(requestTone(record));
    case AttemptCountRole:
        return static_cast<int>(record.attempts.size());
    case ClientRole:
        return record.client;
    case ModelNameRole:
        return QString::fromUtf8(record.modelServed.isEmpty() ? record.modelAsked
                                                              : record.modelServed);
    case KeyNameRole:
        return record.key;
    case ProviderRole:
        return record.provider;
    case TokensInRole:
        return tokens(record.usage, record.usage.input());
    case TokensOutRole:
        return tokens(record.usage, record.usage.totalOutput());
    case FirstTokenRole:
        return orUnknown(record.firstToken);
    case DurationRole:
        return orUnknown(record.finished);
    case FirstTokenShareRole:
        return share(record.firstToken);
    case DurationShareRole:
        return share(record.finished);
    case CostRole:
        return record.cost ? static_cast<double>(record.cost->value) / nanoDollars : unknown;
    case RunningRole:
        return record.outcome == ExchangeOutcome::Running;
    case CurrentRole:
        return record.id == m_current;
    case SelectedRole:
        return isSelected(record.id);
    default:
        return {};
    }
}

} // namespace spillway
