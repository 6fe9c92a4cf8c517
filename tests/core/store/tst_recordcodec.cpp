// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordcodec.h"
#include "tests/core/store/records.h"

#include <random>

using namespace spillway;
using namespace Qt::StringLiterals;

class RecordCodecTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<ExchangeRecord>("record");
        ExchangeRecord bare;
        bare.id = "x";
        QTest::newRow("defaults") << bare;
        QTest::newRow("full") << testRecord(1);
        QTest::newRow("failed") << testRecord(9);
        ExchangeRecord odd = testRecord(2);
        odd.accepted = WallTime(Milliseconds(-5));
        odd.bytesIn = std::numeric_limits<qint64>::max();
        odd.bytesOut = std::numeric_limits<qint64>::min();
        odd.configVersion = std::numeric_limits<quint64>::max();
        odd.status = std::numeric_limits<int>::min();
        odd.cost = Money {-1};
        odd.conversation = QByteArray(300, '\0');
        odd.error = QString(5000, u'ß');
        QTest::newRow("extremes") << odd;
        ExchangeRecord many = testRecord(3);
        many.attempts.resize(1000, many.attempts.front());
        QTest::newRow("many attempts") << many;
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(ExchangeRecord, record);
        const Result<ExchangeRecord> read = decodeRecord(encodeRecord(record));
        QVERIFY(read);
        QCOMPARE(*read, record);
    }

    void aTruncatedRecordIsRefused()
    {
        const QByteArray whole = encodeRecord(testRecord(9));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            // From a copy of its own size, so that reading beyond the end is seen.
            const QByteArray part(whole.constData(), size);
            QVERIFY2(!decodeRecord(part), qPrintable(u"%1 bytes"_s.arg(size)));
        }
    }

    void damagedBytesAreSurvived()
    {
        const QByteArray whole = encodeRecord(testRecord(9));
        std::mt19937 random(20);
        int refused = 0;
        for (int round = 0; round < 20; ++round) {
            for (qsizetype at = 0; at < whole.size(); ++at) {
                QByteArray damaged = whole;
                damaged[at] = static_cast<char>(random());
                refused += decodeRecord(damaged) ? 0 : 1;
            }
        }
        QVERIFY(refused > 0);
        for (int round = 0; round < 2000; ++round) {
            QByteArray noise(static_cast<qsizetype>(random() % 200), '\1');
            for (char &byte : noise.isEmpty() ? noise : noise.remove(0, 1))
                byte = static_cast<char>(random());
            (void)decodeRecord("\1" + noise);
        }
    }

    void fieldsOfANewerWriterAreSkipped()
    {
        // version, length of the exchange's block, block, count of attempts (1), length, block
        const ExchangeRecord record = testRecord(1);
        const QByteArray bytes = encodeRecord(record);
        const int length = (bytes[1] & 0x7f) | (bytes[2] << 7);
        QVERIFY(length > 127 && length < 16'000);
        const QByteArray exchange = bytes.mid(3, length);
        const QByteArray attempts = bytes.mid(3 + length);
        QVERIFY(attempts.at(1) >= 0 && attempts.at(1) < 120);
        const auto varint = [](qsizetype value) {
            return QByteArray(1, char(value | 0x80)) + QByteArray(1, char(value >> 7));
        };
        const QByteArray newer = bytes.first(1) + varint(length + 3) + exchange + "new"
            + attempts.first(1) + QByteArray(1, char(attempts.at(1) + 5)) + attempts.mid(2)
            + "later" + "tail";
        const Result<ExchangeRecord> read = decodeRecord(newer);
        QVERIFY(read);
        QCOMPARE(*read, record);
    }

    void fieldsThatAnOlderWriterLacksKeepTheirDefaults()
    {
        const QByteArray older = QByteArray("\1\4\3ex1", 6) + QByteArray(1, '\0');
        const Result<ExchangeRecord> read = decodeRecord(older);
        QVERIFY(read);
        ExchangeRecord expected;
        expected.id = "ex1";
        QCOMPARE(*read, expected);
    }

    void foreignBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other layout") << QByteArray("\2") + encodeRecord(testRecord(1)).mid(1);
        QTest::newRow("no id") << QByteArray("\1\0\0", 3);
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("endless number") << QByteArray("\1") + QByteArray(40, '\xff');
        QTest::newRow("huge block") << QByteArray("\1\xff\xff\xff\xff\xff\xff\xff\xff\x7f"
                                                  "x");
        QTest::newRow("huge count") << QByteArray("\1\4\3ex1\xff\xff\xff\x7f");
    }

    void foreignBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeRecord(bytes));
    }
};

QTEST_APPLESS_MAIN(RecordCodecTest)
#include "tst_recordcodec.moc"
