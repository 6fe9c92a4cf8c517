// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace spillway {

/// The language that the window speaks: installs Qt's own texts and ours for it, and makes its
/// locale the one that numbers and times are written in. English is the language of the sources;
/// its file holds the plurals. Where nothing fits the system's language, English is spoken, with
/// the system's numbers. Ui thread; owned by the program, made before anything that shows text.
/// QCoreApplication sends LanguageChange; what keeps its texts hears of it there.
class Translation final
{
    Q_DISABLE_COPY_MOVE(Translation)
public:
    /// One language that can be chosen.
    struct Language
    {
        QString name; ///< as QLocale has it: "de"
        QString title; ///< what its speakers call it: "Deutsch"
    };

    /// `language`: see use(). `system` is what the computer is set to.
    explicit Translation(const QString &language, const QLocale &system = QLocale::system());
    ~Translation();

    /// A locale name such as "de"; empty = the system's. A language that there is no file for is
    /// the system's too.
    void use(const QString &language);
    /// Of the texts: "de", "en".
    [[nodiscard]] QString language() const { return m_language; }

    /// What use() can be told, sorted by name; empty in a program without translations.
    [[nodiscard]] static QList<Language> languages();

private:
    QLocale m_system;
    QString m_language;
    QTranslator m_qt;
    QTranslator m_plurals; ///< English, for what another language leaves out
    QTranslator m_texts;
};

} // namespace spillway
