// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordcodec.h"

#include "core/store/recordfields.h"

#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr char layoutVersion = 1;
constexpr quint64 maxAttempts = 1000; ///< far more than any exchange makes

/// Appends values: integers as base-128 varints (signed ones zig-zag), text as length and bytes.
class FieldWriter final
{
public:
    std::string bytes; // QByteArray calls into its library for every character

    void number(quint64 value)
    {
        while (value >= 0x80) {
            bytes.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        bytes.push_back(static_cast<char>(value));
    }
    void operator()(qint64 value)
    {
        number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
    }
    void operator()(int value) { (*this)(static_cast<qint64>(value)); }
    void operator()(quint64 value) { number(value); }
    void operator()(bool value) { number(value ? 1 : 0); }
    void block(std::string_view text)
    {
        number(text.size());
        bytes.append(text);
    }
    void operator()(const QByteArray &value)
    {
        block({value.constData(), static_cast<std::size_t>(value.size())});
    }
    void operator()(const QString &value) { (*this)(value.toUtf8()); }
    void operator()(Milliseconds value) { (*this)(static_cast<qint64>(value.count())); }
    void operator()(WallTime value)
    {
        (*this)(static_cast<qint64>(value.time_since_epoch().count()));
    }
    template <typename Tag> void operator()(Count<Tag> value)
    {
        (*this)(static_cast<qint64>(value.value));
    }
    void operator()(const std::optional<Money> &value)
    {
        (*this)(value.has_value());
        (*this)(value.value_or(Money {}));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum value, Enum /*last*/) { number(static_cast<quint64>(value)); }
    template <typename Enum> void operator()(const std::optional<Enum> &value, Enum /*last*/)
    {
        number(value ? static_cast<quint64>(*value) + 1 : 0);
    }
};

/// Takes values off the front. At a clean end every further field keeps its default; anything else
/// that does not fit is a failure, after which nothing is changed any more.
class FieldReader final
{
public:
    explicit FieldReader(QByteArrayView text)
        : m_rest(text)
    {
    }
    [[nodiscard]] bool failed() const { return m_failed; }

    std::optional<quint64> number()
    {
        if (m_rest.isEmpty() || m_failed)
            return {};
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.isEmpty())
                return fail();
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest = m_rest.sliced(1);
            if (shift == 63 && byte > 1)
                return fail();
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return fail();
    }
    std::optional<QByteArrayView> block()
    {
        const std::optional<quint64> size = number();
        if (!size)
            return {};
        if (*size > static_cast<quint64>(m_rest.size())) {
            fail();
            return {};
        }
        const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(*size));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }
    void operator()(qint64 &value)
    {
        if (const std::optional<quint64> coded = number())
            value = static_cast<qint64>((*coded >> 1) ^ (~(*coded & 1) + 1));
    }
    void operator()(int &value)
    {
        qint64 wide = value;
        (*this)(wide);
        if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
            fail();
        else
            value = static_cast<int>(wide);
    }
    void operator()(quint64 &value) { value = number().value_or(value); }
    void operator()(bool &value) { value = number().value_or(value ? 1 : 0) != 0; }
    void operator()(QByteArray &value)
    {
        if (const std::optional<QByteArrayView> bytes = block())
            value = bytes->toByteArray();
    }
    void operator()(QString &value)
    {
        if (const std::optional<QByteArrayView> bytes = block())
            value = QString::fromUtf8(*bytes);
    }
    void operator()(Milliseconds &value)
    {
        qint64 count = value.count();
        (*this)(count);
        value = Milliseconds(count);
    }
    void operator()(WallTime &value)
    {
        qint64 count = value.time_since_epoch().count();
        (*this)(count);
        value = WallTime(Milliseconds(count));
    }
    template <typename Tag> void operator()(Count<Tag> &value)
    {
        qint64 count = value.value;
        (*this)(count);
        value.value = count;
    }
    void operator()(std::optional<Money> &value)
    {
        bool present = false;
        Money money;
        (*this)(present);
        (*this)(money);
        value = present ? std::optional(money) : std::nullopt;
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum &value, Enum last)
    {
        const quint64 coded = number().value_or(static_cast<quint64>(value));
        if (coded > static_cast<quint64>(last))
            fail();
        else
            value = static_cast<Enum>(coded);
    }
    template <typename Enum> void operator()(std::optional<Enum> &value, Enum last)
    {
        const quint64 coded = number().value_or(0);
        if (coded > static_cast<quint64>(last) + 1)
            fail();
        else if (coded > 0)
            value = static_cast<Enum>(coded - 1);
    }

private:
    std::nullopt_t fail()
    {
        m_failed = true;
        m_rest = {};
        return std::nullopt;
    }

    QByteArrayView m_rest;
    bool m_failed = false;
};

Error undecodable()
{
    return {ErrorKind::Database, u"A journal entry cannot be read."_s, {}};
}

} // namespace

QByteArray encodeRecord(const ExchangeRecord &record)
{
    FieldWriter exchange;
    exchange.bytes.reserve(512);
    exchangeFields(exchange, record);

    FieldWriter whole;
    whole.bytes.reserve(exchange.bytes.size() + 16 + 96 * record.attempts.size());
    whole.bytes.push_back(layoutVersion);
    whole.block(exchange.bytes);
    whole.number(record.attempts.size());
    for (const AttemptRecord &attempt : record.attempts) {
        FieldWriter fields;
        fields.bytes.reserve(96);
        attemptFields(fields, attempt);
        whole.block(fields.bytes);
    }
    return QByteArray::fromStdString(whole.bytes);
}

Result<ExchangeRecord> decodeRecord(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != layoutVersion)
        return undecodable();
    FieldReader whole(bytes.sliced(1));
    const std::optional<QByteArrayView> exchange = whole.block();
    if (!exchange)
        return undecodable();
    ExchangeRecord record;
    FieldReader fields(*exchange);
    exchangeFields(fields, record);
    if (fields.failed() || record.id.isEmpty())
        return undecodable();

    const std::optional<quint64> attempts = whole.number();
    if (!attempts || *attempts > maxAttempts)
        return undecodable();
    for (quint64 i = 0; i < *attempts; ++i) {
        const std::optional<QByteArrayView> block = whole.block();
        if (!block)
            return undecodable();
        FieldReader attemptReader(*block);
        attemptFields(attemptReader, record.attempts.emplace_back());
        if (attemptReader.failed())
            return undecodable();
    }
    return record;
}

} // namespace spillway
