// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedanswer.h"

#include "core/base/random.h"

#include <QList>

#include <algorithm>
#include <array>

namespace spillway {

namespace {

// With characters of two, three and four bytes, as real answers have them.
constexpr std::array vocabulary {
    "a",        "river",   "carries", "every",  "word",    "over",    "the",    "spillway",
    "and",      "water",   "finds",   "its",    "way",     "through", "quiet",  "gates",
    "when",     "one",     "channel", "is",     "full",    "another", "opens",  "slowly",
    "so",       "nothing", "is",      "lost",   "naïve",   "streams", "meet",   "at",
    "crossing", "before",  "they",    "reach",  "café",    "harbor",  "while",  "clouds",
    "drift",    "past",    "hills",   "with",   "small",   "boats",   "straße", "bridges",
    "水",       "lamps",   "glow",    "in",     "evening", "rain",    "🌊",      "below",
    "old",      "mills",   "turning", "wheels", "under",   "green",   "leaves", "today",
};
constexpr qint64 thinkingWords = 8;
constexpr int wordsInSentence = 8;

std::uint64_t hashOf(QByteArrayView text, std::uint64_t hash = 0xcbf29ce484222325U) // FNV-1a
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

QByteArray hexId(Random &random)
{
    const QByteArray digits = QByteArray::number(random.next(), 16).rightJustified(16, '0')
        + QByteArray::number(random.next(), 16).rightJustified(16, '0');
    return digits.first(24);
}

std::vector<QByteArray> prose(qint64 count, Random &random)
{
    std::vector<QByteArray> pieces;
    pieces.reserve(static_cast<std::size_t>(count));
    for (qint64 i = 0; i < count; ++i) {
        QByteArray word = vocabulary.at(random.below(vocabulary.size()));
        const bool begins = i % wordsInSentence == 0;
        if (begins && word.front() >= 'a' && word.front() <= 'z')
            word.front() = static_cast<char>(word.front() - 'a' + 'A');
        if (i % wordsInSentence == wordsInSentence - 1 || i == count - 1)
            word += '.';
        pieces.push_back(i == 0 ? word : ' ' + word);
    }
    return pieces;
}

/// JSON in pieces that hold together at any cut, since the clients join them.
std::vector<QByteArray> inPieces(const QByteArray &text)
{
    constexpr qsizetype length = 12;
    std::vector<QByteArray> pieces;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = std::min(at + length, text.size());
        while (end < text.size() && (static_cast<unsigned char>(text.at(end)) & 0xC0U) == 0x80U)
            ++end; // not within a character
        pieces.push_back(text.sliced(at, end - at));
        at = end;
    }
    return pieces;
}

const OfferedTool &chosenTool(const SimulatedRequest &request, QByteArrayView wish)
{
    const auto named = std::ranges::find_if(request.tools, [&](const OfferedTool &tool) {
        return wish.startsWith(tool.name.toLower());
    });
    return named == request.tools.end() ? request.tools.front() : *named;
}

std::vector<SimulatedToolCall> toolCalls(const SimulatedRequest &request, bool always,
                                         Random &random)
{
    if (request.tools.empty() || request.afterToolResult)
        return {};
    static constexpr QByteArrayView phrase = "use the tool";
    const QByteArray text = request.lastUserText.toLower();
    const qsizetype at = text.indexOf(phrase);
    if (at < 0 && !always && !request.toolForced)
        return {};
    const QByteArray wish = at < 0 ? QByteArray() : text.sliced(at + phrase.size()).trimmed();
    const OfferedTool &tool = chosenTool(request, wish);
    std::vector<SimulatedToolCall> calls(wish.startsWith("twice") ? 2 : 1);
    for (SimulatedToolCall &call : calls)
        call = {hexId(random), tool.name, exampleForSchema(tool.schema)};
    return calls;
}

/// The prefix of a prompt, all but its last turn, is what a vendor caches.
void countPrompt(const SimulatedRequest &request, qint64 cached, SimulatedUsage &usage)
{
    const qint64 total = std::max<qint64>(1, tokensOf(request.promptBytes));
    usage.input = std::clamp<qint64>(tokensOf(request.lastUserText.size()), 1, total);
    usage.cacheRead = std::min(cached, total - usage.input);
    usage.cacheWrite = total - usage.input - usage.cacheRead;
}

QByteArray joined(const std::vector<QByteArray> &pieces)
{
    QByteArray text;
    for (const QByteArray &piece : pieces)
        text += piece;
    return text;
}

} // namespace

QByteArray SimulatedAnswer::text() const
{
    return joined(words);
}

QByteArray SimulatedAnswer::thinkingText() const
{
    return joined(thinking);
}

SimulatedAnswer simulatedAnswer(const SimulatedRequest &request, const AnswerSettings &settings)
{
    const std::uint64_t said =
        hashOf(request.lastUserText, hashOf(request.afterToolResult ? "result" : "question"));
    SeededRandom speech(said);
    // The same words may be asked for twice in a conversation, but no id may come twice.
    SeededRandom ids(hashOf(request.opening, said)
                     + static_cast<std::uint64_t>(request.promptBytes));

    SimulatedAnswer answer;
    answer.id = hexId(ids);
    answer.model = request.model;
    answer.created = settings.created;
    qint64 left = request.maxTokens < 0 ? settings.words + thinkingWords : request.maxTokens;
    const auto spend = [&](qint64 wanted) {
        const qint64 spent = std::min(wanted, left);
        left -= spent;
        if (spent < wanted)
            answer.stop = SimulatedStop::MaxTokens;
        return spent;
    };
    if (request.thinking) {
        answer.thinking = prose(spend(thinkingWords), speech);
        answer.signature = ("simulated signature " + hexId(ids)).toBase64();
        answer.usage.thinking = static_cast<qint64>(answer.thinking.size());
    }
    answer.toolCalls = toolCalls(request, settings.alwaysUseTools, ids);
    if (!answer.toolCalls.empty()) {
        answer.stop = SimulatedStop::ToolUse;
        for (const SimulatedToolCall &call : answer.toolCalls)
            answer.usage.text += tokensOf(call.name.size() + call.arguments.size());
    } else if (!request.answerSchema.isEmpty()) {
        answer.words = inPieces(exampleForSchema(request.answerSchema));
        answer.usage.text = static_cast<qint64>(answer.words.size());
    } else {
        answer.words = prose(spend(settings.words), speech);
        answer.usage.text = static_cast<qint64>(answer.words.size());
    }
    countPrompt(request, settings.cachedTokens, answer.usage);
    return answer;
}

} // namespace spillway
