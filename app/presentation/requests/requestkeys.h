// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <cstdint>

namespace spillway {

/// What a key does in the request table.
enum class RequestAction : std::uint8_t {
    None,
    Next,
    Previous,
    PageDown,
    PageUp,
    Newest,
    Oldest,
    ExtendNext,
    ExtendPrevious,
    Open,
    Close,
    ToggleFollow,
    NextError,
    PreviousError,
    FilterByKey,
    FocusFilter,
    NextTab,
    PreviousTab,
    SelectAll,
    CopyRows,
    ContextMenu,
};

/// The table's keyboard. `lettersAct`: single letters are commands (a person can turn that off);
/// `mirrored`: the window reads from right to left. Pure.
[[nodiscard]] RequestAction requestAction(int key, Qt::KeyboardModifiers modifiers, bool lettersAct,
                                          bool mirrored);

} // namespace spillway
