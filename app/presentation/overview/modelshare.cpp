// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/overview/modelshare.h"

#include <algorithm>

namespace spillway {

namespace {

constexpr std::size_t named = 5;

double tokensOf(const ModelActivity &model)
{
    return static_cast<double>(model.sum.tokensIn + model.sum.tokensOut);
}

} // namespace

int ModelColors::indexOf(const QByteArray &model)
{
    if (const auto known = m_indexes.constFind(model); known != m_indexes.constEnd())
        return *known;
    const int index = static_cast<int>(m_indexes.size() % others);
    m_indexes.insert(model, index);
    return index;
}

std::vector<ModelShare> modelShares(const ActivityReport &report, ModelColors &colors)
{
    std::vector<ModelActivity> models = report.models;
    std::ranges::stable_sort(models, std::greater<>(), tokensOf);
    std::vector<ModelShare> shares;
    ModelShare rest;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const double tokens = tokensOf(models[i]);
        // One model more than there are names is named as well: "1 other" would tell less.
        if (i < named || models.size() == named + 1) {
            shares.push_back({.modelName = QString::fromUtf8(models[i].model),
                              .tokens = tokens,
                              .colorIndex = colors.indexOf(models[i].model)});
        } else {
            rest.tokens += tokens;
            ++rest.others;
        }
    }
    if (rest.others > 0)
        shares.push_back(rest);
    double greatest = 0;
    for (const ModelShare &share : shares)
        greatest = std::max(greatest, share.tokens);
    for (ModelShare &share : shares)
        share.share = greatest > 0 ? share.tokens / greatest : 0;
    return shares;
}

} // namespace spillway
