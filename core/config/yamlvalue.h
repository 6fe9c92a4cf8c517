// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"
#include "core/config/snapshot.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace spillway {

/// A value to be written: on one line, and for mappings and lists also as lines. Value.
struct YamlValue
{
    QByteArray flow; ///< {label: main, secret: "keychain:zai/main"}
    QByteArrayList block; ///< lines below "name:" or after "- ", without indentation; empty =
                          ///< always in flow style
    ConfigNode node; ///< what it means
};

/// A text as a YAML scalar that is safe in flow style: quoted unless it is a plain word.
[[nodiscard]] QByteArray yamlScalar(QByteArrayView value);

[[nodiscard]] YamlValue scalarValue(const QByteArray &text);
/// A list of items that are written in flow style, as lines or on one line.
[[nodiscard]] YamlValue listValue(const std::vector<YamlValue> &items);
/// A key with the settings that are not at their default, in flow style.
[[nodiscard]] YamlValue keyValue(const KeyConfig &key);
/// A new provider with one key, in block style. `baseUrl` may be empty.
[[nodiscard]] YamlValue providerValue(const QString &id, const QString &preset,
                                      const QByteArray &baseUrl, const YamlValue &key);

} // namespace spillway
