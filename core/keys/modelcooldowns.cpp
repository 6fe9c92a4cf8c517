// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/modelcooldowns.h"

#include <algorithm>

namespace spillway {

Cooldown &ModelCooldowns::at(const QByteArray &model, TimePoint now)
{
    constexpr std::size_t most = 64;
    const auto found = std::ranges::find(m_models, model, &std::pair<QByteArray, Cooldown>::first);
    if (found != m_models.end())
        return found->second;
    if (m_models.size() >= most) {
        const auto rest = [&](const auto &entry) {
            return entry.second.opensIn(now).value_or(Milliseconds::zero());
        };
        m_models.erase(std::ranges::min_element(m_models, {}, rest));
    }
    return m_models.emplace_back(model, Cooldown()).second;
}

} // namespace spillway
