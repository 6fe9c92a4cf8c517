// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace spillway {

/// One thing that a person can ask the program to do: the palette, menus, tooltips, the tray and
/// `--command` all run the same object. Ui thread; owned by the CommandRegistry.
class Command final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the registry")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString group READ group NOTIFY changed)
    Q_PROPERTY(QString glyph READ glyph CONSTANT)
    Q_PROPERTY(QVariantList sequences READ sequences CONSTANT)
    Q_PROPERTY(QStringList keys READ keys NOTIFY changed)
    Q_PROPERTY(QString keysText READ keysText NOTIFY changed)
    Q_PROPERTY(bool enabled READ isEnabled NOTIFY changed)
public:
    /// Where its shortcut acts.
    enum class Scope : std::uint8_t {
        Window,
        RequestList, ///< while the list of requests has the focus
    };
    Q_ENUM(Scope)

    /// What a command is made of; the texts are functions because they follow the language and the
    /// state.
    struct Definition
    {
        QString name; ///< "proxy.pause": stable, for --command and the tray
        std::function<QString()> text; ///< a verb first, sentence case
        std::function<QString()> group; ///< its heading in the sheet of shortcuts
        QString glyph;
        QList<QKeySequence> shortcuts {}; ///< the first one is shown
        std::function<void()> run;
        std::function<bool()> enabled {}; ///< absent = always
        Scope scope = Scope::Window;
    };

    Command(Definition definition, QObject *parent);

    [[nodiscard]] QString name() const { return m_definition.name; }
    [[nodiscard]] QString text() const { return m_definition.text(); }
    [[nodiscard]] QString group() const { return m_definition.group(); }
    [[nodiscard]] QString glyph() const { return m_definition.glyph; }
    [[nodiscard]] Scope scope() const { return m_definition.scope; }
    [[nodiscard]] bool isEnabled() const;
    [[nodiscard]] const QList<QKeySequence> &shortcuts() const { return m_definition.shortcuts; }
    /// For QML's Shortcut; empty where the list itself handles the key.
    [[nodiscard]] QVariantList sequences() const;
    /// The first shortcut as key caps: "Ctrl", "Shift", "P".
    [[nodiscard]] QStringList keys() const;
    /// "Ctrl Shift P".
    [[nodiscard]] QString keysText() const { return keys().join(QLatin1Char(' ')); }

    /// Does it when it is enabled; false when it is not.
    Q_INVOKABLE bool run();

Q_SIGNALS:
    void changed();

private:
    Definition m_definition;
};

/// "Ctrl+Shift+P" as the caps that are pressed, in the platform's words.
[[nodiscard]] QStringList keyCaps(const QKeySequence &sequence);

} // namespace spillway
