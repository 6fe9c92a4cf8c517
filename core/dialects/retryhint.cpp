// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/retryhint.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <charconv>

namespace spillway {

namespace {

constexpr double longest = 366.0 * 24 * 3600 * 1000; // milliseconds

struct Unit
{
    QByteArrayView name;
    double milliseconds;
};

constexpr std::array<Unit, 21> units {{
    {"ms", 1},         {"msec", 1},      {"millisecond", 1}, {"milliseconds", 1}, {"s", 1e3},
    {"sec", 1e3},      {"secs", 1e3},    {"second", 1e3},    {"seconds", 1e3},    {"m", 60e3},
    {"min", 60e3},     {"mins", 60e3},   {"minute", 60e3},   {"minutes", 60e3},   {"h", 3600e3},
    {"hr", 3600e3},    {"hour", 3600e3}, {"hours", 3600e3},  {"d", 86400e3},      {"day", 86400e3},
    {"days", 86400e3},
}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

QByteArrayView withoutSpace(QByteArrayView text)
{
    while (text.startsWith(' '))
        text = text.sliced(1);
    return text;
}

/// "and" and commas may stand between the parts of a duration.
QByteArrayView withoutGlue(QByteArrayView text)
{
    text = withoutSpace(text);
    if (text.startsWith(','))
        text = withoutSpace(text.sliced(1));
    if (text.startsWith("and "))
        text = withoutSpace(text.sliced(4));
    return text;
}

} // namespace

std::optional<Milliseconds> durationAt(QByteArrayView text, bool bareSeconds)
{
    double total = 0;
    bool any = false;
    text = withoutSpace(text);
    while (!text.isEmpty() && isDigit(text.front())) {
        const auto numberEnd =
            std::ranges::find_if_not(text, [](char c) { return isDigit(c) || c == '.'; });
        double amount = 0;
        const auto parsed = std::from_chars(text.begin(), numberEnd, amount);
        if (parsed.ec != std::errc())
            break;
        const QByteArrayView behind = withoutSpace(text.sliced(parsed.ptr - text.begin()));
        const qsizetype length = std::ranges::find_if_not(behind, isLetter) - behind.begin();
        const QByteArray name = behind.first(length).toByteArray().toLower();
        const auto unit = std::ranges::find(units, QByteArrayView(name), &Unit::name);
        if (unit == units.end()) {
            if (any || !bareSeconds)
                break;
            any = true;
            total = amount * 1e3;
            break;
        }
        any = true;
        total += amount * unit->milliseconds;
        text = withoutGlue(behind.sliced(length));
    }
    if (!any)
        return {};
    return Milliseconds(static_cast<Milliseconds::rep>(std::min(total, longest)));
}

std::optional<Milliseconds> retryHint(QByteArrayView message)
{
    struct Phrase
    {
        QByteArrayView words;
        bool bareSeconds;
    };
    static constexpr std::array<Phrase, 10> phrases {{
        {"try again in", true},
        {"try again after", true},
        {"retry after", true},
        {"retry-after:", true},
        {"retry in", true},
        {"resets in", false},
        {"reset in", false},
        {"reset after", false},
        {"available again in", false},
        {"please wait", false},
    }};
    const QByteArray text = message.toByteArray().toLower();
    for (const Phrase &phrase : phrases) {
        for (qsizetype at = text.indexOf(phrase.words); at >= 0;
             at = text.indexOf(phrase.words, at + 1)) {
            QByteArrayView rest =
                withoutSpace(QByteArrayView(text).sliced(at + phrase.words.size()));
            for (const QByteArrayView filler :
                 {QByteArrayView("about "), QByteArrayView("approximately "),
                  QByteArrayView("for ")}) {
                if (rest.startsWith(filler))
                    rest = withoutSpace(rest.sliced(filler.size()));
            }
            if (const std::optional<Milliseconds> wait = durationAt(rest, phrase.bareSeconds))
                return wait;
        }
    }
    return {};
}

} // namespace spillway
