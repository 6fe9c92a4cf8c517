// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/exportformat.h"

#include "app/presentation/requests/filter/filtermatcher.h"
#include "core/base/jsonwriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr double nanoDollars = 1e9;

QByteArray number(Milliseconds span)
{
    return span < Milliseconds::zero() ? QByteArray() : QByteArray::number(span.count());
}

QByteArray tokens(const TokenUsage &usage, TokenCount count)
{
    return usage.source == TokenUsage::Source::None ? QByteArray()
                                                    : QByteArray::number(count.value);
}

QByteArray dollars(const std::optional<Money> &cost)
{
    constexpr int places = 9;
    return cost ? QByteArray::number(static_cast<double>(cost->value) / nanoDollars, 'f', places)
                : QByteArray();
}

QByteArray isoTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

enum class Kind : std::uint8_t { Text, Number };
enum class Place : std::uint8_t { Everywhere, FilesOnly };

struct Column
{
    const char *name;
    QByteArray (*value)(const ExchangeRecord &); ///< empty = not known
    Kind kind;
    Place place;
};

using Record = const ExchangeRecord &;
constexpr std::array columns {
    Column {"time", [](Record r) { return isoTime(r.accepted); }, Kind::Text, Place::Everywhere},
    Column {"status",
            [](Record r) {
                const int status = shownStatus(r);
                return status != 0 ? QByteArray::number(status) : QByteArray();
            },
            Kind::Number, Place::Everywhere},
    Column {"outcome", [](Record r) { return QByteArray(exchangeOutcomeName(r.outcome)); },
            Kind::Text, Place::Everywhere},
    Column {"client", [](Record r) { return r.client.toUtf8(); }, Kind::Text, Place::Everywhere},
    Column {"model",
            [](Record r) { return r.modelServed.isEmpty() ? r.modelAsked : r.modelServed; },
            Kind::Text, Place::Everywhere},
    Column {"provider", [](Record r) { return r.provider.toUtf8(); }, Kind::Text,
            Place::Everywhere},
    Column {"key", [](Record r) { return r.key.toUtf8(); }, Kind::Text, Place::Everywhere},
    Column {"attempt_count", [](Record r) { return QByteArray::number(r.attempts.size()); },
            Kind::Number, Place::Everywhere},
    Column {"input_tokens", [](Record r) { return tokens(r.usage, r.usage.input()); }, Kind::Number,
            Place::Everywhere},
    Column {"output_tokens", [](Record r) { return tokens(r.usage, r.usage.totalOutput()); },
            Kind::Number, Place::Everywhere},
    Column {"first_token_ms", [](Record r) { return number(r.firstToken); }, Kind::Number,
            Place::Everywhere},
    Column {"duration_ms", [](Record r) { return number(r.finished); }, Kind::Number,
            Place::Everywhere},
    Column {"cost_usd", [](Record r) { return dollars(r.cost); }, Kind::Number, Place::Everywhere},
    Column {"id", [](Record r) { return r.id; }, Kind::Text, Place::Everywhere},
    Column {"model_asked", [](Record r) { return r.modelAsked; }, Kind::Text, Place::FilesOnly},
    Column {"account", [](Record r) { return r.account.toUtf8(); }, Kind::Text, Place::FilesOnly},
    Column {"cache_read_tokens", [](Record r) { return tokens(r.usage, r.usage.cacheRead); },
            Kind::Number, Place::FilesOnly},
    Column {"cache_write_tokens",
            [](Record r) { return tokens(r.usage, r.usage.cacheWrite5m + r.usage.cacheWrite1h); },
            Kind::Number, Place::FilesOnly},
    Column {"method", [](Record r) { return r.method; }, Kind::Text, Place::FilesOnly},
    Column {"path", [](Record r) { return r.path; }, Kind::Text, Place::FilesOnly},
    Column {"bytes_in", [](Record r) { return QByteArray::number(r.bytesIn); }, Kind::Number,
            Place::FilesOnly},
    Column {"bytes_out", [](Record r) { return QByteArray::number(r.bytesOut); }, Kind::Number,
            Place::FilesOnly},
    Column {"stop_reason", [](Record r) { return r.stopReason; }, Kind::Text, Place::FilesOnly},
    Column {"error_kind", [](Record r) { return r.errorKind; }, Kind::Text, Place::FilesOnly},
    Column {"error", [](Record r) { return r.error.toUtf8(); }, Kind::Text, Place::FilesOnly},
};

/// A spreadsheet takes a cell that begins like a formula for one: it must not run a client's text.
QByteArray harmless(QByteArray value)
{
    if (!value.isEmpty() && QByteArrayView("=+-@\t\r").contains(value.front()))
        value.prepend('\'');
    return value;
}

QByteArray csvField(const QByteArray &value)
{
    QByteArray field = harmless(value);
    const bool plain = std::ranges::none_of(
        field, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (plain)
        return field;
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

QByteArray tabField(const QByteArray &value)
{
    QByteArray field = value;
    field.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    return harmless(field);
}

template <typename Cell> QByteArray line(ExportFormat format, const Cell &cell)
{
    const bool csv = format == ExportFormat::Csv;
    QByteArray text;
    for (const Column &column : columns) {
        if (!csv && column.place == Place::FilesOnly)
            continue;
        if (!text.isEmpty())
            text += csv ? ',' : '\t';
        const QByteArray value = cell(column);
        text += csv ? csvField(value) : tabField(value);
    }
    return text + (csv ? "\r\n" : "\n");
}

void writeTime(JsonWriter &json, const char *name, Milliseconds span)
{
    if (span >= Milliseconds::zero())
        json.member(name, static_cast<qint64>(span.count()));
}

void writeAttempt(JsonWriter &json, const AttemptRecord &attempt)
{
    json.beginObject()
        .member("provider", attempt.provider)
        .member("key", attempt.key)
        .member("model", attempt.model)
        .member("reason", attempt.reason)
        .member("outcome", attempt.outcome)
        .member("blame", attempt.blame)
        .member("status", attempt.status)
        .member("detail", attempt.detail);
    writeTime(json, "startedMs", attempt.started);
    writeTime(json, "firstByteMs", attempt.firstByte);
    writeTime(json, "endedMs", attempt.ended);
    json.end();
}

QByteArray jsonLine(const ExchangeRecord &record)
{
    JsonWriter json;
    json.beginObject();
    for (const Column &column : columns) {
        const QByteArray value = column.value(record);
        if (value.isEmpty())
            continue;
        if (column.kind == Kind::Number)
            json.member(QByteArrayView(column.name), value.toDouble());
        else
            json.member(QByteArrayView(column.name), value);
    }
    json.key("attempts").beginArray();
    for (const AttemptRecord &attempt : record.attempts)
        writeAttempt(json, attempt);
    json.end().end();
    return json.take() + '\n';
}

} // namespace

QByteArray exportHeader(ExportFormat format)
{
    if (format == ExportFormat::JsonLines)
        return {};
    return line(format, [](const Column &column) { return QByteArray(column.name); });
}

QByteArray exportLine(const ExchangeRecord &record, ExportFormat format)
{
    if (format == ExportFormat::JsonLines)
        return jsonLine(record);
    return line(format, [&record](const Column &column) { return column.value(record); });
}

} // namespace spillway
