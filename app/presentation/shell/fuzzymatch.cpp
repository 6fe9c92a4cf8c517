// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/fuzzymatch.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace spillway {

namespace {

constexpr int letterScore = 4;
constexpr int runScore = 8;
constexpr int wordStartScore = 12;
constexpr int textStartScore = 8;
constexpr int gapCost = 2;
constexpr int longestGapCost = 6;
/// Longer ones are cut: a palette entry is a line.
constexpr qsizetype longestText = 200;
constexpr int impossible = -1'000'000;

/// Lower case without accents.
QString folded(QStringView text)
{
    QString plain;
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_D);
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toCaseFolded();
    }
    return plain;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber())
        || (text[at].isDigit() && !text[at - 1].isDigit());
}

/// The best way to find one word's letters in order: a row for each letter, where
/// `ending[j]` is the best score with that letter at j.
std::optional<int> matchWord(const QString &word, const QString &text)
{
    const auto length = static_cast<std::size_t>(text.size());
    std::vector<int> ending(length, impossible);
    for (qsizetype i = 0; i < word.size(); ++i) {
        std::vector<int> next(length, impossible);
        int bestBefore = impossible; // over all ends before j, its gap paid
        for (qsizetype j = 0; j < text.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            if (word[i] == text[j]) {
                int score = letterScore;
                if (startsWord(text, j))
                    score += wordStartScore;
                if (j == 0)
                    score += textStartScore;
                if (i == 0) {
                    next[at] = score - std::min(static_cast<int>(j) * gapCost, longestGapCost);
                } else {
                    const int run = at > 0 && ending[at - 1] > impossible
                        ? ending[at - 1] + runScore
                        : impossible;
                    const int before = std::max(run, bestBefore);
                    if (before > impossible)
                        next[at] = before + score;
                }
            }
            if (bestBefore > impossible)
                bestBefore -= gapCost;
            bestBefore = std::max(bestBefore, ending[at] - gapCost);
        }
        ending = std::move(next);
    }
    const int best = ending.empty() ? impossible : *std::ranges::max_element(ending);
    if (best <= impossible / 2)
        return std::nullopt;
    return best;
}

} // namespace

std::optional<int> fuzzyMatch(QStringView typed, QStringView text)
{
    const QString line = folded(text.first(std::min(text.size(), longestText)));
    int total = 0;
    const QString pattern = folded(typed).simplified();
    if (pattern.isEmpty())
        return 0;
    for (const QString &word : pattern.split(u' ')) {
        const auto score = matchWord(word, line);
        if (!score)
            return std::nullopt;
        total += *score;
    }
    return total - static_cast<int>(std::min<qsizetype>(line.size() / 8, 8));
}

} // namespace spillway
