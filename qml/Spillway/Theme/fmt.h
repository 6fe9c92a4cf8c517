// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Every number, sum, duration and time that a person reads, in the digits and marks of the locale
/// (QLocale's default). A number and its unit are joined by a narrow no-break space; what must stay
/// left-to-right in any text (ids, models, URLs, times) is set in isolates. Negative or unknown
/// durations and missing times read "–". Ui thread; one an engine.
class Fmt final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool latinDigits READ latinDigits WRITE setLatinDigits NOTIFY localeChanged)
    Q_PROPERTY(QString dash READ dash CONSTANT)
public:
    using QObject::QObject;

    /// True: 0–9 also where the locale has other digits.
    [[nodiscard]] bool latinDigits() const { return m_latinDigits; }
    void setLatinDigits(bool latin);
    /// What stands for a value that is not there.
    [[nodiscard]] static QString dash();

    /// US dollars. Without decimals: 2, or 4 for a sum under ten cents.
    [[nodiscard]] Q_INVOKABLE QString usd(double dollars, int decimals = -1) const;
    /// 24,318.
    [[nodiscard]] Q_INVOKABLE QString num(double value, int decimals = 0) const;
    /// 1,884 stays; 47.1k, 38.6M, 1.20B.
    [[nodiscard]] Q_INVOKABLE QString compact(double value) const;
    /// 820 ms, 1.84 s, 14.2 s, 2 m 05 s.
    [[nodiscard]] Q_INVOKABLE QString ms(double milliseconds) const;
    /// 99.6 %: from a share of one hundred.
    [[nodiscard]] Q_INVOKABLE QString pct(double percent, int decimals = 1) const;
    /// The two greatest units of a span: 42 s, 5 m 03 s, 3 h 12 m, 4 d 6 h.
    [[nodiscard]] Q_INVOKABLE QString duration(double seconds) const;
    /// What a clock counts down: 0:42, 4:10, 1:02:03.
    [[nodiscard]] Q_INVOKABLE QString countdown(double seconds) const;
    /// 512 B, 1.4 kB, 38.6 MB.
    [[nodiscard]] Q_INVOKABLE QString bytes(double count) const;
    /// 104 tok/s.
    [[nodiscard]] Q_INVOKABLE QString perSecond(double tokens) const;

    /// "just now", "5 minutes ago" under one hour, else the time of the day or the date.
    [[nodiscard]] Q_INVOKABLE QString relative(const QDateTime &when) const;
    /// The same, seen from `now`.
    [[nodiscard]] QString relative(const QDateTime &when, const QDateTime &now) const;
    /// 14:33:19 or 2:33:19 PM, as the locale has it.
    [[nodiscard]] Q_INVOKABLE QString time(const QDateTime &when) const;
    /// Without the seconds.
    [[nodiscard]] Q_INVOKABLE QString shortTime(const QDateTime &when) const;
    /// 21 Nov, in the locale's order.
    [[nodiscard]] Q_INVOKABLE QString day(const QDateTime &when) const;
    /// Date and time in full, for tooltips.
    [[nodiscard]] Q_INVOKABLE QString full(const QDateTime &when) const;

    /// The text, kept left-to-right inside any text around it.
    [[nodiscard]] Q_INVOKABLE static QString ltr(const QString &text);

    /// The locale in force.
    [[nodiscard]] QLocale locale() const;

Q_SIGNALS:
    void localeChanged();

private:
    [[nodiscard]] QString digits(QString text) const;
    [[nodiscard]] QString decimal(double value, int decimals) const;
    [[nodiscard]] QString padded(int value) const;

    bool m_latinDigits = false;
};

} // namespace spillway
