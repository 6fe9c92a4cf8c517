// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/sectionreader.h"

#include "core/config/schema.h"
#include "core/config/settingvalue.h"

namespace spillway {

using Kind = ConfigNode::Kind;

SectionReader::SectionReader(const ConfigNode *node, QByteArray section)
    : m_node(node)
    , m_section(std::move(section))
{
}

const ConfigNode *SectionReader::node(QByteArrayView name) const
{
    const ConfigNode *found = m_node ? m_node->member(name) : nullptr;
    return found && !found->isNull() ? found : nullptr;
}

bool SectionReader::flag(QByteArrayView name) const
{
    return number(name) != 0;
}

qint64 SectionReader::number(QByteArrayView name) const
{
    const Setting *setting = findSetting(m_section + '.' + name.toByteArray());
    Q_ASSERT(setting);
    const ConfigNode *found = node(name);
    if (found && found->kind == Kind::Scalar) {
        if (const auto value = parseNumber(*setting, found->scalar))
            return *value;
    }
    return parseNumber(*setting, setting->defaultText).value_or(0);
}

QByteArray SectionReader::bytes(QByteArrayView name) const
{
    const ConfigNode *found = node(name);
    if (found && found->kind == Kind::Scalar)
        return found->scalar;
    const Setting *setting = findSetting(m_section + '.' + name.toByteArray());
    Q_ASSERT(setting);
    return setting->defaultText;
}

std::vector<QByteArray> SectionReader::list(QByteArrayView name) const
{
    std::vector<QByteArray> values;
    const ConfigNode *found = node(name);
    if (!found)
        return values;
    if (found->kind == Kind::Scalar)
        values.push_back(found->scalar);
    for (const ConfigNode &item : found->items) {
        if (item.kind == Kind::Scalar)
            values.push_back(item.scalar);
    }
    return values;
}

QStringList SectionReader::texts(QByteArrayView name) const
{
    QStringList values;
    for (const QByteArray &value : list(name))
        values << QString::fromUtf8(value);
    return values;
}

std::vector<std::pair<QByteArray, QByteArray>> SectionReader::map(QByteArrayView name) const
{
    std::vector<std::pair<QByteArray, QByteArray>> values;
    if (const ConfigNode *found = node(name)) {
        for (const ConfigMember &member : found->members)
            values.emplace_back(member.name, member.value.scalar);
    }
    return values;
}

std::vector<const ConfigNode *> SectionReader::objects(QByteArrayView name) const
{
    std::vector<const ConfigNode *> values;
    if (const ConfigNode *found = node(name)) {
        for (const ConfigNode &item : found->items) {
            if (item.kind == Kind::Mapping)
                values.push_back(&item);
        }
    }
    return values;
}

} // namespace spillway
