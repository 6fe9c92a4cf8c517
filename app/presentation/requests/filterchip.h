// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterexpression.h"
#include "app/presentation/valuelistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// One choice in a chip's menu. Value.
struct FilterChoice
{
    Q_GADGET
    Q_PROPERTY(QString choiceValue MEMBER value)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString value; ///< as it stands in the filter's text
    QString label;
    bool chosen = false;

    friend bool operator==(const FilterChoice &, const FilterChoice &) = default;
};

/// One field of the filter as a button with a menu. It shows what the filter's text asks for, and
/// writes into that text. Ui thread; owned by RequestFilter.
class FilterChip final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool lit READ lit NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QAbstractListModel *choices READ choices CONSTANT)
public:
    FilterChip(FilterField field, QObject *parent);

    [[nodiscard]] FilterField field() const { return m_field; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool lit() const { return !m_values.isEmpty(); }
    void setTitle(const QString &title);
    /// The title, or the one value that is asked for, or how many.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QAbstractListModel *choices() { return &m_choices; }

    /// What the filter's text asks for now.
    void setValues(const QStringList &values);
    /// What there is to choose from; what is asked for is offered in any case.
    void offer(std::vector<FilterChoice> choices);

    Q_INVOKABLE void toggle(const QString &value);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    /// The person chose: the filter's text has to ask for these.
    void wanted(const QStringList &values);

private:
    void rebuild();

    FilterField m_field;
    QString m_title;
    QStringList m_values;
    std::vector<FilterChoice> m_offered;
    ValueListModel<FilterChoice> m_choices;
};

} // namespace spillway
