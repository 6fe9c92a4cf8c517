// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterparser.h"
#include "app/presentation/requests/filterchip.h"

#include <QTimer>

namespace spillway {

/// The filter of the request table: one text, and chips that read it and write into it. While the
/// text cannot be read the last filter that could be stays in effect. Ui thread; owned by
/// RequestsModel.
class RequestFilter final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY textChanged)
    Q_PROPERTY(int errorPosition READ errorPosition NOTIFY textChanged)
    Q_PROPERTY(int errorLength READ errorLength NOTIFY textChanged)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY textChanged)
    Q_PROPERTY(QString example READ example NOTIFY textChanged)
    Q_PROPERTY(bool active READ isActive NOTIFY applied)
    Q_PROPERTY(bool errorsOnly READ errorsOnly WRITE setErrorsOnly NOTIFY textChanged)
    Q_PROPERTY(spillway::FilterChip *statusChip READ statusChip CONSTANT)
    Q_PROPERTY(spillway::FilterChip *modelChip READ modelChip CONSTANT)
    Q_PROPERTY(spillway::FilterChip *keyChip READ keyChip CONSTANT)
    Q_PROPERTY(spillway::FilterChip *clientChip READ clientChip CONSTANT)
public:
    explicit RequestFilter(QObject *parent);

    [[nodiscard]] QString text() const { return m_text; }
    /// Typed: it takes effect after a pause of 80 ms.
    void setText(const QString &text);
    /// At once, as from a chip or a link of another page.
    Q_INVOKABLE void apply(const QString &text);
    Q_INVOKABLE void clear();
    /// Puts the suggestion in place of the part that is wrong.
    Q_INVOKABLE void useSuggestion();
    /// Makes `value` the only one asked for of its field: "filter by this key".
    /// The words of the chips, in the language of now.
    void retranslate();
    void narrow(FilterField field, const QString &value);

    [[nodiscard]] QString errorText() const; ///< a sentence; empty when it can be read
    [[nodiscard]] int errorPosition() const; ///< -1 = none
    [[nodiscard]] int errorLength() const;
    [[nodiscard]] QString suggestion() const; ///< what would stand instead; may be empty
    /// A term that works, of the field that is spelled most like the first word.
    [[nodiscard]] QString example() const;
    [[nodiscard]] bool isActive() const { return !m_applied.isEmpty(); }
    [[nodiscard]] bool errorsOnly() const;
    void setErrorsOnly(bool value);
    [[nodiscard]] const FilterExpression &expression() const { return m_applied; }

    [[nodiscard]] FilterChip *statusChip() { return &m_status; }
    [[nodiscard]] FilterChip *modelChip() { return &m_model; }
    [[nodiscard]] FilterChip *keyChip() { return &m_key; }
    [[nodiscard]] FilterChip *clientChip() { return &m_client; }

Q_SIGNALS:
    void textChanged();
    /// expression() is another one now.
    void applied();

private:
    void write(const FilterExpression &expression);
    void applyNow();

    QString m_text;
    FilterParse m_parse;
    FilterExpression m_applied;
    QTimer m_pause;
    FilterChip m_status;
    FilterChip m_model;
    FilterChip m_key;
    FilterChip m_client;
};

} // namespace spillway
