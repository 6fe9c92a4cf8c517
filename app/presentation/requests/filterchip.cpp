// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filterchip.h"

#include <algorithm>

namespace spillway {

FilterChip::FilterChip(FilterField field, QObject *parent)
    : QObject(parent)
    , m_field(field)
{
}

void FilterChip::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT changed();
}

QString FilterChip::summary() const
{
    if (m_values.isEmpty())
        return m_title;
    if (m_values.size() > 1)
        //: A filter button with several values: "Model: 3"
        return tr("%1: %2").arg(m_title).arg(m_values.size());
    const auto known = std::ranges::find_if(m_offered, [this](const FilterChoice &choice) {
        return choice.value.compare(m_values.front(), Qt::CaseInsensitive) == 0;
    });
    return known != m_offered.end() ? known->label : m_values.front();
}

void FilterChip::setValues(const QStringList &values)
{
    if (values == m_values)
        return;
    m_values = values;
    rebuild();
    Q_EMIT changed();
}

void FilterChip::offer(std::vector<FilterChoice> choices)
{
    m_offered = std::move(choices);
    rebuild();
}

void FilterChip::rebuild()
{
    std::vector<FilterChoice> choices = m_offered;
    for (const QString &value : m_values) {
        const auto isValue = [&value](const FilterChoice &choice) {
            return choice.value.compare(value, Qt::CaseInsensitive) == 0;
        };
        const auto known = std::ranges::find_if(choices, isValue);
        if (known != choices.end())
            known->chosen = true;
        else
            choices.push_back({.value = value, .label = value, .chosen = true});
    }
    m_choices.assign(std::move(choices));
}

void FilterChip::toggle(const QString &value)
{
    QStringList values = m_values;
    const auto isValue = [&value](const QString &candidate) {
        return candidate.compare(value, Qt::CaseInsensitive) == 0;
    };
    if (values.removeIf(isValue) == 0)
        values.append(value);
    Q_EMIT wanted(values);
}

void FilterChip::clear()
{
    Q_EMIT wanted({});
}

} // namespace spillway
