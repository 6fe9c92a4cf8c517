// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/clientname.h"

#include <QTest>

using namespace spillway;

class ClientNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatPeopleKnow_data()
    {
        QTest::addColumn<QByteArray>("userAgent");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *userAgent, const char *name) {
            QTest::newRow(userAgent) << QByteArray(userAgent) << QString::fromUtf8(name);
        };
        row("claude-cli/2.1.0 (external, cli)", "Claude Code");
        row("codex_cli_rs/0.60.0 (Debian 12; x86_64) xterm", "Codex");
        row("GeminiCLI/0.20.0/gemini-3-pro (linux; x64)", "Gemini CLI");
        row("Anthropic/Python 0.75.0", "Anthropic SDK");
        row("AsyncAnthropic/Python 0.75.0", "Anthropic SDK");
        row("OpenAI/JS 6.9.1", "OpenAI SDK");
        row("AsyncOpenAI/Python 2.8.0", "OpenAI SDK");
        row("google-genai-sdk/1.52.0 gl-python/3.11", "Google GenAI SDK");
        row("curl/7.88.1", "curl");
        row("my-tool/3 (x)", "my-tool");
        row("plain", "plain");
        row("", "unknown");
        row(" leading", "unknown");
        row("(comment)", "unknown");
        row("/1.0", "unknown");
    }
    void namesWhatPeopleKnow()
    {
        QFETCH(const QByteArray, userAgent);
        QFETCH(const QString, name);
        QCOMPARE(clientName(userAgent), name);
    }

    void longAndBinaryTokensAreBounded()
    {
        QCOMPARE(clientName(QByteArray(5000, 'x')).size(), 40);
        QVERIFY(clientName(QByteArray(5000, '\xff')).size() <= 40);
        QCOMPARE(clientName(QByteArray("\0\x01", 2)), QStringLiteral("unknown"));
    }
};

QTEST_APPLESS_MAIN(ClientNameTest)
#include "tst_clientname.moc"
