// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>

#include <algorithm>
#include <vector>

namespace spillway {

/// A short list of values (Q_GADGETs) for a Repeater: every property of the gadget is a role of the
/// same name. Assigning keeps the rows that there are and tells what changed, so that delegates
/// live on. Ui thread.
template <typename Value> class ValueListModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] const std::vector<Value> &values() const { return m_values; }

    void assign(std::vector<Value> values)
    {
        const auto size = [](const std::vector<Value> &list) {
            return static_cast<int>(list.size());
        };
        if (values.size() < m_values.size()) {
            beginRemoveRows({}, size(values), size(m_values) - 1);
            m_values.resize(values.size());
            endRemoveRows();
        }
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (m_values[i] == values[i])
                continue;
            m_values[i] = values[i];
            const QModelIndex changed = index(static_cast<int>(i));
            Q_EMIT dataChanged(changed, changed);
        }
        if (values.size() > m_values.size()) {
            beginInsertRows({}, size(m_values), size(values) - 1);
            m_values = std::move(values);
            endInsertRows();
        }
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_values.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const int property = role - Qt::UserRole;
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || property < 0)
            return {};
        return Value::staticMetaObject.property(property).readOnGadget(
            &m_values[static_cast<std::size_t>(index.row())]);
    }

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        for (int i = 0; i < Value::staticMetaObject.propertyCount(); ++i)
            names.insert(Qt::UserRole + i, Value::staticMetaObject.property(i).name());
        return names;
    }

private:
    std::vector<Value> m_values;
};

} // namespace spillway
