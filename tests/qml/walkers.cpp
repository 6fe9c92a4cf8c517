// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/walkers.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>
#include <QTest>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway::walk {

namespace {

constexpr int deepest = 200;

QString typeName(const QObject *object)
{
    return QString::fromLatin1(object->metaObject()->className())
        .section(u"_QMLTYPE"_s, 0, 0)
        .section(u"_QML_"_s, 0, 0);
}

QString path(const QQuickItem *item)
{
    QStringList names;
    for (const QQuickItem *at = item; at != nullptr && names.size() < 5; at = at->parentItem()) {
        if (!typeName(at).startsWith("QQuick"_L1) || names.isEmpty())
            names.prepend(typeName(at));
    }
    return names.join(u" > "_s);
}

bool interactive(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> roles {
        QAccessible::Button,       QAccessible::CheckBox,   QAccessible::RadioButton,
        QAccessible::EditableText, QAccessible::ComboBox,   QAccessible::PageTab,
        QAccessible::MenuItem,     QAccessible::Link,       QAccessible::Slider,
        QAccessible::SpinBox,      QAccessible::ButtonMenu, QAccessible::ListItem,
    };
    return roles.contains(role);
}

bool meaningful(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> roles {
        QAccessible::Chart,   QAccessible::Table,        QAccessible::Row,
        QAccessible::Heading, QAccessible::AlertMessage, QAccessible::ProgressBar,
        QAccessible::Dialog,  QAccessible::Graphic,
    };
    return interactive(role) || roles.contains(role);
}

void collect(QAccessibleInterface *node, const QString &above, int depth,
             QList<AccessibleNode> &found)
{
    if (node == nullptr || !node->isValid() || depth > deepest || node->state().invisible)
        return;
    const QString where =
        node->object() != nullptr ? above + u" > "_s + typeName(node->object()) : above;
    if (meaningful(node->role())) {
        found.append({node->role(), node->text(QAccessible::Name),
                      node->text(QAccessible::Description), where.section(u" > "_s, -4),
                      interactive(node->role()), node->role() == QAccessible::Heading});
    }
    for (int i = 0; i < node->childCount(); ++i)
        collect(node->child(i), where, depth + 1, found);
}

/// Visible items of a tree; `visible` of QML is already the effective one.
void collect(QQuickItem *item, QList<QQuickItem *> &found)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    found.append(item);
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, found);
}

QList<QQuickItem *> visibleItems(QQuickItem *root)
{
    QList<QQuickItem *> found;
    collect(root, found);
    return found;
}

bool isText(const QQuickItem *item)
{
    return item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
}

bool isControl(const QQuickItem *item)
{
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextInput")
        || item->inherits("QQuickComboBox") || item->inherits("QQuickSlider");
}

QString quoted(const QQuickItem *item)
{
    return u"\"%1\" in %2"_s.arg(item->property("text").toString().left(60), path(item));
}

bool inside(const QQuickItem *item, const char *type)
{
    for (const QQuickItem *at = item->parentItem(); at != nullptr; at = at->parentItem()) {
        if (at->inherits(type))
            return true;
    }
    return false;
}

/// Where the glyphs of a text are, in its window.
QRectF inkOf(const QQuickItem *item)
{
    const QSizeF ink(item->property("contentWidth").toReal(),
                     item->property("contentHeight").toReal());
    QRectF rect(QPointF(), QSizeF(item->width(), item->height()));
    const int across = item->property("effectiveHorizontalAlignment").toInt();
    const int down = item->property("verticalAlignment").toInt();
    if (across & Qt::AlignRight)
        rect.setLeft(rect.right() - ink.width());
    else if (across & Qt::AlignHCenter)
        rect.setLeft(rect.left() + (rect.width() - ink.width()) / 2);
    if (down & Qt::AlignVCenter)
        rect.setTop(rect.top() + (rect.height() - ink.height()) / 2);
    else if (down & Qt::AlignBottom)
        rect.setTop(rect.bottom() - ink.height());
    rect.setSize(ink);
    return item->mapRectToScene(rect);
}

} // namespace

void switchAccessibilityOn()
{
    if (QPlatformAccessibility *platform =
            QGuiApplicationPrivate::platformIntegration()->accessibility())
        platform->setActive(true);
}

