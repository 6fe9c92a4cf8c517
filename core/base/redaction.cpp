// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redaction.h"

#include "core/base/keyforms.h"

#include <algorithm>
#include <array>

namespace spillway {

using namespace keyforms;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// How a name tells that its value is secret.
enum class NameKind {
    Harmless,
    Plain, ///< `key`: only what looks random is taken
    Weak, ///< an ordinary word too, such as `token`: prose may follow it
    Strong, ///< never used but for a secret, such as `x-api-key`
    Cookie, ///< the value is the rest of the line
};

NameKind kindOfName(QByteArrayView word)
{
    constexpr qsizetype longestName = 64;
    if (word.size() > longestName)
        return NameKind::Harmless;
    QByteArray name; // x-api-key, API_KEY and apiKey are one
    for (const char c : word.toByteArray().toLower()) {
        if (c != '-' && c != '_')
            name += c;
    }
    const auto endsWithOne = [&](const auto &endings) {
        return std::ranges::any_of(endings,
                                   [&](QByteArrayView ending) { return name.endsWith(ending); });
    };
    static constexpr std::array<QByteArrayView, 5> strong {"apikey", "authorization", "secretkey",
                                                           "accesskey", "privatekey"};
    static constexpr std::array<QByteArrayView, 5> weak {"token", "secret", "password", "passwd",
                                                         "passphrase"};
    if (name == "key")
        return NameKind::Plain;
    if (name == "cookie" || name == "setcookie")
        return NameKind::Cookie;
    if (endsWithOne(strong))
        return NameKind::Strong;
    if (endsWithOne(weak))
        return name.size() == word.size() ? NameKind::Weak : NameKind::Strong;
    return NameKind::Harmless;
}

bool isScalar(QByteArrayView value)
{
    constexpr qsizetype longestScalar = 9;
    return value == "true" || value == "false" || value == "null" || value == "none"
        || (value.size() <= longestScalar && std::ranges::all_of(value, isDigit));
}

/// Of a value behind the name `key`, which names many harmless things.
bool isLikeAKey(QByteArrayView value)
{
    constexpr qsizetype shortest = 20;
    return value.size() >= shortest && std::ranges::count_if(value, isDigit) >= 3
        && std::ranges::all_of(value,
                               [](char c) { return (isWordCharacter(c) && c != '-') || c == '.'; });
}

class Redactor final
{
public:
    explicit Redactor(QByteArrayView text)
        : m_text(text)
    {
    }

    QByteArray run()
    {
        while (m_pos < m_text.size()) {
            takePassword();
            if (m_pos < m_text.size())
                step();
        }
        m_out.append(m_text.sliced(m_copied));
        return std::move(m_out);
    }

private:
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    [[nodiscard]] char at(qsizetype pos) const { return pos < m_text.size() ? m_text[pos] : '\0'; }

    template <typename Predicate>
    [[nodiscard]] qsizetype skip(qsizetype pos, Predicate &&predicate) const
    {
        while (pos < m_text.size() && predicate(m_text[pos]))
            ++pos;
        return pos;
    }

    [[nodiscard]] qsizetype skipBlanks(qsizetype pos) const
    {
        return skip(pos, [](char c) { return c == ' ' || c == '\t'; });
    }

    void replace(Range range, QByteArrayView replacement)
    {
        m_out.append(m_text.sliced(m_copied, range.begin - m_copied)).append(replacement);
        m_copied = m_pos = range.end;
    }

    void replaceMatch(qsizetype begin, const Match &match)
    {
        replace({begin, begin + match.length}, match.label.toByteArray().append(redactedMark));
    }

    /// One word, or one byte or escape that is none.
    void step()
    {
        const char c = m_text[m_pos];
        if (c == '\\') { // \n must not become part of the word behind it
            m_pos += at(m_pos + 1) == 'u' && isHex(at(m_pos + 2)) ? 6 : 2;
            m_pos = std::min(m_pos, m_text.size());
        } else if (c == '%' && isHex(at(m_pos + 1)) && isHex(at(m_pos + 2))) {
            m_pos += 3;
        } else if (c == ':' && at(m_pos + 1) == '/' && at(m_pos + 2) == '/') {
            m_pos += 3;
            findPassword();
        } else if (isWordCharacter(c)) {
            takeWord();
        } else {
            ++m_pos;
        }
    }

    void takeWord()
    {
        const QByteArrayView text = m_text.sliced(m_pos);
        const QByteArrayView word = text.first(wordLength(text));
        Match match = keyAt(text);
        if (match.length == 0)
            match = dottedKeyAt(text);
        if (match.length > 0)
            return replaceMatch(m_pos, match);
        if (takeNamedValue(word) || takeBearer(word))
            return;
        const qsizetype end = m_pos + word.size();
        qsizetype offset = 0;
        match = keyInside(text, offset);
        if (match.length > 0)
            replaceMatch(m_pos + offset, match);
        else
            m_pos = end;
    }

    /// `Bearer` and a token, wherever they stand.
    bool takeBearer(QByteArrayView word)
    {
        constexpr qsizetype shortest = 16;
        if (word.size() != 6 || word.compare("bearer", Qt::CaseInsensitive) != 0
            || at(m_pos + 6) != ' ')
            return false;
        const qsizetype begin = skipBlanks(m_pos + word.size());
        const qsizetype end = skip(begin, [](char c) { // token68 of RFC 9110 §11.2
            return isWordCharacter(c) || QByteArrayView(".~+/=").contains(c);
        });
        const QByteArrayView token = m_text.sliced(begin, end - begin);
        if (token.size() < shortest || std::ranges::none_of(token, isDigit))
            return false;
        replace({begin, end}, replacementFor(token));
        return true;
    }

