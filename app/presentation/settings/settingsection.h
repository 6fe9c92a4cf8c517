// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/settings/settingitem.h"

#include <QQmlListProperty>

namespace spillway {

/// Items below one heading. Ui thread; owned by SettingsModel.
class SettingSection final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QQmlListProperty<spillway::SettingItem> items READ itemList CONSTANT)
public:
    SettingSection(const QString &title, QObject *parent)
        : QObject(parent)
        , m_title(title)
    {
    }

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] const QList<SettingItem *> &items() const { return m_items; }
    void add(SettingItem *item) { m_items << item; }

private:
    QQmlListProperty<SettingItem> itemList() { return {this, &m_items}; }

    QString m_title;
    QList<SettingItem *> m_items; ///< not owned
};

/// A group of the page's list on the left. Ui thread; owned by SettingsModel.
class SettingPage final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QString glyph READ glyph CONSTANT)
public:
    SettingPage(const QString &name, const QString &title, const QString &glyph, QObject *parent)
        : QObject(parent)
        , m_name(name)
        , m_title(title)
        , m_glyph(glyph)
    {
    }

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString glyph() const { return m_glyph; }

private:
    QString m_name;
    QString m_title;
    QString m_glyph;
};

} // namespace spillway
