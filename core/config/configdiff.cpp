// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdiff.h"

#include "core/config/snapshottext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

QString shown(const QString &value)
{
    return value.isEmpty() ? u"(empty)"_s : value;
}

/// "path old → new" for rows that differ; rows that one side lacks are added or removed.
void compareTexts(QStringList &changes, const QString &prefix, const SettingTexts &before,
                  const SettingTexts &after)
{
    const auto find = [](const SettingTexts &rows, const QString &path) {
        return std::find_if(rows.begin(), rows.end(),
                            [&](const auto &row) { return row.first == path; });
    };
    for (const auto &[path, value] : before) {
        const auto other = find(after, path);
        if (other == after.end())
            changes << prefix + path + u" removed"_s;
        else if (other->second != value)
            changes << prefix + u"%1 %2 → %3"_s.arg(path, shown(value), shown(other->second));
    }
    for (const auto &[path, value] : after) {
        if (find(before, path) == before.end())
            changes << prefix + u"%1 %2 added"_s.arg(path, shown(value));
    }
}

/// Tells what was added and removed, and calls `compare` for items on both sides.
template <typename Item, typename Name, typename Compare>
void compareLists(QStringList &changes, const QString &noun, const std::vector<Item> &before,
                  const std::vector<Item> &after, Name name, Compare compare)
{
    const auto find = [&](const std::vector<Item> &items, const QString &wanted) {
        return std::find_if(items.begin(), items.end(),
                            [&](const Item &item) { return name(item) == wanted; });
    };
    for (const Item &item : before) {
        const auto other = find(after, name(item));
        if (other == after.end())
            changes << noun + name(item) + u" removed"_s;
        else if (!(*other == item))
            compare(noun + name(item) + u": "_s, item, *other);
    }
    for (const Item &item : after) {
        if (find(before, name(item)) == before.end())
            changes << noun + name(item) + u" added"_s;
    }
    const auto names = [&](const std::vector<Item> &items) {
        QStringList list;
        for (const Item &item : items)
            list << name(item);
        return list;
    };
    const QStringList newNames = names(after);
    QStringList sortedOld = names(before);
    QStringList sortedNew = newNames;
    const bool moved = sortedOld != sortedNew;
    sortedOld.sort();
    sortedNew.sort();
    if (moved && sortedOld == sortedNew)
        changes << noun + u"order is now "_s + newNames.join(u", "_s);
}

void compareProvider(QStringList &changes, const QString &prefix, const ProviderConfig &before,
                     const ProviderConfig &after)
{
    QStringList own;
    compareTexts(own, prefix, providerTexts(before), providerTexts(after));
    const auto tell = [&](bool different, const QString &name) {
        // The texts leave out header values and proxy passwords.
        if (different && own.filter(prefix + name).isEmpty())
            own << prefix + name + u" changed"_s;
    };
    tell(before.headers != after.headers, u"headers"_s);
    tell(before.proxyUrl != after.proxyUrl, u"proxyUrl"_s);
    changes << own;
    compareLists(
        changes, prefix + u"key "_s, before.keys, after.keys,
        [](const KeyConfig &key) { return key.label; },
        [&](const QString &where, const KeyConfig &a, const KeyConfig &b) {
            compareTexts(changes, where, keyTexts(a), keyTexts(b));
        });
    compareLists(
        changes, prefix + u"model "_s, before.models, after.models,
        [](const ModelConfig &model) { return QString::fromUtf8(model.id); },
        [&](const QString &where, const ModelConfig &a, const ModelConfig &b) {
            compareTexts(changes, where, modelTexts(a), modelTexts(b));
        });
}

} // namespace

QStringList configDiff(const Snapshot &before, const Snapshot &after)
{
    QStringList changes;
    compareTexts(changes, {}, generalTexts(before), generalTexts(after));
    compareLists(
        changes, u"provider "_s, before.providers, after.providers,
        [](const ProviderConfig &provider) { return provider.id; },
        [&](const QString &where, const ProviderConfig &a, const ProviderConfig &b) {
            compareProvider(changes, where, a, b);
        });
    return changes;
}

} // namespace spillway
