// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/palette.h"

#include "app/presentation/shell/fuzzymatch.h"

#include <algorithm>
#include <array>
#include <optional>

namespace spillway {

namespace {

constexpr std::size_t sectionCount = 6;
constexpr std::size_t longestSection = 7;
/// A find in the dimmed text is worth less than one in the title.
constexpr int detailCost = 20;

struct Find
{
    const PaletteEntry *entry;
    int score;
};

std::optional<int> scoreOf(const QString &typed, const PaletteEntry &entry)
{
    const auto inTitle = fuzzyMatch(typed, entry.title);
    // Letters strewn over a long line mean nothing: the detail is found by its words.
    std::optional<int> inAll;
    if (!inTitle && (entry.title + u' ' + entry.detail).contains(typed, Qt::CaseInsensitive))
        inAll = fuzzyMatch(typed, QString(entry.detail + u' ' + entry.title));
    if (inTitle)
        return inTitle;
    return inAll ? std::optional(*inAll - detailCost) : std::nullopt;
}

} // namespace

std::vector<const PaletteEntry *> findInPalette(const QString &typed,
                                                const std::vector<PaletteEntry> &entries)
{
    const bool actionsOnly = typed.trimmed().startsWith(u'>');
    const QString wanted = actionsOnly ? typed.trimmed().sliced(1).trimmed() : typed.trimmed();
    std::array<std::vector<Find>, sectionCount> sections;
    for (const PaletteEntry &entry : entries) {
        if (actionsOnly && entry.section != PaletteEntry::Section::Actions)
            continue;
        if (wanted.isEmpty() && !actionsOnly && !entry.suggested)
            continue;
        if (const auto score = scoreOf(wanted, entry))
            sections[static_cast<std::size_t>(entry.section)].push_back({&entry, *score});
    }
    for (auto &section : sections) {
        std::ranges::stable_sort(section, std::ranges::greater(), &Find::score);
        if (!actionsOnly && section.size() > longestSection)
            section.resize(longestSection);
    }
    std::ranges::stable_sort(sections, [](const auto &left, const auto &right) {
        return !left.empty() && (right.empty() || left.front().score > right.front().score);
    });
    std::vector<const PaletteEntry *> found;
    for (const auto &section : sections) {
        for (const Find &find : section)
            found.push_back(find.entry);
    }
    return found;
}

} // namespace spillway
