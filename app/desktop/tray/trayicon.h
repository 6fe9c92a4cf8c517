// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/tray/trayview.h"

#include <QIcon>

namespace spillway {

/// The product mark, three lines that become one, as the tray shows it: strokes in `ink`, with the
/// state's badge. In the sizes that trays ask for.
[[nodiscard]] QIcon trayIcon(TrayState state, const QColor &ink);

/// The program's own icon: the mark on its tile.
[[nodiscard]] QIcon programIcon();

/// What is drawn on the panel of this desktop: light on a dark one, dark on a light one.
[[nodiscard]] QColor panelInk();

} // namespace spillway
