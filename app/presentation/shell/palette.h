// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace spillway {

/// One thing that the palette can find. Value.
struct PaletteEntry
{
    enum class Section : std::uint8_t { Pages, Keys, Actions, Models, Settings, Requests };

    Section section = Section::Actions;
    QString title; ///< what is found by
    QString detail; ///< beside it, dimmed; found by as well, but worth less
    QString glyph {};
    QString provider {}; ///< shows its monogram in place of the glyph
    QStringList keys {}; ///< its shortcut
    QString filter {}; ///< for the Requests page, with Ctrl Return; empty = none
    bool suggested = false; ///< shown while nothing is typed
    std::function<void()> run {};
};

/// What the palette shows for `typed`, best first, in whole sections: the section with the best
/// find leads. A leading ">" asks for actions alone. With nothing typed, what is suggested. Pure.
[[nodiscard]] std::vector<const PaletteEntry *>
findInPalette(const QString &typed, const std::vector<PaletteEntry> &entries);

} // namespace spillway
