// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/followstate.h"

namespace spillway {

bool FollowState::scrolled(bool atTop)
{
    const bool reachedTop = atTop && !m_atTop;
    m_atTop = atTop;
    if (!atTop)
        return hold();
    return reachedTop && follow();
}

bool FollowState::hold()
{
    const bool changed = m_following;
    m_following = false;
    return changed;
}

bool FollowState::follow()
{
    const bool changed = !m_following;
    m_following = true;
    m_atTop = true;
    m_unseen = 0;
    return changed;
}

bool FollowState::arrived(int requests)
{
    if (m_following || requests == 0)
        return false;
    m_unseen += requests;
    m_atTop = false; // they are above what is shown
    return true;
}

} // namespace spillway
