// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace spillway {

struct ConfigMember;

/// One value of the configuration before it has a meaning: what YAML, the environment and the
/// command line are turned into, with the place where it was written. Value.
struct ConfigNode
{
    enum class Kind { Null, Scalar, Sequence, Mapping };

    Kind kind = Kind::Null;
    bool flow = false; ///< written as [ ] or { }
    bool alias = false; ///< came from a YAML alias: its place is the anchor's
    QByteArray scalar; ///< UTF-8
    std::vector<ConfigNode> items;
    std::vector<ConfigMember> members; ///< in written order, duplicates kept
    QString origin; ///< file name, "environment variable …" or "command line"
    int line = 0; ///< from 1
    int column = 0; ///< from 1, in bytes
    qsizetype offset = -1; ///< in the text; -1 when there is no text

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] const ConfigNode *member(QByteArrayView name) const; ///< the first of that name
    [[nodiscard]] ConfigNode *member(QByteArrayView name);
    /// The member's value, added as Null when absent. Turns a Null node into a mapping; the node
    /// must not be another kind.
    ConfigNode &ensureMember(const QByteArray &name);
    void removeMember(QByteArrayView name);

    [[nodiscard]] static ConfigNode fromScalar(QByteArray text);

    /// The same content, whatever the style and place. Null equals an empty sequence and an empty
    /// mapping.
    [[nodiscard]] bool sameContent(const ConfigNode &other) const;
};

struct ConfigMember
{
    QByteArray name;
    ConfigNode value;
    int line = 0;
    int column = 0;
    qsizetype offset = -1; ///< of the name
};

} // namespace spillway
