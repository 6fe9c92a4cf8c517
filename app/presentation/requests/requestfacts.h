// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <QObject>

#include <vector>

namespace spillway {

/// One attempt in words: why its key was chosen and how it went. Value.
struct KeyTry
{
    Q_GADGET
    Q_PROPERTY(QString keyName MEMBER keyName)
    Q_PROPERTY(QString provider MEMBER provider)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString ending MEMBER ending)
    Q_PROPERTY(QString detail MEMBER detail)
public:
    QString keyName;
    QString provider;
    QString tone; ///< "ok", "err", "info"
    QString why; ///< "healthiest key"
    QString ending; ///< "Served", "Rate-limited, 429"
    QString detail; ///< whose fault, and the vendor's words; empty when it served

    friend bool operator==(const KeyTry &, const KeyTry &) = default;
};

[[nodiscard]] std::vector<KeyTry> keyTries(const ExchangeRecord &record);

/// One labelled value. Numbers are written by Fmt, as `kind` says. Value.
struct RequestFact
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(double number MEMBER number)
    Q_PROPERTY(QString kind READ kindName)
public:
    enum class Kind : std::uint8_t { Text, Code, Bytes, Span };

    QString label;
    QString text;
    double number = 0; ///< Bytes; Span: milliseconds
    Kind kind = Kind::Text;

    /// "text", "code", "bytes", "ms".
    [[nodiscard]] QString kindName() const;
    friend bool operator==(const RequestFact &, const RequestFact &) = default;
};

/// What most people want to know; facts that the record does not hold are left out.
[[nodiscard]] std::vector<RequestFact> mainFacts(const ExchangeRecord &record);
/// Everything else that the record holds.
[[nodiscard]] std::vector<RequestFact> moreFacts(const ExchangeRecord &record);

} // namespace spillway
