// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/activityreport.h"

#include <QHash>
#include <QObject>

namespace spillway {

/// One line of "Tokens by model". Value.
struct ModelShare
{
    Q_GADGET
    Q_PROPERTY(QString modelName MEMBER modelName)
    Q_PROPERTY(double tokens MEMBER tokens)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(int colorIndex MEMBER colorIndex)
    Q_PROPERTY(int others MEMBER others)
public:
    QString modelName; ///< empty for the others together
    double tokens = 0;
    double share = 0; ///< of the greatest, 0…1: the length of its bar
    int colorIndex = 7; ///< into Theme.series
    int others = 0; ///< how many models the line stands for; 0 = the one that is named

    friend bool operator==(const ModelShare &, const ModelShare &) = default;
};

/// Gives each model a colour of its own, in the order in which they are first seen, and keeps it.
/// The last colour of the eight is for the others. Value; ui thread.
class ModelColors final
{
public:
    static constexpr int others = 7;

    /// Index into Theme.series.
    [[nodiscard]] int indexOf(const QByteArray &model);

private:
    QHash<QByteArray, int> m_indexes;
};

/// The five models with the most tokens, and the rest in one line.
[[nodiscard]] std::vector<ModelShare> modelShares(const ActivityReport &report,
                                                  ModelColors &colors);

} // namespace spillway
