// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/catalog.h"

#include "core/routing/glob.h"

#include <algorithm>
#include <numeric>

namespace spillway {

namespace {

bool isExcluded(const ProviderConfig &provider, QByteArrayView model)
{
    return std::ranges::any_of(provider.excludedModels, [&](const QByteArray &pattern) {
        return globMatches(pattern, model);
    });
}

/// Levenshtein distance; both are short.
std::size_t editDistance(QByteArrayView a, QByteArrayView b)
{
    std::vector<std::size_t> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = static_cast<std::size_t>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const std::size_t replaced =
                diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::optional<CatalogEntry> catalogEntry(const ProviderConfig &provider, QByteArrayView name)
{
    std::optional<CatalogEntry> entry;
    const auto alias = std::ranges::find_if(provider.models, [&](const ModelConfig &model) {
        return !model.alias.isEmpty() && model.alias == name;
    });
    const auto mapped = std::ranges::find_if(
        provider.modelMap, [&](const auto &row) { return globMatches(row.first, name); });
    if (alias != provider.models.end()) {
        entry = {alias->id, CatalogMatch::Alias};
    } else if (mapped != provider.modelMap.end()) {
        entry = {mapped->second, CatalogMatch::Mapped};
    } else if (provider.models.empty()) {
        entry = {name.toByteArray(), CatalogMatch::Open};
    } else if (std::ranges::any_of(provider.models, [&](const ModelConfig &model) {
                   return globMatches(model.id, name);
               })) {
        entry = {name.toByteArray(), CatalogMatch::Listed};
    }
    if (entry && isExcluded(provider, entry->model))
        return {};
    return entry;
}

std::optional<QByteArrayView> withoutPrefix(const ProviderConfig &provider, QByteArrayView name)
{
    if (provider.prefix.isEmpty() || name.size() <= provider.prefix.size()
        || !name.startsWith(provider.prefix))
        return {};
    return name.sliced(provider.prefix.size());
}

std::vector<QByteArray> usableNames(const ProviderConfig &provider)
{
    std::vector<QByteArray> names;
    const auto add = [&](const QByteArray &name) {
        if (!name.isEmpty() && !isGlob(name))
            names.push_back(name);
    };
    for (const ModelConfig &model : provider.models) {
        if (isExcluded(provider, model.id))
            continue;
        add(provider.prefix + model.id);
        add(model.alias);
    }
    for (const auto &[client, upstream] : provider.modelMap) {
        if (!isExcluded(provider, upstream))
            add(client);
    }
    return names;
}

std::optional<QByteArray> nearestName(QByteArrayView name, const std::vector<QByteArray> &known)
{
    // Longer texts are no model names; they would only cost time.
    constexpr qsizetype longest = 128;
    if (name.isEmpty() || name.size() > longest)
        return {};
    std::optional<QByteArray> nearest;
    std::size_t best = std::max<std::size_t>(2, static_cast<std::size_t>(name.size()) / 3) + 1;
    for (const QByteArray &candidate : known) {
        if (candidate.size() > longest)
            continue;
        // The usual mistake is a forgotten prefix.
        const QByteArrayView bare =
            QByteArrayView(candidate).sliced(candidate.lastIndexOf('/') + 1);
        const std::size_t distance =
            std::min(editDistance(name, candidate), editDistance(name, bare));
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace spillway
