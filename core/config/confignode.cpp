// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/confignode.h"

#include <algorithm>

namespace spillway {

const ConfigNode *ConfigNode::member(QByteArrayView name) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const ConfigMember &m) { return m.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

ConfigNode *ConfigNode::member(QByteArrayView name)
{
    return const_cast<ConfigNode *>(
        std::as_const(*this).member(name)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

ConfigNode &ConfigNode::ensureMember(const QByteArray &name)
{
    Q_ASSERT(kind == Kind::Null || kind == Kind::Mapping);
    kind = Kind::Mapping;
    if (ConfigNode *existing = member(name))
        return *existing;
    members.push_back({.name = name, .value = {}});
    return members.back().value;
}

void ConfigNode::removeMember(QByteArrayView name)
{
    std::erase_if(members, [&](const ConfigMember &m) { return m.name == name; });
}

ConfigNode ConfigNode::fromScalar(QByteArray text)
{
    ConfigNode node;
    node.kind = Kind::Scalar;
    node.scalar = std::move(text);
    return node;
}

bool ConfigNode::sameContent(const ConfigNode &other) const
{
    const auto isEmpty = [](const ConfigNode &node) {
        return node.kind != Kind::Scalar && node.items.empty() && node.members.empty();
    };
    if (isEmpty(*this) || isEmpty(other))
        return isEmpty(*this) && isEmpty(other);
    const auto sameMember = [](const ConfigMember &a, const ConfigMember &b) {
        return a.name == b.name && a.value.sameContent(b.value);
    };
    const auto sameItem = [](const ConfigNode &a, const ConfigNode &b) { return a.sameContent(b); };
    return kind == other.kind && scalar == other.scalar
        && std::equal(items.begin(), items.end(), other.items.begin(), other.items.end(), sameItem)
        && std::equal(members.begin(), members.end(), other.members.begin(), other.members.end(),
                      sameMember);
}

} // namespace spillway
