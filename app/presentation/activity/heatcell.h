// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace spillway {

/// What the worst thing in a cell of a heat map was. Off is for people only: it looks like None.
enum class HeatState : std::uint8_t { None, Ok, Slow, Limited, Failing, Open };

/// One cell of a heat map: a state and, where all was well, how much traffic there was. A row of
/// cells crosses from the model to the item as a QByteArray, one byte a cell. Value.
struct HeatCell
{
    static constexpr int levels = 4;

    HeatState state = HeatState::None;
    std::uint8_t level = 0; ///< 0…3

    [[nodiscard]] char toByte() const
    {
        return static_cast<char>(static_cast<unsigned>(state) << 4U | level);
    }
    [[nodiscard]] static HeatCell fromByte(char byte)
    {
        const auto bits = static_cast<unsigned char>(byte);
        const unsigned state = bits >> 4U;
        if (state > static_cast<unsigned>(HeatState::Open))
            return {};
        return {static_cast<HeatState>(state), static_cast<std::uint8_t>(bits & 3U)};
    }
    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

} // namespace spillway
