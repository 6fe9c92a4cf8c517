// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/faultscript.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestFaultScript final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryMember();
    void readsEveryKind_data();
    void readsEveryKind();
    void emptyObjectIsTheDefault();
    void refusesWithPlace_data();
    void refusesWithPlace();
    void survivesEveryPrefix();
};

void TestFaultScript::readsEveryMember()
{
    const auto script = readFaultScript(R"({
      "pace": 20, "words": 3, "onlyListedKeys": true, "alwaysUseTools": true,
      "keys": {"k-1": {
        "limits": {"rpm": 60, "tpm": 90000, "concurrency": 2, "account": "a", "bodies": "zai"},
        "models": ["sim-large"],
        "faults": [{"kind": "status", "status": 429, "retryAfter": 1, "times": 2, "type": "t",
                    "code": "c", "message": "m", "everyOperation": true},
                   {"kind": "resetMidStream", "afterEvents": 3, "afterBytes": 17},
                   {"kind": "slowWords", "milliseconds": 50, "times": -1}]}},
      "default": {"limits": {"rpm": 5}}})");
    QVERIFY2(script.has_value(), script ? "" : qPrintable(script.error().message));
    QCOMPARE(script->pace, Milliseconds(20));
    QCOMPARE(script->words, 3);
    QVERIFY(script->onlyListedKeys);
    QVERIFY(script->alwaysUseTools);
    QCOMPARE(script->fallback.limits.rpm, 5);
    const KeyScript &key = script->keys.at("k-1");
    const KeyLimits limits {
        .rpm = 60, .tpm = 90000, .concurrency = 2, .account = "a", .zaiBodies = true};
    QVERIFY(key.limits == limits);
    QCOMPARE(key.models, std::vector<QByteArray> {"sim-large"});
    Fault status;
    status.times = 2;
    status.everyOperation = true;
    status.status = 429;
    status.type = "t";
    status.code = "c";
    status.message = "m";
    status.retryAfter = std::chrono::seconds(1);
    Fault reset;
    reset.kind = FaultKind::ResetMidStream;
    reset.afterEvents = 3;
    reset.afterBytes = 17;
    Fault slow;
    slow.kind = FaultKind::SlowWords;
    slow.duration = Milliseconds(50);
    slow.times = -1;
    QVERIFY(key.faults == (std::vector<Fault> {status, reset, slow}));
}

void TestFaultScript::readsEveryKind_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, FaultKind kind) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(kind);
    };
    row("status", FaultKind::Status);
    row("vendorCode", FaultKind::VendorCode);
    row("errorEvent", FaultKind::ErrorEvent);
    row("stallBeforeHead", FaultKind::StallBeforeHead);
    row("resetBeforeHead", FaultKind::ResetBeforeHead);
    row("closeBeforeHead", FaultKind::CloseBeforeHead);
    row("emptyBody", FaultKind::EmptyBody);
    row("notJson", FaultKind::NotJson);
    row("stallMidStream", FaultKind::StallMidStream);
    row("resetMidStream", FaultKind::ResetMidStream);
    row("closeMidStream", FaultKind::CloseMidStream);
    row("cleanEndMidStream", FaultKind::CleanEndMidStream);
    row("slowWords", FaultKind::SlowWords);
}

void TestFaultScript::readsEveryKind()
{
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    const auto script = readFaultScript(R"({"default":{"faults":[{"kind":")" + name + R"("}]}})");
    QVERIFY(script.has_value());
    QCOMPARE(static_cast<int>(script->fallback.faults.at(0).kind), kind);
    QCOMPARE(script->fallback.faults.at(0).times, 1);
}

void TestFaultScript::emptyObjectIsTheDefault()
{
    const auto script = readFaultScript("{}");
    QVERIFY(script.has_value());
    QVERIFY(*script == FaultScript());
}

void TestFaultScript::refusesWithPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("line");
    QTest::newRow("not json") << QByteArray("pace: 20") << u"The script"_s << u"line 1, column 1"_s;
    QTest::newRow("empty") << QByteArray() << u"The script"_s << u"line 1, column 1"_s;
    QTest::newRow("array") << QByteArray("[]") << u"The script must be an object"_s
                           << u"line 1, column 1"_s;
    QTest::newRow("unknown") << QByteArray("{\n  \"pase\": 1}") << u"pase is not known"_s
                             << u"line 2, column 11"_s;
    QTest::newRow("negative pace")
        << QByteArray(R"({"pace": -1})") << u"pace must be"_s << u"column 10"_s;
    QTest::newRow("kind missing") << QByteArray(R"({"default":{"faults":[{"times":1}]}})")
                                  << u"default.faults[0] has no kind"_s << u"line 1, column 23"_s;
    QTest::newRow("kind unknown") << QByteArray(
        R"({"keys":{"k":{"faults":[{"kind":"status"},{"kind":"boom"}]}}})")
                                  << u"keys.k.faults[1].kind must be one of status, "_s
                                  << u"line 1"_s;
    QTest::newRow("status range")
        << QByteArray(R"({"default":{"faults":[{"kind":"status","status":99}]}})")
        << u"default.faults[0].status must be a whole number from 200 to 599"_s << u"line 1"_s;
    QTest::newRow("faults no list") << QByteArray(R"({"default":{"faults":{}}})")
                                    << u"default.faults must be a list"_s << u"line 1"_s;
    QTest::newRow("bodies") << QByteArray(R"({"default":{"limits":{"bodies":"x"}}})")
                            << u"default.limits.bodies must be dialect or zai"_s << u"line 1"_s;
    QTest::newRow("bool") << QByteArray(R"({"onlyListedKeys":1})")
                          << u"onlyListedKeys must be true or false"_s << u"line 1"_s;
    QTest::newRow("text") << QByteArray(R"({"default":{"models":[1]}})")
                          << u"default.models[0] must be a text"_s << u"line 1"_s;
}

void TestFaultScript::refusesWithPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    QFETCH(QString, line);
    const auto script = readFaultScript(json);
    QVERIFY(!script.has_value());
    QCOMPARE(script.error().kind, ErrorKind::Config);
    QVERIFY2(script.error().message.startsWith(where), qPrintable(script.error().message));
    QVERIFY2(script.error().detail.contains(line), qPrintable(script.error().detail));
}

void TestFaultScript::survivesEveryPrefix()
{
    const QByteArray whole = R"({"keys":{"k":{"faults":[{"kind":"status","times":-1}]}},"pace":1})";
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!readFaultScript(QByteArrayView(whole).first(length)).has_value());
    QVERIFY(readFaultScript(whole).has_value());
}

QTEST_GUILESS_MAIN(TestFaultScript)
#include "tst_faultscript.moc"
