// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"
#include "core/config/configproblem.h"

#include <QByteArrayView>

namespace spillway {

/// The largest configuration that is read, in bytes.
inline constexpr qsizetype maxConfigSize = 4 << 20;

/// A YAML text as a tree. When there are errors the root is Null.
struct YamlDocument
{
    ConfigNode root; ///< Null (empty text) or a mapping
    ConfigProblems problems;
};

/// Reads one YAML document. Pure, any thread, throws nothing. Refuses, with line and column: more
/// than maxConfigSize bytes, text that is not UTF-8, control characters, more than one document,
/// nesting deeper than 32, aliases that make the tree larger than 20,000 values, merge keys and
/// names that are not plain text.
[[nodiscard]] YamlDocument readYaml(QByteArrayView text, const QString &file);

} // namespace spillway
