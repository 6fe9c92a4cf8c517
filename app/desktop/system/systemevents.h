// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace spillway {

/// What happens to the computer: one implementation a platform. Ui thread.
class SystemEvents : public QObject
{
    Q_OBJECT
public:
    /// The platform's; where there is none, one that never speaks.
    [[nodiscard]] static std::unique_ptr<SystemEvents> create();

Q_SIGNALS:
    void aboutToSleep();
    void woke();
    void networkChanged(); ///< another network, or it is back
};

} // namespace spillway
