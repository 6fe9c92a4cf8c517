// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/cooldown.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace spillway {

/// The quota axes of single models of a key or an account, for vendors that limit by model. At most
/// 64 models, the one that opens first goes. Value.
class ModelCooldowns final
{
public:
    /// The model's state; null when it has none.
    [[nodiscard]] const Cooldown *find(QByteArrayView model) const
    {
        for (const auto &[name, cooldown] : m_models) {
            if (name == model)
                return &cooldown;
        }
        return nullptr;
    }
    [[nodiscard]] Cooldown &at(const QByteArray &model, TimePoint now);
    [[nodiscard]] bool isEmpty() const { return m_models.empty(); }
    void clear() { m_models.clear(); }

private:
    std::vector<std::pair<QByteArray, Cooldown>> m_models;
};

} // namespace spillway
