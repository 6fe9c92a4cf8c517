// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/settings/settingcatalogue.h"

#include <memory>

namespace spillway {

/// The Settings page: every group, the sections of the one that is shown or of what the search
/// found. Ui thread; owned by AppModel.
class SettingsModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QQmlListProperty<spillway::SettingPage> pages READ pageList NOTIFY rebuilt)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(
        QQmlListProperty<spillway::SettingSection> sections READ sectionList NOTIFY sectionsChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY sectionsChanged)
    Q_PROPERTY(bool resettable READ isResettable NOTIFY resettableChanged)
    Q_PROPERTY(QString revealed READ revealed NOTIFY revealedChanged)
public:
    SettingsModel(const SettingParts &parts, QObject *parent = nullptr);
    ~SettingsModel() override;

    [[nodiscard]] QString current() const { return m_current; }
    /// A SettingPage's name; ends the search.
    void setCurrent(const QString &name);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &text);
    /// The search found nothing.
    [[nodiscard]] bool isEmpty() const { return m_sections.isEmpty(); }
    /// Something in the group that is shown differs from its default.
    [[nodiscard]] bool isResettable() const;
    /// The item that was gone to last; empty when none.
    [[nodiscard]] QString revealed() const { return m_revealed; }

    [[nodiscard]] const QList<SettingPage *> &pages() const { return m_pages; }
    [[nodiscard]] const QList<SettingItem *> &items() const { return m_items; }
    [[nodiscard]] const QList<SettingSection *> &sections() const { return m_sections; }
    /// Null when there is none of that name.
    [[nodiscard]] SettingItem *find(const QString &name) const;
    [[nodiscard]] QString pageTitle(const QString &name) const;

    /// Back to the defaults in the group that is shown.
    Q_INVOKABLE void resetShown();
    /// Shows the group of an item, or a group itself.
    Q_INVOKABLE void reveal(const QString &name);
    /// Makes everything anew, in the language of now.
    void rebuild();

Q_SIGNALS:
    void rebuilt();
    void currentChanged();
    void searchChanged();
    void sectionsChanged();
    void resettableChanged();
    void revealedChanged();

private:
    void refreshValues();
    void showSections();
    QQmlListProperty<SettingPage> pageList() { return {this, &m_pages}; }
    QQmlListProperty<SettingSection> sectionList() { return {this, &m_sections}; }

    SettingParts m_parts;
    QObject *m_owner = nullptr; ///< of pages and items; replaced by rebuild()
    QList<SettingPage *> m_pages;
    QList<SettingItem *> m_items;
    QList<ProxySettingItem *> m_proxyItems;
    QList<SettingSection *> m_sections;
    QString m_current = QStringLiteral("general");
    QString m_search;
    QString m_revealed;
};

} // namespace spillway
