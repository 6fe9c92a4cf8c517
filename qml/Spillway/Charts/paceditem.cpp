// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/paceditem.h"

#include <QQuickWindow>

namespace spillway {

namespace {
constexpr std::chrono::milliseconds pace {250};
}

PacedItem::PacedItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waiting, false))
            showSoon();
    });
}

void PacedItem::setZoom(qreal zoom)
{
    if (qFuzzyCompare(m_zoom, zoom))
        return;
    m_zoom = zoom;
    fitTexture();
    showNow();
    Q_EMIT zoomChanged();
}

void PacedItem::showSoon()
{
    if (m_pace.isActive()) {
        m_waiting = true;
        return;
    }
    m_pace.start(pace);
    showNow();
}

void PacedItem::showNow()
{
    polish();
}

void PacedItem::updatePolish()
{
    prepare();
    update();
}

void PacedItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size()) {
        fitTexture();
        showNow();
    }
}

void PacedItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        fitTexture();
}

/// Without zoom the texture follows the window by itself.
void PacedItem::fitTexture()
{
    if (qFuzzyCompare(m_zoom, 1.0)) {
        setTextureSize({});
        return;
    }
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    setTextureSize((size() * m_zoom * ratio).toSize());
}

} // namespace spillway
