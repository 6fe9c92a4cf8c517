// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace spillway {

/// A program or library that people point at us.
struct Tool
{
    QString id; ///< "claude"; what clientLaunch() and snippetsFor() take
    QString name; ///< as its maker writes it
    QString icon; ///< of the window's icon set
    QString command; ///< what a terminal starts; empty for libraries
    QString client; ///< what an exchange's `client` says when it calls
};

/// In the order in which the window lists them; the last one, "other", stands for everything else.
[[nodiscard]] const std::vector<Tool> &knownTools();

/// Null when there is none.
[[nodiscard]] const Tool *findTool(const QString &id);

} // namespace spillway