    /// `name: value`, `"name": "value"`, `name=value` and their like, when the name is that of a
    /// secret.
    bool takeNamedValue(QByteArrayView word)
    {
        qsizetype pos = m_pos + word.size();
        const qsizetype afterEscapes = skip(pos, [](char c) { return c == '\\'; });
        const bool nameQuoted = isQuote(at(afterEscapes));
        if (nameQuoted)
            pos = afterEscapes + 1;
        pos = skipBlanks(pos);
        const char separator = at(pos);
        if (separator != ':' && separator != '=')
            return false;
        const NameKind kind = kindOfName(word);
        if (kind == NameKind::Harmless)
            return false;
        pos = skipBlanks(pos + 1);
        if (pos >= m_password.begin && pos < m_password.end) // the word is a user name
            return false;
        const qsizetype quotePos = skip(pos, [](char c) { return c == '\\'; });
        const bool valueQuoted = isQuote(at(quotePos));
        if (nameQuoted
            && !valueQuoted) // a number or a container: the strings inside have their own names
            return false;
        const Range range =
            valueQuoted ? quotedValue(quotePos, quotePos - pos) : bareValue(pos, separator, kind);
        const QByteArrayView value = m_text.sliced(range.begin, range.end - range.begin);
        if (value.isEmpty() || !isSecret(value, kind, nameQuoted || separator == '=', valueQuoted))
            return false;
        replace(range, replacementFor(value));
        return true;
    }

    /// `pos` is that of the opening quote, which stands behind `escapes` backslashes: a string
    /// inside a string.
    [[nodiscard]] Range quotedValue(qsizetype pos, qsizetype escapes) const
    {
        const char quote = m_text[pos];
        qsizetype backslashes = 0;
        for (qsizetype i = pos + 1; i < m_text.size(); ++i) {
            if (m_text[i] == '\\') {
                ++backslashes;
                continue;
            }
            const bool closes = escapes == 0 ? backslashes % 2 == 0 : backslashes <= escapes;
            if (m_text[i] == quote && closes)
                return {pos + 1, escapes == 0 ? i : i - backslashes};
            backslashes = 0;
        }
        return {pos + 1, m_text.size()}; // cut off; what is there is still secret
    }

    [[nodiscard]] Range bareValue(qsizetype pos, char separator, NameKind kind) const
    {
        if (kind == NameKind::Cookie)
            return {pos, skip(pos, [](char c) { return !isQuote(c) && c != '\n' && c != '\r'; })};
        const qsizetype scheme = schemeLength(m_text.sliced(pos));
        const QByteArrayView stops =
            separator == '=' ? QByteArrayView("&;,)<>#\\{}") : QByteArrayView(",;\\{}");
        const qsizetype end = skip(pos + scheme, [stops](char c) {
            return static_cast<unsigned char>(c) > ' ' && !isQuote(c) && !stops.contains(c);
        });
        return {pos, end};
    }

    [[nodiscard]] bool isSecret(QByteArrayView value, NameKind kind, bool assigned,
                                bool valueQuoted) const
    {
        constexpr qsizetype shortestStrong = 8;
        constexpr qsizetype shortestWeak = 6;
        if (kind == NameKind::Plain) {
            const char before = m_pos > 0 ? m_text[m_pos - 1] : ' ';
            return before == '?' || before == '&' || (assigned && isLikeAKey(value));
        }
        if (assigned && (valueQuoted || kind != NameKind::Cookie))
            return valueQuoted || !isScalar(value);
        if (kind == NameKind::Weak && value.size() >= shortestWeak)
            return valueQuoted ? !value.contains(' ') : std::ranges::any_of(value, isDigit);
        return kind != NameKind::Weak && value.size() >= shortestStrong;
    }

    /// Looks for `user:password@` at the current position, behind `://` (RFC 3986 §3.2.1).
    void findPassword()
    {
        const qsizetype end = skip(m_pos, [](char c) {
            return static_cast<unsigned char>(c) > ' ' && !isQuote(c)
                && !QByteArrayView("/?#\\<>").contains(c);
        });
        const QByteArrayView authority = m_text.sliced(m_pos, end - m_pos);
        const qsizetype host = authority.lastIndexOf('@');
        const qsizetype colon = authority.indexOf(':');
        if (colon >= 0 && colon + 1 < host)
            m_password = {m_pos + colon + 1, m_pos + host};
    }

    /// Replaces the password that findPassword() saw, once the user name in front of it has been
    /// looked at.
    void takePassword()
    {
        if (m_pos < m_password.begin || m_pos >= m_password.end)
            return;
        const Range range {m_pos, m_password.end};
        replace(range, replacementFor(m_text.sliced(range.begin, range.end - range.begin)));
    }

    QByteArrayView m_text;
    QByteArray m_out;
    qsizetype m_pos = 0;
    qsizetype m_copied = 0; ///< what stands before this is in m_out
    Range m_password;
};

} // namespace

QByteArray redacted(QByteArrayView text)
{
    QByteArray result = Redactor(text).run();
    if (result == text)
        return result;
    // A mark can be long enough to count as the value of a name further to the left, in garbage
    // mostly.
    constexpr int mostRounds = 8;
    for (int round = 0; round < mostRounds; ++round) {
        QByteArray again = Redactor(result).run();
        if (again == result)
            break;
        result = std::move(again);
    }
    return result;
}

} // namespace spillway
