// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/hostburst.h"

namespace spillway {

bool HostBurst::add(std::uint32_t account, TimePoint now)
{
    std::erase_if(m_hits,
                  [&](const Hit &hit) { return hit.account == account || now - hit.at > window; });
    m_hits.push_back({account, now});
    if (m_hits.size() < accounts)
        return false;
    m_hits.clear();
    return true;
}

} // namespace spillway
