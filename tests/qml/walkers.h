// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QList>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QQuickItem;
class QQuickWindow;
QT_END_NAMESPACE

/// What every page test asks of a window that is shown: each walk returns its findings as lines to
/// print, none when all is well. Ui thread.
namespace spillway::walk {

/// One thing that a screen reader would find.
struct AccessibleNode
{
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QString description;
    QString where; ///< QML types from the outside in, for the reader of a failure
    bool interactive = false; ///< takes input
    bool heading = false;
};

/// Makes names and roles readable in this process. Call it before the QML is loaded: an item that
/// is made earlier stays silent.
void switchAccessibilityOn();

/// All that is visible and has a meaning (controls, headings, list items, alerts, charts), in the
/// tree's order.
[[nodiscard]] QList<AccessibleNode> accessibleNodes(QQuickWindow *window);

/// Nodes without a name.
[[nodiscard]] QStringList unnamed(QQuickWindow *window);

/// Visible texts that are cut off: elided, or wider or higher than their item. Items named in
/// `allowed` (objectName) may be.
[[nodiscard]] QStringList truncated(QQuickItem *root, const QStringList &allowed = {});

/// Visible texts that lie on each other.
[[nodiscard]] QStringList overlapping(QQuickItem *root);

/// Controls smaller than `least` logical pixels either way; 24 inside a field.
[[nodiscard]] QStringList smallTargets(QQuickItem *root, qreal least = 28);

/// Controls that the Tab key cannot reach, though they are visible and enabled. Of a group (tabs,
/// radio buttons) one is enough.
[[nodiscard]] QStringList unreachable(QQuickWindow *window);

/// The names along the Tab key's way, once around from where the focus is.
[[nodiscard]] QStringList focusOrder(QQuickWindow *window);

} // namespace spillway::walk
