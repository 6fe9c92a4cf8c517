// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace spillway {

/// Writes JSON in the order in which it is told, without a document in between. Commas and quotes
/// are its business, matching begin/end and key/value is the caller's (asserted). Text is UTF-8 and
/// is written as it is, control characters, quotes and backslashes escaped.
///
///     JsonWriter json;
///     json.beginObject().member("type", "error").key("usage").beginObject().member("input_tokens",
///     3).end().end(); send(json.take());
class JsonWriter final
{
public:
    JsonWriter &beginObject();
    JsonWriter &beginArray();
    JsonWriter &end(); ///< closes the innermost container
    JsonWriter &key(QByteArrayView name);

    JsonWriter &value(QByteArrayView text); ///< a string
    JsonWriter &value(const char *text) { return value(QByteArrayView(text)); }
    JsonWriter &value(const QByteArray &text) { return value(QByteArrayView(text)); }
    JsonWriter &value(const QString &text) { return value(QByteArrayView(text.toUtf8())); }
    JsonWriter &value(qint64 number);
    JsonWriter &value(int number) { return value(static_cast<qint64>(number)); }
    JsonWriter &value(long number) { return value(static_cast<qint64>(number)); }
    JsonWriter &value(
        double number); ///< shortest form that reads back the same; NaN and infinities become null
    JsonWriter &value(bool flag);
    JsonWriter &null();
    JsonWriter &raw(QByteArrayView json); ///< already JSON, copied as it is

    template <typename T> JsonWriter &member(QByteArrayView name, const T &v)
    {
        key(name);
        return value(v);
    }

    /// The text; every container must be closed. The writer is empty again.
    [[nodiscard]] QByteArray take();

private:
    void separate();
    void quoted(QByteArrayView text);

    QByteArray m_out;
    QByteArray m_stack; ///< '{' or '[' a level
    bool m_needComma = false;
    bool m_afterKey = false;
};

} // namespace spillway
