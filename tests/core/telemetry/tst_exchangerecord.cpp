// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/exchangerecord.h"

#include <QSet>
#include <QTest>

using namespace spillway;

class ExchangeRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsOwnName()
    {
        QSet<QByteArray> names;
        for (int state = 0; state <= static_cast<int>(ExchangeState::Done); ++state) {
            const QByteArray name = exchangeStateName(static_cast<ExchangeState>(state));
            QVERIFY(!name.isEmpty());
            names.insert(name);
        }
        QCOMPARE(names.size(), 10);
    }

    void outcomesAreFoundByTheirNames()
    {
        for (int value = 0; value <= static_cast<int>(ExchangeOutcome::Interrupted); ++value) {
            const auto outcome = static_cast<ExchangeOutcome>(value);
            QCOMPARE(exchangeOutcomeFromName(exchangeOutcomeName(outcome)), outcome);
        }
    }

    void unknownOutcomeNamesAreAbsent()
    {
        for (const char *name : {"", "Completed", "done", "complete", "completed "})
            QVERIFY(!exchangeOutcomeFromName(name));
    }
};

QTEST_APPLESS_MAIN(ExchangeRecordTest)
#include "tst_exchangerecord.moc"
