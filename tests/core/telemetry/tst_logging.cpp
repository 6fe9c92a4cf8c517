// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"
#include "core/telemetry/logging.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;

namespace {

constexpr qint64 someTime = 1'795'251'723'456; // 2026-11-21T09:02:03.456Z
const QByteArray key = "sk-ant-api03-4Jx8Kq2LmN9pQr7StVwXyZ0123456789AbCdEf";

Q_LOGGING_CATEGORY(lcTest, "spillway.test", QtInfoMsg)

QByteArray line(LogFormat format, const QByteArray &message)
{
    return formatLogLine(format, QtWarningMsg, "spillway.test", message, someTime);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LoggingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qInstallMessageHandler(nullptr);
        QLoggingCategory::setFilterRules({});
    }

    void textLineHasTimeLevelAndCategory()
    {
        const QByteArray text = line(LogFormat::Text, "hello");
        QVERIFY2(text.startsWith("2026-11-21T"), text.constData());
        QVERIFY2(text.endsWith("Z warning spillway.test: hello"), text.constData());
    }

    void jsonLineIsOneValue()
    {
        const QByteArray text = line(LogFormat::Json, "say \"hi\"\\");
        const JsonView json = JsonView::document(text);
        QCOMPARE(json["level"].stringOr({}), "warning");
        QCOMPARE(json["category"].stringOr({}), "spillway.test");
        QCOMPARE(json["message"].stringOr({}), "say \"hi\"\\");
    }

    void secretsAreRedactedAndLinesStayOne_data()
    {
        QTest::addColumn<LogFormat>("format");
        QTest::addColumn<QByteArray>("message");
        for (const LogFormat format : {LogFormat::Text, LogFormat::Json}) {
            const char *name = format == LogFormat::Text ? "text" : "json";
            QTest::addRow("%s key", name) << format << "the key " + key + " failed";
            QTest::addRow("%s header", name) << format << "x-api-key: " + key + "\r\nfake: line";
            QTest::addRow("%s json", name) << format << "{\"api_key\":\"" + key + "\"}";
            QTest::addRow("%s broken", name) << format << "a\nb\r\x1b[31m\x7f\xff\xfe " + key;
            QTest::addRow("%s zero", name) << format << QByteArray("a\0b ", 4) + key;
            QTest::addRow("%s url", name) << format << "https://a.example/?key=" + key + "&x=1";
        }
    }
    void secretsAreRedactedAndLinesStayOne()
    {
        QFETCH(const LogFormat, format);
        QFETCH(const QByteArray, message);
        const QByteArray text = line(format, message);
        QVERIFY2(!text.contains("4Jx8Kq2LmN9p"), text.constData());
        for (const char c : text)
            QVERIFY2(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f, text.constData());
        QVERIFY(QString::fromUtf8(text).toUtf8() == text);
        if (format == LogFormat::Json)
            QVERIFY(JsonView::document(text));
    }

    void levelsDecideWhatIsWritten_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("lines");
        QTest::newRow("debug") << QStringLiteral("debug") << 4;
        QTest::newRow("info") << QStringLiteral("info") << 3;
        QTest::newRow("warning") << QStringLiteral("warning") << 2;
        QTest::newRow("error") << QStringLiteral("error") << 1;
    }
    void levelsDecideWhatIsWritten()
    {
        QFETCH(const QString, level);
        QFETCH(const int, lines);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("logs/spillway.log"));
        installLogging({.level = level, .file = file});
        qCDebug(lcTest) << "d";
        qCInfo(lcTest) << "i";
        qCWarning(lcTest) << "w";
        qCCritical(lcTest) << "c";
        QCOMPARE(contentOf(file).count('\n'), lines);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void filesRotateBySizeAndTheOldestGoes()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("spillway.log"));
        installLogging(
            {.level = QStringLiteral("info"), .file = file, .maxFileBytes = 500, .maxFiles = 3});
        for (int i = 0; i < 100; ++i)
            qCInfo(lcTest) << "entry" << i;
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files,
                 (QStringList {QStringLiteral("spillway.log"), QStringLiteral("spillway.log.1"),
                               QStringLiteral("spillway.log.2")}));
        for (const QString &name : files)
            QVERIFY(QFileInfo(folder.filePath(name)).size() <= 500);
        QVERIFY(contentOf(file).contains("entry 99"));
    }
};

QTEST_GUILESS_MAIN(LoggingTest)
#include "tst_logging.moc"
