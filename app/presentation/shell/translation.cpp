// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/i18n"_L1;
constexpr auto prefix = "spillway_"_L1;
constexpr auto suffix = ".qm"_L1;

QString fileOf(const QString &language)
{
    return folder + u'/' + prefix + language + suffix;
}

QStringList names()
{
    QStringList all = QDir(folder).entryList({prefix + u'*' + suffix}, QDir::Files, QDir::Name);
    for (QString &name : all)
        name = name.sliced(prefix.size(), name.size() - prefix.size() - suffix.size());
    return all;
}

/// What of ours comes nearest to what the person reads, in the order of the person.
QString bestFor(const QLocale &locale, const QStringList &known)
{
    for (QString wanted : locale.uiLanguages()) {
        wanted.replace(u'-', u'_');
        for (; !wanted.isEmpty();
             wanted.truncate(std::max<qsizetype>(wanted.lastIndexOf(u'_'), 0))) {
            if (known.contains(wanted))
                return wanted;
        }
    }
    return u"en"_s;
}

} // namespace

Translation::Translation(const QString &language, const QLocale &system)
    : m_system(system)
{
    use(language);
}

Translation::~Translation()
{
    for (QTranslator *translator : {&m_texts, &m_plurals, &m_qt})
        QCoreApplication::removeTranslator(translator);
    QLocale::setDefault(m_system);
}

void Translation::use(const QString &language)
{
    const QStringList known = names();
    const bool chosen = known.contains(language);
    m_language = chosen ? language : bestFor(m_system, known);
    // Who chose German here expects German numbers; of one language the system knows the country.
    const QLocale own(m_language);
    QLocale::setDefault(!chosen || own.language() == m_system.language() ? m_system : own);

    for (QTranslator *translator : {&m_texts, &m_plurals, &m_qt})
        QCoreApplication::removeTranslator(translator);
    // The last one installed is asked first.
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(u"qtbase_"_s + m_language, qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    if (m_plurals.load(fileOf(u"en"_s)))
        QCoreApplication::installTranslator(&m_plurals);
    if (m_language != "en"_L1 && m_texts.load(fileOf(m_language)))
        QCoreApplication::installTranslator(&m_texts);
}

QList<Translation::Language> Translation::languages()
{
    QList<Language> all;
    for (const QString &name : names()) {
        QTranslator texts;
        const bool loaded = texts.load(fileOf(name));
        //: The name of this language, in itself: "Deutsch", "Français".
        const char *english = QT_TRANSLATE_NOOP("Language", "English");
        const QString title = loaded ? texts.translate("Language", english) : QString();
        all.push_back({name, title.isEmpty() ? QString::fromLatin1(english) : title});
    }
    return all;
}

} // namespace spillway
