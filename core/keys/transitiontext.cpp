// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/transitiontext.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// "429 insufficient_quota", as far as both are known; codes are the vendor's, so only plain
/// characters of them.
QString answer(const Failure &failure)
{
    QString text = failure.status > 0 ? QString::number(failure.status) : QString();
    if (failure.vendorCode.isEmpty() || failure.vendorCode == QByteArray::number(failure.status))
        return text;
    QString code;
    for (const char character :
         failure.vendorCode.first(std::min<qsizetype>(failure.vendorCode.size(), 60))) {
        const bool plain = (character >= '0' && character <= '9')
            || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
            || character == '_' || character == '-' || character == '.';
        code += QLatin1Char(plain ? character : '?');
    }
    return text.isEmpty() ? code : text + u' ' + code;
}

QString sentence(FailureKind kind)
{
    switch (kind) {
    case FailureKind::KeyInvalid:
        return u"The vendor refused this key; check it or replace it"_s;
    case FailureKind::QuotaExhausted:
        return u"The quota is used up"_s;
    case FailureKind::RateLimited:
        return u"The vendor limits the request rate"_s;
    case FailureKind::ConcurrencyLimited:
        return u"Too many requests at the same time for the vendor"_s;
    case FailureKind::ModelUnavailable:
        return u"The model is not available with this key"_s;
    case FailureKind::Overloaded:
        return u"Repeated failures, the last one an overloaded or broken vendor"_s;
    case FailureKind::FirstByteTimeout:
        return u"Repeated failures, the last one no answer in time"_s;
    case FailureKind::IdleTimeout:
        return u"Repeated failures, the last one an answer that stopped coming"_s;
    default:
        return QString::fromLatin1(failureRule(kind).name);
    }
}

} // namespace

QString transitionText(const Failure &failure, QByteArrayView model)
{
    QString text = sentence(failure.kind);
    if (!model.isEmpty())
        text += u" (model %1)"_s.arg(
            QString::fromUtf8(model.first(std::min<qsizetype>(model.size(), 100))));
    if (const QString said = answer(failure); !said.isEmpty())
        text += u": it answered %1"_s.arg(said);
    return text + u'.';
}

} // namespace spillway
