// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keyforms.h"

#include <algorithm>
#include <array>

namespace spillway::keyforms {

namespace {

struct Form
{
    QByteArrayView prefix;
    qsizetype leastTail; ///< characters behind the prefix
    bool unmistakable; ///< may be taken for a key even inside a longer word
};

/// A longer prefix stands before the shorter one that it begins with.
constexpr std::array forms {
    Form {"sk-ant-", 8, true}, // Anthropic
    Form {"sk-proj-", 8, true}, // OpenAI
    Form {"sk-svcacct-", 8, true},  Form {"sk-admin-", 8, true},
    Form {"sk-or-v1-", 8, true}, // OpenRouter
    Form {"sk-spill-", 8, true}, // ours, for clients
    Form {"sk-", 16, false}, // OpenAI, DeepSeek, Moonshot and others
    Form {"csk-", 16, false}, // Cerebras
    Form {"AIza", 30, true}, // Google
    Form {"AQ.", 30, false},        Form {"ya29.", 20, false},
    Form {"gsk_", 16, true}, // Groq
    Form {"xai-", 16, false}, // xAI
    Form {"nvapi-", 16, false}, // NVIDIA
    Form {"pplx-", 16, false}, // Perplexity
    Form {"hf_", 16, false}, // Hugging Face
    Form {"github_pat_", 16, true}, Form {"ghp_", 16, true},
    Form {"gho_", 16, true},        Form {"ghu_", 16, true},
    Form {"ghs_", 16, true},        Form {"ghr_", 16, true},
};

constexpr QByteArrayView firstCharacters = "scAygxnph"; // of the prefixes
static_assert(std::ranges::all_of(forms, [](const Form &form) {
    return std::ranges::find(firstCharacters, form.prefix.front()) != firstCharacters.end();
}));

constexpr QByteArrayView tokenPrefix = "eyJ"; // base64 of `{"`

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || isUpper(c) || isLower(c);
}

template <typename Predicate> qsizetype runLength(QByteArrayView text, Predicate &&predicate)
{
    return std::ranges::find_if_not(text, predicate) - text.begin();
}

/// Words of a language have neither digits nor capitals inside; keys have.
bool looksRandom(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return isDigit(c) || isUpper(c); });
}

Match matchForm(const Form &form, QByteArrayView text, qsizetype leastTail)
{
    if (!text.startsWith(form.prefix))
        return {};
    const QByteArrayView rest = text.sliced(form.prefix.size());
    const QByteArrayView tail = rest.first(wordLength(rest));
    if (tail.size() < leastTail || !looksRandom(tail))
        return {};
    return {form.prefix, form.prefix.size() + tail.size()};
}

Match tokenAt(QByteArrayView text)
{
    if (!text.startsWith(tokenPrefix))
        return {};
    constexpr qsizetype leastPart = 8;
    const qsizetype header = wordLength(text);
    if (header < leastPart || header >= text.size() || text[header] != '.')
        return {};
    const qsizetype payload = wordLength(text.sliced(header + 1));
    if (payload < leastPart)
        return {};
    qsizetype length = header + 1 + payload;
    if (length < text.size() && text[length] == '.')
        length += 1 + wordLength(text.sliced(length + 1));
    return {tokenPrefix, length};
}

/// 32 hex digits, a point, 16 letters and digits; in older keys at least 20 and 10 letters and
/// digits.
Match zaiKeyAt(QByteArrayView text)
{
    const qsizetype idLength = runLength(text, isAlphanumeric);
    if (idLength < 20 || idLength >= text.size() || text[idLength] != '.')
        return {};
    const QByteArrayView id = text.first(idLength);
    const QByteArrayView rest = text.sliced(idLength + 1);
    const QByteArrayView secret = rest.first(runLength(rest, isAlphanumeric));
    const bool isHex =
        std::ranges::all_of(id, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
    // File names and qualified names have this shape too; a key has digits in its id and a mixture
    // behind the point.
    const bool mixed = std::ranges::any_of(secret, isDigit)
        || (std::ranges::any_of(secret, isUpper) && std::ranges::any_of(secret, isLower));
    const bool current = idLength == 32 && isHex && secret.size() >= 16;
    const bool older = secret.size() >= 10 && std::ranges::count_if(id, isDigit) >= 3 && mixed;
    if (!current && !older)
        return {};
    return {{}, idLength + 1 + secret.size()};
}

} // namespace

Match keyAt(QByteArrayView text)
{
    if (text.isEmpty() || std::ranges::find(firstCharacters, text.front()) == firstCharacters.end())
        return {}; // most words
    for (const Form &form : forms) {
        if (form.prefix.front() != text.front())
            continue;
        if (const Match match = matchForm(form, text, form.leastTail); match.length > 0)
            return match;
    }
    return {};
}

Match keyInside(QByteArrayView text, qsizetype &offset)
{
    const QByteArrayView word = text.first(wordLength(text));
    constexpr qsizetype leastTail = 30;
    Match earliest;
    for (const Form &form : forms) {
        if (!form.unmistakable || word.size() < leastTail)
            continue;
        const qsizetype begin = word.indexOf(form.prefix);
        if (begin < 0 || (earliest.length > 0 && begin > offset))
            continue;
        // One match is enough: a later one of this form has a shorter tail of the same characters.
        if (const Match match = matchForm(form, word.sliced(begin), leastTail); match.length > 0) {
            earliest = match;
            offset = begin;
        }
    }
    if (earliest.length > 0)
        return earliest;
    offset = word.size();
    while (offset > 0 && isAlphanumeric(word[offset - 1]))
        --offset;
    return zaiKeyAt(text.sliced(offset));
}

Match dottedKeyAt(QByteArrayView text)
{
    const Match token = tokenAt(text);
    return token.length > 0 ? token : zaiKeyAt(text);
}

QByteArray replacementFor(QByteArrayView secret)
{
    const qsizetype scheme = schemeLength(secret);
    QByteArray replacement = secret.first(scheme).toByteArray();
    const QByteArrayView key = secret.sliced(scheme);
    const auto form = std::ranges::find_if(
        forms, [&](const Form &candidate) { return key.startsWith(candidate.prefix); });
    if (form != forms.end())
        replacement += form->prefix;
    else if (key.startsWith(tokenPrefix))
        replacement += tokenPrefix;
    return replacement += redactedMark;
}

qsizetype schemeLength(QByteArrayView value)
{
    static constexpr std::array<QByteArrayView, 6> schemes {"bearer", "basic",  "token",
                                                            "digest", "apikey", "key"};
    const qsizetype word = wordLength(value);
    const QByteArrayView name = value.first(word);
    const bool known = std::ranges::any_of(schemes, [&](QByteArrayView scheme) {
        return name.size() == scheme.size() && name.compare(scheme, Qt::CaseInsensitive) == 0;
    });
    const qsizetype spaces = runLength(value.sliced(word), [](char c) { return c == ' '; });
    return known && spaces > 0 ? word + spaces : 0;
}

qsizetype wordLength(QByteArrayView text)
{
    return runLength(text, isWordCharacter);
}

} // namespace spillway::keyforms
