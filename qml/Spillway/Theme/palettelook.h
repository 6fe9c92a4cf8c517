// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Theme/looksource.h"

namespace spillway {

/// Dark or light by the lightness of the application's palette: what Windows, macOS and desktops
/// without a portal give. From Qt 6.5 on the platform's own word goes first.
class PaletteLook final : public LookSource
{
    Q_OBJECT
public:
    explicit PaletteLook(QObject *parent = nullptr);

    [[nodiscard]] LookWishes wishes() const override;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace spillway
