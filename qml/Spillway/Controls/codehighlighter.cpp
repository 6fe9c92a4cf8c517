// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Controls/codehighlighter.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

template <typename Colour>
void eachMatch(const QRegularExpression &pattern, const QString &text, Colour colour)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        colour(matches.next());
}

} // namespace

CodeHighlighter::CodeHighlighter(QObject *parent)
    : QSyntaxHighlighter(parent)
{
    connect(this, &CodeHighlighter::changed, this, &QSyntaxHighlighter::rehighlight);
}

void CodeHighlighter::setQuickDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    setDocument(document != nullptr ? document->textDocument() : nullptr);
    Q_EMIT changed();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    if (m_language == "json"_L1)
        colourJson(text);
    else if (m_language == "shell"_L1)
        colourShell(text);
    else if (m_language == "diff"_L1)
        colourDiff(text);
    static const QRegularExpression left(u"…[^…]*…|‹[^›]*›"_s);
    eachMatch(left, text, [this](const QRegularExpressionMatch &match) {
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  m_quiet);
    });
}

void CodeHighlighter::colourJson(const QString &text)
{
    static const QRegularExpression tokens(
        uR"(("(?:[^"\\]|\\.)*"?)(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"_s);
    eachMatch(tokens, text, [this](const QRegularExpressionMatch &match) {
        const bool quoted = match.capturedLength(1) > 0;
        const int length =
            static_cast<int>(quoted ? match.capturedLength(1) : match.capturedLength());
        const QColor &colour = !quoted ? m_number : match.capturedLength(2) > 0 ? m_key : m_string;
        setFormat(static_cast<int>(match.capturedStart()), length, colour);
    });
}

void CodeHighlighter::colourShell(const QString &text)
{
    static const QRegularExpression tokens(
        uR"((?:^|\s)(#.*)$|("[^"]*"|'[^']*')|(\$\{?\w+\}?)|(?:^|\s)(--?[A-Za-z][\w-]*)|\b(export|set|curl)\b)"_s);
    eachMatch(tokens, text, [this](const QRegularExpressionMatch &match) {
        const std::array<const QColor *, 5> colours {&m_quiet, &m_string, &m_number, &m_key,
                                                     &m_key};
        for (int group = 1; group <= 5; ++group) {
            if (match.capturedLength(group) > 0)
                setFormat(static_cast<int>(match.capturedStart(group)),
                          static_cast<int>(match.capturedLength(group)),
                          *colours.at(static_cast<std::size_t>(group - 1)));
        }
    });
}

void CodeHighlighter::colourDiff(const QString &text)
{
    const int length = static_cast<int>(text.size());
    if (text.startsWith(u'+'))
        setFormat(0, length, m_added);
    else if (text.startsWith(u'-'))
        setFormat(0, length, m_removed);
    else if (text.startsWith("@@"_L1))
        setFormat(0, length, m_quiet);
}

} // namespace spillway
