// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/requestheaderblock.h"

#include <QtTest>

using namespace spillway;

namespace {

QList<QByteArray> lines(RequestHeaderBlock &block)
{
    QList<QByteArray> result;
    for (const curl_slist *node = block.list(); node; node = node->next)
        result.append(node->data);
    return result;
}

} // namespace

class RequestHeaderBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderDuplicatesAndEmptyValues()
    {
        RequestHeaderBlock block;
        QVERIFY(block.assign({{"B", "1"},
                              {"A", "2"},
                              {"B", "3"},
                              {"Empty", ""},
                              {"Accept", "x"},
                              {"Content-Type", "y"}}));
        QCOMPARE(lines(block),
                 QList<QByteArray>({"Expect:", "B: 1", "A: 2", "B: 3", "Empty;", "Accept: x",
                                    "Content-Type: y"}));
    }

    void silencesWhatLibcurlWouldAdd()
    {
        RequestHeaderBlock block;
        QVERIFY(block.assign({}));
        QCOMPARE(lines(block), QList<QByteArray>({"Expect:", "Accept:", "Content-Type:"}));
    }

    void leavesOutWhatIsOurs()
    {
        RequestHeaderBlock block;
        QVERIFY(block.assign({{"host", "evil"},
                              {"Transfer-Encoding", "chunked"},
                              {"Content-Length", "3"},
                              {"Connection", "close"},
                              {"accept-encoding", "br"},
                              {"Accept", "x"},
                              {"Content-Type", "y"},
                              {"X", "kept"}}));
        QCOMPARE(lines(block),
                 QList<QByteArray>({"Expect:", "Accept: x", "Content-Type: y", "X: kept"}));
    }

    void refusesInjection_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("CRLF in value") << QByteArray("A") << QByteArray("1\r\nHost: evil");
        QTest::newRow("LF in value") << QByteArray("A") << QByteArray("1\nB: 2");
        QTest::newRow("NUL in value") << QByteArray("A") << QByteArray("1\0B", 3);
        QTest::newRow("CRLF in name") << QByteArray("A: 1\r\nB") << QByteArray("1");
        QTest::newRow("colon in name") << QByteArray("A:B") << QByteArray("1");
        QTest::newRow("no name") << QByteArray() << QByteArray("1");
    }
    void refusesInjection()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        RequestHeaderBlock block;
        QVERIFY(!block.assign({{name, value}}));
        QVERIFY(block.assign({{"A", "fine"}}));
    }

    void serves1000FieldsAfterFew()
    {
        RequestHeaderBlock block;
        QVERIFY(block.assign({{"A", "1"}}));
        HeaderList many;
        for (int i = 0; i < 1000; ++i)
            many.add("N" + QByteArray::number(i), QByteArray(i, 'v') + '.');
        QVERIFY(block.assign(many));
        const QList<QByteArray> all = lines(block);
        QCOMPARE(all.size(), 1003);
        QCOMPARE(all.last(), "N999: " + QByteArray(999, 'v') + '.');
    }
};

QTEST_GUILESS_MAIN(RequestHeaderBlockTest)
#include "tst_requestheaderblock.moc"
