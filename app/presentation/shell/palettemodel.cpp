// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/palettemodel.h"

#include "app/presentation/shell/bannerdecider.h"
#include "app/presentation/shell/palettewords.h"

#include <QSet>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;
using Section = PaletteEntry::Section;

namespace {

constexpr std::size_t recentRequests = 200;

const QStringList &suggestions()
{
    static const QStringList names {u"proxy.toggle"_s, u"url.copy"_s, u"key.add"_s, u"view.theme"_s,
                                    u"help.shortcuts"_s};
    return names;
}

} // namespace

PaletteModel::PaletteModel(const ShellParts &parts, CommandRegistry &commands,
                           SettingsModel &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_settings(settings)
{
}

void PaletteModel::open()
{
    beginResetModel();
    m_found.clear();
    m_entries.clear();
    m_typed.clear();
    addPages();
    addKeys();
    addCommands();
    addModels();
    addSettings();
    endResetModel();
    show();
    Q_EMIT opened();
    m_parts.proxy.recent(recentRequests, this, [this](const std::vector<ExchangeRecord> &records) {
        std::erase_if(m_entries,
                      [](const PaletteEntry &entry) { return entry.section == Section::Requests; });
        addRequests(records);
        show();
    });
}

void PaletteModel::addPages()
{
    for (const PageEntry *page : m_parts.navigation.pages()) {
        const Command *command = m_commands.find(u"page."_s + page->name());
        m_entries.push_back({.section = Section::Pages,
                             .title = page->title(),
                             .detail = {},
                             .glyph = page->glyph(),
                             .keys = command ? command->keys() : QStringList(),
                             .suggested = true,
                             .run = [&navigation = m_parts.navigation, name = page->name()] {
                                 navigation.go(name);
                             }});
    }
}

void PaletteModel::addKeys()
{
    for (const KeyStatus &key : m_parts.proxy.keys()) {
        const QString name = key.provider + u'/' + key.label;
        m_entries.push_back(
            {.section = Section::Keys,
             .title = key.label,
             .detail = tr("%1 · %2", "provider, state").arg(key.provider, keyStateWord(key.state)),
             .provider = key.provider,
             .filter = u"key:"_s + key.label,
             .run = [&navigation = m_parts.navigation, name] { navigation.go(u"keys"_s, name); }});
        addKeyActions(key);
    }
}

void PaletteModel::addKeyActions(const KeyStatus &key)
{
    const QString provider = key.provider;
    const QString label = key.label;
    m_entries.push_back({.section = Section::Actions,
                         .title = tr("Show requests on %1").arg(label),
                         .detail = u"key:"_s + label,
                         .glyph = u"filter"_s,
                         .run = [&navigation = m_parts.navigation, label] {
                             navigation.go(u"requests"_s, u"key:"_s + label);
                         }});
    m_entries.push_back(
        {.section = Section::Actions,
         .title = key.enabled ? tr("Turn off %1").arg(label) : tr("Turn on %1").arg(label),
         .detail = key.enabled ? tr("until you turn it on") : QString(),
         .glyph = u"power"_s,
         .run = [this, provider, label, enabled = key.enabled] {
             switchKey(provider, label, !enabled);
         }});
    if (!needsAttention(key) || key.state == "locked" || key.state == "no_secret")
        return;
    m_entries.push_back({.section = Section::Actions,
                         .title = tr("Reset %1").arg(label),
                         .detail = tr("forget its limits and failures"),
                         .glyph = u"refresh"_s,
                         .run = [&parts = m_parts, provider, label] {
                             parts.proxy.resetKey(provider, label);
                             parts.toasts.showText(tr("%1 reset").arg(label));
                         }});
}

void PaletteModel::switchKey(const QString &provider, const QString &label, bool enabled)
{
    const KeyEdit edit {.provider = provider, .label = label, .enabled = enabled};
    m_parts.proxy.editKey(edit, this, [this, edit](const Result<void> &result) {
        if (!result) {
            m_parts.toasts.show({.text = result.error().message, .problem = true});
            return;
        }
        m_parts.undo.push(*edit.enabled ? tr("%1 turned on").arg(edit.label)
                                        : tr("%1 turned off").arg(edit.label),
                          [&proxy = m_parts.proxy, back = edit]() mutable {
                              back.enabled = !*back.enabled;
                              proxy.editKey(back, &proxy, [](const Result<void> &) {});
                          });
    });
}

void PaletteModel::addCommands()
{
    for (Command *command : m_commands.commands()) {
        if (!command->isEnabled() || command->name().startsWith(u"page."_s)
            || command->name() == u"palette.open"_s)
            continue;
        m_entries.push_back({.section = Section::Actions,
                             .title = command->text(),
                             .detail = {},
                             .glyph = command->glyph(),
                             .keys = command->keys(),
                             .suggested = suggestions().contains(command->name()),
                             .run = [command] { command->run(); }});
    }
}

void PaletteModel::addModels()
{
    QSet<QByteArray> known;
    for (const ProviderConfig &provider : m_parts.proxy.snapshot()->providers) {
        for (const ModelConfig &model : provider.models) {
            if (known.contains(model.id))
                continue;
            known << model.id;
            const QString filter = u"model:"_s + QString::fromUtf8(model.id);
            m_entries.push_back({.section = Section::Models,
                                 .title = QString::fromUtf8(model.id),
                                 .detail = provider.id,
                                 .glyph = u"cube"_s,
                                 .filter = filter,
                                 .run = [&navigation = m_parts.navigation, filter] {
                                     navigation.go(u"requests"_s, filter);
                                 }});
        }
    }
}

void PaletteModel::addSettings()
{
    for (const SettingItem *item : m_settings.items()) {
        if (item->control() == SettingItem::Control::Shortcut)
            continue;
        m_entries.push_back(
            {.section = Section::Settings,
             .title = item->label(),
             .detail = tr("%1 › %2").arg(m_settings.pageTitle(item->group()), item->section()),
             .glyph = u"settings"_s,
             .run = [&navigation = m_parts.navigation, name = item->name()] {
                 navigation.go(u"settings"_s, name);
             }});
    }
}

void PaletteModel::addRequests(const std::vector<ExchangeRecord> &records)
{
    std::for_each(records.rbegin(), records.rend(), [this](const ExchangeRecord &record) {
        const QString id = QString::fromLatin1(record.id);
        m_entries.push_back({.section = Section::Requests,
                             .title = id,
                             .detail = requestWords(record),
                             .glyph = u"requests"_s,
                             .filter = u"model:"_s + QString::fromUtf8(record.modelServed),
                             .run = [&navigation = m_parts.navigation, id] {
                                 navigation.go(u"requests"_s, u"request:"_s + id);
                             }});
    });
}

void PaletteModel::setTyped(const QString &text)
{
    if (m_typed == text)
        return;
    m_typed = text;
    show();
}

void PaletteModel::show()
{
    beginResetModel();
    m_found = findInPalette(m_typed, m_entries);
    endResetModel();
    Q_EMIT typedChanged();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

const PaletteEntry *PaletteModel::at(int row) const
{
    return row >= 0 && row < count() ? m_found[static_cast<std::size_t>(row)] : nullptr;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = at(index.row());
    if (!entry)
        return {};
    switch (role) {
    case TitleRole:
        return entry->title;
    case DetailRole:
        return entry->detail;
    case GlyphRole:
        return entry->glyph;
    case ProviderRole:
        return entry->provider;
    case KeysRole:
        return entry->keys;
    case SectionRole:
        return paletteSectionWord(entry->section);
    case FilterableRole:
        return !entry->filter.isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{TitleRole, "title"},          {DetailRole, "detail"}, {GlyphRole, "glyph"},
            {ProviderRole, "provider"},    {KeysRole, "keys"},     {SectionRole, "section"},
            {FilterableRole, "filterable"}};
}

void PaletteModel::run(int row)
{
    const PaletteEntry *entry = at(row);
    if (!entry || !entry->run)
        return;
    // It may change what the palette holds.
    const auto run = entry->run;
    run();
}

bool PaletteModel::filterRequests(int row)
{
    const PaletteEntry *entry = at(row);
    return entry && !entry->filter.isEmpty() && m_parts.navigation.go(u"requests"_s, entry->filter);
}

} // namespace spillway
