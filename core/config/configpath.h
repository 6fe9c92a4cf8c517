// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace spillway {

/// A place in the configuration as people write it: "providers[zai].keys[main].weight". Items of
/// lists are selected by their id, label or name, or by their number from 0. Value.
class ConfigPath final
{
public:
    struct Step
    {
        QByteArray name;
        QByteArray selector; ///< empty = not a list item
    };

    [[nodiscard]] static std::optional<ConfigPath> parse(QByteArrayView text);
    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    /// "providers[].keys[].weight"
    [[nodiscard]] QByteArray schemaPath() const;

private:
    std::vector<Step> m_steps;
};

/// The item of a list that the selector means; null when there is none.
[[nodiscard]] const ConfigNode *findItem(const ConfigNode &list, QByteArrayView selector);
[[nodiscard]] ConfigNode *findItem(ConfigNode &list, QByteArrayView selector);

} // namespace spillway
