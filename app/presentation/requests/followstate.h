// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spillway {

/// Whether the list follows the newest request or stands still, and what came meanwhile. It follows
/// at the top; scrolling away, a click or a key makes it stand still, so that no row moves under
/// the pointer; scrolling back to the top, Home or Space lets it go. Pure; value.
class FollowState final
{
public:
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Requests that came since it stands still.
    [[nodiscard]] int unseen() const { return m_unseen; }

    /// The person moved the view. True when following changed.
    bool scrolled(bool atTop);
    bool hold();
    bool follow();
    /// True when unseen() changed.
    bool arrived(int requests);

private:
    bool m_following = true;
    bool m_atTop = true; ///< where the person left the view
    int m_unseen = 0;
};

} // namespace spillway
