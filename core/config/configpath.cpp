// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configpath.h"

#include "core/config/settingvalue.h"

namespace spillway {

std::optional<ConfigPath> ConfigPath::parse(QByteArrayView text)
{
    ConfigPath path;
    qsizetype at = 0;
    while (at <= text.size()) {
        qsizetype end = at;
        while (end < text.size() && text[end] != '.' && text[end] != '[')
            ++end;
        Step step {text.sliced(at, end - at).toByteArray(), {}};
        if (step.name.isEmpty())
            return {};
        if (end < text.size() && text[end] == '[') {
            const qsizetype close = text.indexOf(']', end);
            if (close <= end + 1 || (close + 1 < text.size() && text[close + 1] != '.'))
                return {};
            step.selector = text.sliced(end + 1, close - end - 1).toByteArray();
            end = close + 1;
        }
        path.m_steps.push_back(std::move(step));
        if (end == text.size())
            return path;
        at = end + 1;
    }
    return {};
}

QByteArray ConfigPath::schemaPath() const
{
    QByteArray text;
    for (const Step &step : m_steps) {
        if (!text.isEmpty())
            text += '.';
        text += step.name;
        if (!step.selector.isEmpty())
            text += "[]";
    }
    return text;
}

const ConfigNode *findItem(const ConfigNode &list, QByteArrayView selector)
{
    for (const ConfigNode &item : list.items) {
        for (const char *name : {"id", "label", "name"}) {
            const ConfigNode *value = item.member(name);
            if (value && value->scalar == selector)
                return &item;
        }
    }
    const auto number = parseInteger(selector);
    if (number && *number >= 0 && *number < static_cast<qint64>(list.items.size()))
        return &list.items[static_cast<std::size_t>(*number)];
    return nullptr;
}

ConfigNode *findItem(ConfigNode &list, QByteArrayView selector)
{
    return const_cast<ConfigNode *>(
        findItem(std::as_const(list), selector)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

} // namespace spillway
