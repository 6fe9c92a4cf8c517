// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace spillway {

/// What a desktop asks for; none where it does not say. Value.
struct LookWishes
{
    std::optional<bool> dark;
    std::optional<bool> highContrast;
    std::optional<bool> reducedMotion;

    friend bool operator==(const LookWishes &, const LookWishes &) = default;
};

/// One place that knows of the desktop's look: the seam between SystemLook and a platform. Ui
/// thread; owned by SystemLook.
class LookSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What is known now; never waits.
    [[nodiscard]] virtual LookWishes wishes() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace spillway
