// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/confignode.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace spillway {

/// Reads the settings of one section of a checked tree; what is absent, null or unusable is the
/// table's default. Does not own the node, which may be null.
class SectionReader final
{
public:
    /// `section` as in the table: "listener.tls", "providers[].keys[]".
    SectionReader(const ConfigNode *node, QByteArray section);

    [[nodiscard]] const ConfigNode *node() const { return m_node; }
    /// The setting's own node; null when it is not set.
    [[nodiscard]] const ConfigNode *node(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const { return node(name) != nullptr; }

    [[nodiscard]] bool flag(QByteArrayView name) const;
    [[nodiscard]] qint64 number(QByteArrayView name) const; ///< Integer, Size
    [[nodiscard]] int integer(QByteArrayView name) const { return static_cast<int>(number(name)); }
    [[nodiscard]] Milliseconds duration(QByteArrayView name) const
    {
        return Milliseconds(number(name));
    }
    [[nodiscard]] QByteArray bytes(QByteArrayView name) const;
    [[nodiscard]] QString text(QByteArrayView name) const { return QString::fromUtf8(bytes(name)); }
    [[nodiscard]] std::vector<QByteArray>
    list(QByteArrayView name) const; ///< a single value counts as a list of one
    [[nodiscard]] QStringList texts(QByteArrayView name) const;
    [[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> map(QByteArrayView name) const;
    [[nodiscard]] std::vector<const ConfigNode *>
    objects(QByteArrayView name) const; ///< the mappings of a list

private:
    const ConfigNode *m_node;
    QByteArray m_section;
};

} // namespace spillway
