// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/settings/settingplaces.h"
#include "app/presentation/shell/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool finished = true;
    QStringList texts; ///< one, or one for each plural form

    [[nodiscard]] QString id() const
    {
        return u"%1 | %2 | %3%4"_s.arg(context, source, comment, plural ? u" | %n"_s : QString());
    }
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            all.push_back({.context = context, .source = {}, .comment = {}});
            all.back().plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            all.back().source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            all.back().comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            all.back().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!all.back().plural)
                all.back().texts << xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            all.back().texts << xml.readElementText();
        }
    }
    return all;
}

QString fileOf(const QString &language)
{
    return QStringLiteral(TRANSLATIONS_FOLDER "/spillway_%1.ts").arg(language);
}

/// What a new file of the language would hold; none when that fails.
QList<Message> freshMessages(const QString &language)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"spillway_%1.ts"_s.arg(language));
    QStringList words {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s,
                       QStringLiteral(SOURCE_FOLDER)};
    if (language == "en"_L1)
        words << u"-pluralonly"_s;
    words << u"@"_s + QStringLiteral(TRANSLATED_SOURCES) << u"-ts"_s << file;
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), words);
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        return {};
    return readMessages(file);
}

/// %1, %L2 and %n, each once.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d+|n)"_s);
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    QStringList sorted = found.values();
    sorted.sort();
    return sorted;
}

QStringList sourceFiles()
{
    QFile file(QStringLiteral(TRANSLATED_SOURCES));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// The contexts that the program can ask for, besides those of C++ classes with Q_OBJECT.
QSet<QString> knownContexts()
{
    static const QRegularExpression declared(
        u"(?:Q_DECLARE_TR_FUNCTIONS\\(|translate\\(\\s*\"|QT_TRANSLATE_NOOP\\(\")([\\w:]+)"_s);
    QSet<QString> all;
    for (const QString &path : sourceFiles()) {
        if (path.endsWith(".qml"_L1)) {
            all.insert(QFileInfo(path).baseName());
            continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = declared.globalMatch(text); match.hasNext();)
            all.insert(match.next().captured(1));
    }
    return all;
}

QString plural(int count)
{
    return QCoreApplication::translate("LogsPage", "%n new line(s)", nullptr, count);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placeholdersStay_data() { languages(); }
    void placeholdersStay();
    void aTextKeepsItsEnds_data() { languages(); }
    void aTextKeepsItsEnds();
    void theFilesHoldTheTextsOfTheSources_data() { languages(); }
    void theFilesHoldTheTextsOfTheSources();
    void everyContextIsOneThatTheProgramAsksFor();
    void speaksTheLanguageThatIsChosen();
    void speaksTheSystemsLanguage_data();
    void speaksTheSystemsLanguage();
    void writesNumbersAsTheLanguageDoes();
    void changesWhileItRuns();
    void leavesNothingBehind();
    void languagesAreNamedByTheirSpeakers();
    void everySettingIsTranslated();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    const QDir folder(QStringLiteral(TRANSLATIONS_FOLDER));
    for (const QString &file : folder.entryList({u"spillway_*.ts"_s})) {
        const QString language = file.section(u'_', 1).section(u'.', 0, 0);
        QTest::newRow(qPrintable(language)) << language;
    }
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const QList<Message> messages = readMessages(fileOf(language));
    QVERIFY(messages.size() > 20);
    qsizetype forms = 0; // as many as the language has
    for (const Message &message : freshMessages(language))
        forms = std::max(forms, message.texts.size());
    QVERIFY(forms > 0);
    QStringList open;
    for (const Message &message : messages) {
        const bool empty = std::ranges::any_of(message.texts, &QString::isEmpty);
        if (!message.finished || empty || message.texts.size() != (message.plural ? forms : 1))
            open << message.id();
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
}

void TestTranslations::placeholdersStay()
{
    QFETCH(const QString, language);
    QStringList wrong;
    for (const Message &message : readMessages(fileOf(language))) {
        for (const QString &text : message.texts) {
            if (placeholders(text) != placeholders(message.source))
                wrong << message.id() + u" -> "_s + text;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::aTextKeepsItsEnds()
{
    QFETCH(const QString, language);
    const auto ends = [](const QString &text) {
        const bool opened = text.front().isSpace();
        return u"%1…%2"_s.arg(opened ? u"space"_s : QString(),
                              u" .:?…"_s.contains(text.back()) ? QString(text.back()) : QString());
    };
    QStringList wrong;
    for (const Message &message : readMessages(fileOf(language))) {
        for (const QString &text : message.texts) {
            // Of one word it may be an abbreviation: "B", "Mrd."
            if (message.source.contains(u' ') && !text.isEmpty()
                && ends(text) != ends(message.source))
                wrong << message.id() + u" -> "_s + text;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::theFilesHoldTheTextsOfTheSources()
{
    QFETCH(const QString, language);
    const QList<Message> fresh = freshMessages(language);
    QVERIFY(!fresh.isEmpty());
    QSet<QString> wanted;
    for (const Message &message : fresh)
        wanted.insert(message.id());
    QSet<QString> kept;
    for (const Message &message : readMessages(fileOf(language)))
        kept.insert(message.id());
    // Else: build update_translations, and translate what it adds.
    const QStringList missing = (wanted - kept).values();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    const QStringList obsolete = (kept - wanted).values();
    QVERIFY2(obsolete.isEmpty(), qPrintable(obsolete.join(u'\n')));
}

void TestTranslations::everyContextIsOneThatTheProgramAsksFor()
{
    const QSet<QString> known = knownContexts();
    QVERIFY(known.contains(u"LogsPage"_s));
    QStringList strange;
    for (const Message &message : readMessages(fileOf(u"de"_s))) {
        // A class with Q_OBJECT is asked for with its namespace; lupdate leaves that out when it
        // does not find the header, and the program never finds the text.
        if (!message.context.startsWith("spillway::"_L1) && !known.contains(message.context))
            strange << message.id();
    }
    QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u'\n')));
}

void TestTranslations::speaksTheLanguageThatIsChosen()
{
    const Translation german(u"de"_s, QLocale(u"en_US"_s));
    QCOMPARE(german.language(), u"de"_s);
    QCOMPARE(QCoreApplication::translate("LogsPage", "Clear filter"), u"Filter löschen"_s);
    QCOMPARE(plural(1), u"1 neue Zeile"_s);
    QCOMPARE(plural(3), u"3 neue Zeilen"_s);
}

void TestTranslations::speaksTheSystemsLanguage_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << u"de_DE"_s << u"de"_s << u"3 neue Zeilen"_s;
    QTest::newRow("Austrian") << u"de_AT"_s << u"de"_s << u"3 neue Zeilen"_s;
    QTest::newRow("American") << u"en_US"_s << u"en"_s << u"3 new lines"_s;
    QTest::newRow("not translated") << u"cs_CZ"_s << u"en"_s << u"3 new lines"_s;
    QTest::newRow("none") << u"C"_s << u"en"_s << u"3 new lines"_s;
}

void TestTranslations::speaksTheSystemsLanguage()
{
    QFETCH(const QString, system);
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    for (const QString &chosen : {QString(), u"xx"_s}) {
        const Translation translation(chosen, QLocale(system));
        QCOMPARE(translation.language(), language);
        QCOMPARE(plural(3), text);
        QCOMPARE(QLocale(), QLocale(system));
    }
}

void TestTranslations::writesNumbersAsTheLanguageDoes()
{
    {
        const Translation german(u"de"_s, QLocale(u"en_US"_s));
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), u"1.234,5"_s);
    }
    {
        const Translation swiss(u"de"_s, QLocale(u"de_CH"_s));
        QCOMPARE(QLocale(), QLocale(u"de_CH"_s));
    }
    const Translation english(u"en"_s, QLocale(u"de_DE"_s));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), u"1,234.5"_s);
}

