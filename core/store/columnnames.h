// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spillway {

/// Collects the names of the columns that a list of columns.h goes through.
struct ColumnNames
{
    QStringList columns {};

    template <typename Member> void operator()(const char *column, const Member &)
    {
        columns.append(QString::fromLatin1(column));
    }
    template <typename Member> void name(const char *column, const Member &)
    {
        columns.append(QString::fromLatin1(column));
    }
};

} // namespace spillway