QList<AccessibleNode> accessibleNodes(QQuickWindow *window)
{
    QList<AccessibleNode> found;
    collect(QAccessible::queryAccessibleInterface(window), {}, 0, found);
    return found;
}

QStringList unnamed(QQuickWindow *window)
{
    QStringList findings;
    const QList<AccessibleNode> nodes = accessibleNodes(window);
    for (const AccessibleNode &node : nodes) {
        if (node.name.trimmed().isEmpty())
            findings.append(u"no name: role %1 in %2"_s.arg(node.role).arg(node.where));
    }
    return findings;
}

QStringList truncated(QQuickItem *root, const QStringList &allowed)
{
    QStringList findings;
    const QList<QQuickItem *> items = visibleItems(root);
    for (const QQuickItem *item : items) {
        if (!isText(item) || allowed.contains(item->objectName()))
            continue;
        // Half a pixel more than the item is rounding, not a cut.
        const bool wide = item->property("contentWidth").toReal() > item->width() + 1.5;
        if (item->property("truncated").toBool() || wide)
            findings.append(u"cut off: "_s + quoted(item));
    }
    return findings;
}

namespace {

/// What a text lies on: the page, or the popup that it is part of.
const QQuickItem *layerOf(const QQuickItem *item)
{
    const QQuickItem *layer = item;
    while (layer->parentItem() != nullptr && !layer->inherits("QQuickPopupItem"))
        layer = layer->parentItem();
    return layer;
}

} // namespace

QStringList overlapping(QQuickItem *root)
{
    QList<QQuickItem *> texts = visibleItems(root);
    texts.removeIf([](const QQuickItem *item) { return !isText(item); });
    QStringList findings;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = inkOf(texts.at(i)).intersected(inkOf(texts.at(j)));
            const bool sameLayer = layerOf(texts.at(i)) == layerOf(texts.at(j));
            if (sameLayer && common.width() > 2 && common.height() > 4)
                findings.append(
                    u"on each other: %1 and %2"_s.arg(quoted(texts.at(i)), quoted(texts.at(j))));
        }
    }
    return findings;
}

QStringList smallTargets(QQuickItem *root, qreal least)
{
    QStringList findings;
    const QList<QQuickItem *> items = visibleItems(root);
    for (const QQuickItem *item : items) {
        if (!isControl(item))
            continue;
        const bool nested = inside(item, "QQuickTextInput") || inside(item, "QQuickTabBar");
        const qreal wanted = nested ? 24 : least;
        if (item->width() < wanted || item->height() < wanted)
            findings.append(
                u"small: %1 × %2 %3"_s.arg(item->width()).arg(item->height()).arg(path(item)));
    }
    return findings;
}

namespace {

/// What the Tab key visits, once around.
QList<QQuickItem *> tabStops(QQuickWindow *window)
{
    QList<QQuickItem *> stops;
    for (int presses = 0; presses < 500; ++presses) {
        QTest::keyClick(window, Qt::Key_Tab);
        QQuickItem *item = window->activeFocusItem();
        if (item == nullptr || (!stops.isEmpty() && item == stops.front()))
            break;
        stops.append(item);
    }
    return stops;
}

} // namespace

QStringList unreachable(QQuickWindow *window)
{
    const QList<QQuickItem *> stops = tabStops(window);
    QSet<const QQuickItem *> groups;
    for (const QQuickItem *stop : stops)
        groups.insert(stop->parentItem());
    QStringList findings;
    const QList<QQuickItem *> items = visibleItems(window->contentItem());
    for (QQuickItem *item : items) {
        const bool grouped =
            (item->inherits("QQuickTabButton") || item->inherits("QQuickRadioButton"))
            && groups.contains(item->parentItem());
        if (isControl(item) && item->isEnabled() && !grouped && !stops.contains(item))
            findings.append(u"not reached by Tab: %1"_s.arg(path(item)));
    }
    return findings;
}

QStringList focusOrder(QQuickWindow *window)
{
    QStringList names;
    const QList<QQuickItem *> stops = tabStops(window);
    for (QQuickItem *item : stops) {
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(item);
        names.append(node != nullptr ? node->text(QAccessible::Name) : path(item));
    }
    return names;
}

} // namespace spillway::walk
