// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// A painted item that follows data which may change often: new data is shown at most four times a
/// second, a new look or size at once. The base of all charts; qmllint finds it only
/// where it is named in full. Ui thread, but paint().
class PacedItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    /// Theme.zoom: painted as sharp as the scaled window needs it.
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY zoomChanged)
public:
    explicit PacedItem(QQuickItem *parent);

    [[nodiscard]] qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);

Q_SIGNALS:
    void zoomChanged();

protected:
    /// There is new data: prepare() and paint() follow soon.
    void showSoon();
    /// Colours, fonts or the size changed: they follow with the next frame.
    void showNow();
    /// On the ui thread before paint(): whatever asks other objects.
    virtual void prepare() { }

    void updatePolish() override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void fitTexture();

    qreal m_zoom = 1;
    QTimer m_pace; ///< runs for a moment after new data was shown
    bool m_waiting = false;
};

} // namespace spillway