void TestTranslations::changesWhileItRuns()
{
    Translation translation(u"en"_s, QLocale(u"en_US"_s));
    QCOMPARE(plural(1), u"1 new line"_s);
    translation.use(u"de"_s);
    QCOMPARE(plural(1), u"1 neue Zeile"_s);
    translation.use({});
    QCOMPARE(translation.language(), u"en"_s);
    QCOMPARE(plural(1), u"1 new line"_s);
}

void TestTranslations::leavesNothingBehind()
{
    {
        const Translation german(u"de"_s, QLocale(u"en_US"_s));
    }
    QCOMPARE(plural(2), u"2 new line(s)"_s);
    QCOMPARE(QLocale(), QLocale(u"en_US"_s));
}

void TestTranslations::languagesAreNamedByTheirSpeakers()
{
    QStringList all;
    for (const Translation::Language &language : Translation::languages())
        all << language.name + u' ' + language.title;
    QCOMPARE(all, (QStringList {u"de Deutsch"_s, u"en English"_s}));
}

void TestTranslations::everySettingIsTranslated()
{
    const auto english = placedSettings();
    QVERIFY(english.size() > 30);
    const Translation german(u"de"_s, QLocale(u"en_US"_s));
    const auto translated = placedSettings();
    QCOMPARE(translated.size(), english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        // A label may be the same word in both; a sentence is not.
        QVERIFY2(translated[i].second.hint != english[i].second.hint, english[i].first->path);
        QVERIFY2(translated[i].second.section != english[i].second.section, english[i].first->path);
    }
}

} // namespace spillway

QTEST_GUILESS_MAIN(spillway::TestTranslations)
#include "tst_translations.moc"
