// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"
#include "core/dialects/errors.h"
#include "core/dialects/retryhint.h"

#include <algorithm>

namespace spillway {

namespace {

constexpr qsizetype longestMessage = 500;
constexpr qsizetype longestPlainText = 200;
constexpr qsizetype longestWord = 100;
constexpr qsizetype mostBytes = 262'144; ///< of a body that is no JSON

/// Cuts at a character's border.
QByteArray bounded(QByteArray text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const auto isContinuation = [&](qsizetype at) {
        return (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
    };
    while (most > 0 && isContinuation(most))
        --most;
    text.truncate(most);
    return text;
}

/// Strings and numbers as text: vendors write codes either way.
QByteArray word(const JsonView &value)
{
    if (value.type() == JsonView::Type::String)
        return bounded(value.stringOr({}), longestWord);
    if (value.type() == JsonView::Type::Number)
        return bounded(value.raw().toByteArray(), longestWord);
    return {};
}

void takeWord(const JsonView &value, QByteArray &into)
{
    if (QByteArray text = word(value); !text.isEmpty())
        into = std::move(text);
}

void takeMessage(const JsonView &value, QByteArray &into)
{
    if (!into.isEmpty() || !value)
        return;
    // FastAPI's detail is a list of objects when it validates; its JSON is better than nothing.
    const bool structured =
        value.type() == JsonView::Type::Object || value.type() == JsonView::Type::Array;
    into = bounded(structured ? value.raw().toByteArray() : value.stringOr({}), longestMessage);
}

/// The text that a person would see: tags, scripts and runs of white space removed.
QByteArray visibleText(QByteArrayView page)
{
    QByteArray text;
    page = page.first(std::min(page.size(), mostBytes));
    for (qsizetype i = 0; i < page.size() && text.size() <= longestPlainText; ++i) {
        const char c = page[i];
        if (c == '<') {
            const QByteArrayView rest = page.sliced(i);
            qsizetype end = -1;
            for (const QByteArrayView element :
                 {QByteArrayView("style"), QByteArrayView("script"), QByteArrayView("head")}) {
                if (rest.sliced(1, std::min(element.size(), rest.size() - 1))
                        .compare(element, Qt::CaseInsensitive)
                    != 0)
                    continue;
                const QByteArray closing = "</" + element.toByteArray() + '>';
                end = rest.toByteArray().toLower().indexOf(closing);
                end = end < 0 ? -1 : end + closing.size() - 1;
            }
            if (end < 0)
                end = rest.indexOf('>');
            if (end < 0)
                break;
            i += end;
        }
        const bool blank = c == '<' || static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
        if (!blank)
            text += c;
        else if (!text.isEmpty() && !text.endsWith(' '))
            text += ' ';
    }
    return bounded(text.trimmed(), longestPlainText);
}

/// google.rpc.RetryInfo among the details.
std::optional<Milliseconds> retryInfo(const JsonView &details)
{
    std::optional<Milliseconds> delay;
    details.forEach([&](QByteArrayView, const JsonView &detail) {
        if (const JsonView text = detail["retryDelay"])
            delay = durationAt(text.stringOr({}));
        return !delay;
    });
    return delay;
}

void readErrorObject(const JsonView &error, VendorError &read)
{
    error.forEach([&](QByteArrayView name, const JsonView &value) {
        if (name == "type" || name == "status") // gemini's status is what others call type
            takeWord(value, read.type);
        else if (name == "code")
            takeWord(value, read.code);
        else if (name == "message" || name == "msg")
            takeMessage(value, read.message);
        else if (name == "details")
            read.retryDelay = retryInfo(value);
        else if (name == "metadata" && value["raw"]) // OpenRouter: the provider's own words
            read.message += bounded(" (" + value["raw"].stringOr({}) + ')', longestMessage);
        return true;
    });
    read.message = bounded(read.message, longestMessage);
}

/// {"error": …} in its many shapes, and the shapes without it: {code, msg}, {detail}, {message}.
void readDocument(const JsonView &document, VendorError &read)
{
    const JsonView error = document["error"];
    if (error.type() == JsonView::Type::Object) {
        readErrorObject(error, read);
        return;
    }
    readErrorObject(document, read);
    if (read.type == "error")
        read.type.clear(); // the envelope's, not the error's
    takeMessage(document["detail"], read.message);
    takeMessage(document["error_description"], read.message);
    takeMessage(error, read.message);
}

JsonView firstElement(const JsonView &document)
{
    JsonView first = document;
    if (document.type() == JsonView::Type::Array) {
        document.forEach([&](QByteArrayView, const JsonView &element) {
            first = element;
            return false;
        });
    }
    return first;
}

} // namespace

VendorError vendorError(QByteArrayView body)
{
    VendorError read;
    const JsonView document = firstElement(JsonView::document(body));
    if (document.type() == JsonView::Type::Object)
        readDocument(document, read);
    else if (document.type() == JsonView::Type::String)
        takeMessage(document, read.message);
    if (read.message.isEmpty() && read.type.isEmpty() && read.code.isEmpty())
        read.message = visibleText(body);
    if (!read.retryDelay)
        read.retryDelay = retryHint(read.message);
    return read;
}

} // namespace spillway
