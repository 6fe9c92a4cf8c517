// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// One page of the window as the sidebar lists it. Ui thread; owned by Navigation.
class PageEntry final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString glyph READ glyph CONSTANT)
    Q_PROPERTY(QUrl source READ source CONSTANT)
    Q_PROPERTY(QObject *model READ model CONSTANT)
    Q_PROPERTY(bool setUp READ isSetUp CONSTANT)
    Q_PROPERTY(QString badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(bool attention READ needsAttention NOTIFY badgeChanged)
public:
    struct Definition
    {
        QString name; ///< "requests"
        QString (*title)(); ///< in the language of now
        QString glyph;
        QUrl source; ///< its QML file; the root has `required property … model`
        QObject *model = nullptr; ///< not owned
        bool setUp = false; ///< stands below the caption "Set up"
    };

    PageEntry(Definition definition, QObject *parent);

    [[nodiscard]] QString name() const { return m_definition.name; }
    [[nodiscard]] QString title() const { return m_definition.title(); }
    [[nodiscard]] QString glyph() const { return m_definition.glyph; }
    [[nodiscard]] QUrl source() const { return m_definition.source; }
    [[nodiscard]] QObject *model() const { return m_definition.model; }
    [[nodiscard]] bool isSetUp() const { return m_definition.setUp; }
    [[nodiscard]] QString badge() const { return m_badge; }
    /// Whether the badge asks for a person.
    [[nodiscard]] bool needsAttention() const { return m_attention; }
    void setBadge(const QString &text, bool attention);

Q_SIGNALS:
    void titleChanged();
    void badgeChanged();

private:
    Definition m_definition;
    QString m_badge;
    bool m_attention = false;
};

} // namespace spillway
