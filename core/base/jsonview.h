// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace spillway {

/// A lazy view of one JSON value inside a larger text. Nothing is parsed until it is asked for and
/// nothing is copied; the text must outlive the view. Reads what it walks over strictly (RFC 8259
/// structure, strings, nesting ≤ 512) and skips what it need not look at by matching brackets and
/// strings only: the vendor validates the rest.
///
/// Positions are byte offsets into the text given to `JsonView::document`, so a caller can splice
/// (see jsonsplice.h). Pure; any thread.
class JsonView final
{
public:
    enum class Type { Missing, Null, Bool, Number, String, Array, Object };

    /// The whole text as one value. Missing when the text is not one JSON value with optional white
    /// space round it.
    [[nodiscard]] static JsonView document(QByteArrayView text);

    JsonView() = default;
    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isMissing() const { return m_type == Type::Missing; }
    explicit operator bool() const { return m_type != Type::Missing; }

    /// The value's bytes as they stand in the text, quotes and brackets included.
    [[nodiscard]] QByteArrayView raw() const { return m_raw; }
    /// Offset of raw() in the document.
    [[nodiscard]] qsizetype offset() const { return m_offset; }

    /// The member's value; Missing when this is not an object, has no such member, or is malformed
    /// before it. The last of duplicate members wins, as in most vendors' parsers. Escaped names
    /// are decoded before they are compared.
    [[nodiscard]] JsonView operator[](QByteArrayView name) const;
    /// Same as a chain of operator[].
    template <typename... Names>
    [[nodiscard]] JsonView at(QByteArrayView first, Names... rest) const
    {
        if constexpr (sizeof...(rest) == 0)
            return (*this)[first];
        else
            return (*this)[first].at(QByteArrayView(rest)...);
    }

    /// Calls `visit(name, value)` for each member (or `visit({}, value)` for each element) in
    /// order, names decoded, until it returns false or the container ends. False when the container
    /// is malformed or this is none. The name is valid during the call only.
    template <typename Visit> bool forEach(Visit &&visit) const
    {
        Cursor cursor(*this);
        while (cursor.next()) {
            if (!visit(cursor.name, cursor.value()))
                return true;
        }
        return !cursor.failed;
    }

    /// Decoded string; nullopt when this is not a valid string. Lone surrogates decode to U+FFFD.
    [[nodiscard]] std::optional<QByteArray> string() const;
    [[nodiscard]] QByteArray stringOr(QByteArrayView fallback) const;
    /// Integer in int64 range; a fraction or exponent that yields an integer (1e3, 2.0) is
    /// accepted.
    [[nodiscard]] std::optional<qint64> integer() const;
    /// Absent when the magnitude is beyond what a double can hold, at either end.
    [[nodiscard]] std::optional<double> number() const;
    [[nodiscard]] std::optional<bool> boolean() const;

private:
    /// Where a walk over a container stands. Lives within one call; `name` may point into
    /// `decodedName`.
    struct Cursor
    {
        explicit Cursor(const JsonView &container);
        Cursor(const Cursor &) = delete;
        Cursor &operator=(const Cursor &) = delete;

        /// Steps to the next member or element; false at the end and, with `failed` set, where the
        /// grammar is broken.
        bool next();
        [[nodiscard]] JsonView value() const;

        QByteArrayView text; ///< the container's raw bytes
        qsizetype base = 0; ///< offset of text in the document
        qsizetype pos = 0;
        char closer = ']';
        bool first = true;
        bool failed = false;
        QByteArrayView name; ///< decoded
        QByteArray decodedName; ///< storage of a name that had escapes
        qsizetype valueBegin = 0;
        qsizetype valueEnd = 0;

    private:
        bool readName();
        void skipSpace();
    };

    JsonView(Type type, QByteArrayView raw, qsizetype offset)
        : m_type(type)
        , m_raw(raw)
        , m_offset(offset)
    {
    }

    Type m_type = Type::Missing;
    QByteArrayView m_raw;
    qsizetype m_offset = 0;
};

} // namespace spillway
