// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/wizard/foundkeys.h"
#include "core/config/presets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

class FoundKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vendorsVariablesAreFoundOnceEach()
    {
        QProcessEnvironment environment;
        environment.insert(u"ANTHROPIC_API_KEY"_s, u"sk-ant-x"_s);
        environment.insert(u"OPENAI_API_KEY"_s, u"  "_s);
        environment.insert(u"GEMINI_API_KEY"_s, u"AIza-x"_s);
        environment.insert(u"GOOGLE_API_KEY"_s, u"AIza-y"_s);
        const std::vector<EnvironmentKey> found = environmentKeys(environment);
        QCOMPARE(found,
                 (std::vector<EnvironmentKey> {{u"ANTHROPIC_API_KEY"_s, u"anthropic"_s},
                                               {u"GEMINI_API_KEY"_s, u"gemini"_s}}));
        for (const EnvironmentKey &key : found)
            QVERIFY(findPreset(key.preset.toUtf8()));
    }

    void theFirstFolderWithAFileCounts()
    {
        QTemporaryDir empty;
        QTemporaryDir full;
        QVERIFY(findKeyFile({empty.path(), full.path()}).isEmpty());
        QFile file(full.filePath(u"api-keys.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(findKeyFile({empty.path(), full.path()}), file.fileName());
    }
};

QTEST_GUILESS_MAIN(FoundKeysTest)
#include "tst_foundkeys.moc"
