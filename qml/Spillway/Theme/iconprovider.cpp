// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/iconprovider.h"

#include "qml/Spillway/Theme/iconpaths.h"
#include "qml/Spillway/Theme/svgpath.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr qreal grid = 24;
constexpr qreal defaultStroke = 1.75;

QColor colourOf(const QString &digits, const QColor &otherwise)
{
    const QColor colour(u'#' + digits);
    return colour.isValid() ? colour : otherwise;
}

void paintMark(QPainter &painter, const QColor &fill, const QColor &lines)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(0, 0, grid, grid), 6, 6);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(lines, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(svgPath(u"M5 7c6.5 0 6.5 5 14 5 M5 12h14 M5 17c6.5 0 6.5-5 14-5"));
}

void paintGlyph(QPainter &painter, const QString &name, const QColor &colour, qreal stroke)
{
    const bool dots = name == "more"_L1 || name == "drag"_L1;
    painter.setPen(QPen(colour, dots ? 2.6 : stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(name == "play"_L1 || name == "stop"_L1 ? QBrush(colour) : Qt::NoBrush);
    painter.drawPath(svgPath(iconPath(name)));
}

/// Concentric rounded rectangles of falling opacity: soft without a blur.
void paintShadow(QPainter &painter, const QSize &size, QColor colour)
{
    constexpr int rings = 12;
    colour.setAlphaF(0.016F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int ring = 0; ring < rings; ++ring) {
        const qreal inset = ring;
        painter.drawRoundedRect(
            QRectF(QPointF(), QSizeF(size)).adjusted(inset, inset, -inset, -inset),
            rings + 8 - ring, rings + 8 - ring);
    }
}

} // namespace

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QStringList parts = id.split(u'/');
    const QString &name = parts.front();
    const QColor colour = colourOf(parts.value(1), Qt::gray);
    QSize pixels(std::max(requestedSize.width(), 0), std::max(requestedSize.height(), 0));
    if (pixels.isEmpty())
        pixels = QSize(48, 48);
    if (size != nullptr)
        *size = pixels;

    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (name == "shadow"_L1) {
        paintShadow(painter, pixels, colour);
        return image;
    }
    painter.scale(pixels.width() / grid, pixels.height() / grid);
    if (name == "mark"_L1) {
        paintMark(painter, colour, colourOf(parts.value(2), Qt::white));
        return image;
    }
    bool given = false;
    const qreal stroke = parts.value(2).toDouble(&given);
    paintGlyph(painter, name, colour, given && stroke > 0 ? stroke : defaultStroke);
    return image;
}

} // namespace spillway
