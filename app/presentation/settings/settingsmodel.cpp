// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/settings/settingsmodel.h"

#include <algorithm>
#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

bool matches(const SettingItem &item, const QString &pageTitle, const QStringList &words)
{
    const QString text =
        u"%1 %2 %3 %4 %5"_s.arg(item.label(), item.hint(), item.section(), pageTitle, item.name());
    return std::ranges::all_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

SettingsModel::SettingsModel(const SettingParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    rebuild();
    connect(&parts.proxy, &ProxyLink::snapshotChanged, this, &SettingsModel::refreshValues);
}

SettingsModel::~SettingsModel() = default;

void SettingsModel::rebuild()
{
    QObject *before = std::exchange(m_owner, new QObject(this));
    const SettingCatalogue catalogue(m_parts, m_owner);
    m_pages = catalogue.pages();
    m_items = catalogue.items();
    m_proxyItems = catalogue.proxyItems();
    for (const SettingItem *item : std::as_const(m_items))
        connect(item, &SettingItem::changed, this, &SettingsModel::resettableChanged);
    refreshValues();
    Q_EMIT rebuilt();
    showSections();
    // The view may still be reading them.
    if (before)
        before->deleteLater();
}

void SettingsModel::refreshValues()
{
    const auto states = m_parts.proxy.settings();
    for (ProxySettingItem *item : std::as_const(m_proxyItems)) {
        const auto found = std::ranges::find(states, item->name().toLatin1(), &SettingState::path);
        if (found != states.end())
            item->update(*found);
    }
}

void SettingsModel::setCurrent(const QString &name)
{
    setSearch({});
    if (m_current == name || pageTitle(name).isEmpty())
        return;
    m_current = name;
    Q_EMIT currentChanged();
    showSections();
}

void SettingsModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    Q_EMIT searchChanged();
    showSections();
}

void SettingsModel::showSections()
{
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    for (SettingSection *section : std::as_const(m_sections))
        section->deleteLater();
    m_sections.clear();
    QString group;
    QString heading;
    for (SettingItem *item : std::as_const(m_items)) {
        const QString page = pageTitle(item->group());
        if (words.isEmpty() ? item->group() != m_current : !matches(*item, page, words))
            continue;
        if (m_sections.isEmpty() || group != item->group() || heading != item->section()) {
            group = item->group();
            heading = item->section();
            //: Heading of found settings: group, section.
            m_sections << new SettingSection(
                words.isEmpty() ? heading : tr("%1 › %2").arg(page, heading), this);
        }
        m_sections.back()->add(item);
    }
    Q_EMIT sectionsChanged();
    Q_EMIT resettableChanged();
}

bool SettingsModel::isResettable() const
{
    return m_search.isEmpty() && std::ranges::any_of(m_items, [this](const SettingItem *item) {
               return item->group() == m_current && item->isModified();
           });
}

void SettingsModel::resetShown()
{
    for (SettingItem *item : std::as_const(m_items)) {
        if (item->group() == m_current && item->isModified())
            item->reset();
    }
}

SettingItem *SettingsModel::find(const QString &name) const
{
    const auto found = std::ranges::find(m_items, name, &SettingItem::name);
    return found == m_items.end() ? nullptr : *found;
}

QString SettingsModel::pageTitle(const QString &name) const
{
    const auto found = std::ranges::find(m_pages, name, &SettingPage::name);
    return found == m_pages.end() ? QString() : (*found)->title();
}

void SettingsModel::reveal(const QString &name)
{
    const SettingItem *item = find(name);
    setCurrent(item ? item->group() : name);
    m_revealed = item ? name : QString();
    Q_EMIT revealedChanged();
}

} // namespace spillway
