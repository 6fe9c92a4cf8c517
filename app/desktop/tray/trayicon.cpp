// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray/trayicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal grid = 24; ///< everything is drawn in these units
constexpr qreal fadedOpacity = 0.45;

// The tray has no theme of ours: these are the tokens' values for a mark that must be seen on any
// panel.
constexpr QColor lightInk(0xFF, 0xFF, 0xFF);
constexpr QColor darkInk(0x1B, 0x21, 0x26);
constexpr QColor warning(0xE0, 0xA0, 0x2C);
constexpr QColor danger(0xE5, 0x57, 0x4F);
constexpr QColor tile(0x0B, 0x72, 0x83);

/// Three lines that merge into one, between x 3 and 21.
QPainterPath mark(qreal from, qreal to)
{
    const qreal bend = from + (to - from) * 0.43;
    QPainterPath path;
    for (const qreal offset : {-5.0, 0.0, 5.0}) {
        path.moveTo(from, 12 + offset);
        path.cubicTo(bend, 12 + offset, bend, 12, to, 12);
    }
    return path;
}

QPen stroke(const QColor &colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// What is seen on a panel that is as dark or as light as the ink itself.
QColor haloOf(const QColor &ink)
{
    QColor halo = ink.lightness() > 127 ? darkInk : lightInk;
    halo.setAlphaF(0.55F);
    return halo;
}

/// A hole round the badge, so that it is told from the mark on any panel.
void cutOut(QPainter &painter, QPointF centre, qreal radius)
{
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawEllipse(centre, radius, radius);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void paintBadge(QPainter &painter, TrayState state, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    if (state == TrayState::Paused) {
        constexpr QPointF centre(18, 18);
        cutOut(painter, centre, 6.6);
        for (const QRectF bar : {QRectF(14.4, 13.6, 2.8, 8.8), QRectF(18.8, 13.6, 2.8, 8.8)}) {
            painter.setBrush(haloOf(ink));
            painter.drawRoundedRect(bar.adjusted(-0.9, -0.9, 0.9, 0.9), 1.2, 1.2);
            painter.setBrush(ink);
            painter.drawRoundedRect(bar, 0.8, 0.8);
        }
    } else if (state == TrayState::Attention) {
        constexpr QPointF centre(19, 18.5);
        cutOut(painter, centre, 5.2);
        painter.setBrush(warning);
        painter.drawEllipse(centre, 3.8, 3.8);
    } else if (state == TrayState::NotListening) {
        constexpr QPointF centre(17.6, 17.6);
        cutOut(painter, centre, 7);
        painter.setBrush(danger);
        painter.drawEllipse(centre, 5.8, 5.8);
        painter.setBrush(lightInk);
        painter.drawRoundedRect(QRectF(14.2, 16.5, 6.8, 2.2), 0.6, 0.6);
    }
}

template <typename Paint> QIcon inAllSizes(const Paint &paint)
{
    QIcon icon;
    for (const int pixels : {16, 22, 24, 32, 44, 48, 64, 128}) {
        QPixmap pixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(pixels / grid, pixels / grid);
        paint(painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QIcon trayIcon(TrayState state, const QColor &ink)
{
    return inAllSizes([&](QPainter &painter) {
        painter.save();
        if (state == TrayState::Stopped)
            painter.setOpacity(fadedOpacity);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(stroke(haloOf(ink), 4.4));
        painter.drawPath(mark(3, 21));
        painter.setPen(stroke(ink, 2.4));
        painter.drawPath(mark(3, 21));
        painter.restore();
        paintBadge(painter, state, ink);
    });
}

QIcon programIcon()
{
    return inAllSizes([](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tile);
        painter.drawRoundedRect(QRectF(0, 0, grid, grid), 6, 6);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(stroke(lightInk, 2));
        painter.drawPath(mark(5, 19));
    });
}

QColor panelInk()
{
    // GNOME's panel is dark whatever the windows are.
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP").toLower();
    const bool darkPanel =
        desktop.contains("gnome") || QGuiApplication::palette().window().color().lightness() < 128;
    return darkPanel ? lightInk : darkInk;
}

} // namespace spillway
