// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/pageentry.h"

#include <QQmlListProperty>

namespace spillway {

/// Which page is shown, and which there are. Ui thread; owned by AppModel.
class Navigation final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QQmlListProperty<spillway::PageEntry> pages READ pageList CONSTANT)
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
public:
    // No default argument: QML would derive from a type that it could make.
    explicit Navigation(QObject *parent);

    PageEntry &add(PageEntry::Definition definition);
    [[nodiscard]] const QList<PageEntry *> &pages() const { return m_pages; }
    /// Null when there is none of that name.
    [[nodiscard]] PageEntry *find(const QString &name) const;
    [[nodiscard]] QString current() const { return m_current; }

    /// Shows a page; `argument` is for the page: "key:work-1" for requests, "add" for keys. False
    /// when there is no such page.
    Q_INVOKABLE bool go(const QString &name, const QString &argument = QString());
    /// Titles follow the language.
    void retranslate();

Q_SIGNALS:
    void currentChanged();
    /// After currentChanged, for every go(), also to the page that is shown already.
    void shown(const QString &name, const QString &argument);

private:
    QQmlListProperty<PageEntry> pageList() { return {this, &m_pages}; }

    QList<PageEntry *> m_pages;
    QString m_current;
};

} // namespace spillway
