// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statements.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace spillway {

/// Binds members to a statement's places in the order of columns.h.
class RowBinder final
{
public:
    RowBinder(StoreDatabase &database, QSqlQuery &query, int firstPlace)
        : m_database(database)
        , m_query(query)
        , m_place(firstPlace)
    {
    }
    /// A new name could not be stored.
    [[nodiscard]] bool failed() const { return m_failed; }

    void operator()(const char *, qint64 value) { bind(value); }
    void operator()(const char *, int value) { bind(static_cast<qint64>(value)); }
    void operator()(const char *, quint64 value) { bind(static_cast<qint64>(value)); }
    void operator()(const char *, bool value) { bind(static_cast<qint64>(value)); }
    void operator()(const char *, const QByteArray &value) { bind(QString::fromUtf8(value)); }
    void operator()(const char *, const QString &value) { bind(value); }
    void operator()(const char *, Milliseconds value) { bind(qint64(value.count())); }
    void operator()(const char *, WallTime value)
    {
        bind(qint64(value.time_since_epoch().count()));
    }
    template <typename Tag> void operator()(const char *, Count<Tag> value)
    {
        bind(static_cast<qint64>(value.value));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char *, Enum value) { bind(static_cast<qint64>(value)); }
    template <typename Value> void operator()(const char *column, const std::optional<Value> &value)
    {
        if (value)
            (*this)(column, *value);
        else
            bind(QVariant());
    }
    void name(const char *, const QString &text)
    {
        const qint64 number = m_database.names().number(m_database.connection(), text);
        m_failed |= number < 0;
        bind(number);
    }
    void name(const char *column, const QByteArray &text) { name(column, QString::fromUtf8(text)); }

private:
    void bind(const QVariant &value) { m_query.bindValue(placeName(m_place++), value); }

    StoreDatabase &m_database;
    QSqlQuery &m_query;
    int m_place;
    bool m_failed = false;
};

/// Reads the current row's values into members in the order of columns.h. Values out of an
/// enumeration's range (a file from elsewhere) leave the member at its default.
class RowReader final
{
public:
    RowReader(const NameBook &names, const QSqlQuery &query, int firstPlace)
        : m_names(names)
        , m_query(query)
        , m_place(firstPlace)
    {
    }

    void operator()(const char *, qint64 &value) { value = number(); }
    void operator()(const char *, int &value) { value = static_cast<int>(number()); }
    void operator()(const char *, quint64 &value) { value = static_cast<quint64>(number()); }
    void operator()(const char *, bool &value) { value = number() != 0; }
    void operator()(const char *, QByteArray &value) { value = next().toString().toUtf8(); }
    void operator()(const char *, QString &value) { value = next().toString(); }
    void operator()(const char *, Milliseconds &value) { value = Milliseconds(number()); }
    void operator()(const char *, WallTime &value) { value = WallTime(Milliseconds(number())); }
    template <typename Tag> void operator()(const char *, Count<Tag> &value)
    {
        value.value = number();
    }
    void operator()(const char *, ExchangeState &value) { ranged(value, ExchangeState::Done); }
    void operator()(const char *, ExchangeOutcome &value)
    {
        ranged(value, ExchangeOutcome::Interrupted);
    }
    void operator()(const char *, TokenUsage::Source &value)
    {
        ranged(value, TokenUsage::Source::Estimated);
    }
    void operator()(const char *, Dialect &value) { ranged(value, Dialect::Gemini); }
    template <typename Value> void operator()(const char *column, std::optional<Value> &value)
    {
        if (m_query.isNull(m_place)) {
            ++m_place;
            value.reset();
        } else {
            (*this)(column, value.emplace());
        }
    }
    void name(const char *, QString &text) { text = m_names.text(number()); }
    void name(const char *, QByteArray &text) { text = m_names.text(number()).toUtf8(); }

private:
    QVariant next() { return m_query.value(m_place++); }
    qint64 number() { return next().toLongLong(); }
    template <typename Enum> void ranged(Enum &value, Enum last)
    {
        const qint64 stored = number();
        if (stored >= 0 && stored <= static_cast<qint64>(last))
            value = static_cast<Enum>(stored);
    }

    const NameBook &m_names;
    const QSqlQuery &m_query;
    int m_place;
};

} // namespace spillway
