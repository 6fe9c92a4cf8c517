// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace spillway {

/// Draws the icons in any colour at any size: `image://icon/<name>/<rrggbb>[/<stroke>]`, the stroke
/// in units of a 24 grid, 1.75 when left out. `mark` is the product mark: a filled square in the
/// colour with white lines, or lines of the colour given in the stroke's place
/// (`image://icon/mark/0B7283/FFFFFF`). `shadow` is the nine-patch shadow under popovers, 24 pixels
/// a side. Any thread.
class IconProvider final : public QQuickImageProvider
{
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace spillway
