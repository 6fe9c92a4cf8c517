// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curlerrors.h"

#include <QtTest>

using namespace spillway;

Q_DECLARE_METATYPE(spillway::CurlOutcome)

class CurlErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFailure_data()
    {
        QTest::addColumn<CurlOutcome>("outcome");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, CurlOutcome outcome, TransportFailure failure) {
            QTest::newRow(name) << outcome << static_cast<int>(failure);
        };
        using F = TransportFailure;
        const QByteArray none;
        row("dns", {CURLE_COULDNT_RESOLVE_HOST, false, false, false, 0, none}, F::Dns);
        row("proxy's name", {CURLE_COULDNT_RESOLVE_PROXY, false, false, true, 0, none}, F::Proxy);
        row("refused", {CURLE_COULDNT_CONNECT, false, false, false, 0, none}, F::Connect);
        row("proxy refused", {CURLE_COULDNT_CONNECT, false, false, true, 0, none}, F::Proxy);
        row("socks failed", {CURLE_PROXY, false, false, true, 0, none}, F::Proxy);
        row("connect 407", {CURLE_RECV_ERROR, false, false, true, 407, none}, F::Proxy);
        row("proxy closed", {CURLE_RECV_ERROR, false, false, true, 0, none}, F::Proxy);
        row("connect timeout", {CURLE_OPERATION_TIMEDOUT, false, false, false, 0, none},
            F::Connect);
        row("certificate", {CURLE_PEER_FAILED_VERIFICATION, false, false, false, 0, none}, F::Tls);
        row("handshake", {CURLE_SSL_CONNECT_ERROR, false, false, false, 0, none}, F::Tls);
        row("empty", {CURLE_GOT_NOTHING, true, false, false, 0, none}, F::ResetBeforeHead);
        row("reset before", {CURLE_RECV_ERROR, true, false, false, 0, "Recv failure"},
            F::ResetBeforeHead);
        row("reset while sending", {CURLE_SEND_ERROR, true, false, false, 0, none},
            F::ResetBeforeHead);
        row("half a head", {CURLE_OK, true, false, false, 0, none}, F::ResetBeforeHead);
        row("not sent again", {CURLE_ABORTED_BY_CALLBACK, true, false, false, 0, none},
            F::ResetBeforeHead);
        row("reset after", {CURLE_RECV_ERROR, true, true, false, 0, "Recv failure"}, F::CutBody);
        row("reset after, tunnelled", {CURLE_RECV_ERROR, true, true, true, 200, "Recv failure"},
            F::CutBody);
        row("short", {CURLE_PARTIAL_FILE, true, true, false, 0, none}, F::CutBody);
        row("stream reset", {CURLE_HTTP2_STREAM, true, true, false, 0, none}, F::CutBody);
        row("stream refused", {CURLE_HTTP2_STREAM, true, false, false, 0, none},
            F::ResetBeforeHead);
        row("bad chunk",
            {CURLE_RECV_ERROR, true, true, false, 0, "Illegal size in chunked-encoding"},
            F::Protocol);
        row("bad gzip", {CURLE_BAD_CONTENT_ENCODING, true, true, false, 0, none}, F::Protocol);
        row("garbage", {CURLE_UNSUPPORTED_PROTOCOL, true, false, false, 0, none}, F::Protocol);
        row("scheme", {CURLE_UNSUPPORTED_PROTOCOL, false, false, false, 0, none}, F::Internal);
        row("url", {CURLE_URL_MALFORMAT, false, false, false, 0, none}, F::Internal);
        row("endless line", {CURLE_OUT_OF_MEMORY, true, false, false, 0, none}, F::Protocol);
        row("memory", {CURLE_OUT_OF_MEMORY, false, false, false, 0, none}, F::Internal);
    }
    void namesTheFailure()
    {
        QFETCH(CurlOutcome, outcome);
        QFETCH(int, expected);
        const TransportError error = transportError(outcome);
        QCOMPARE(static_cast<int>(error.failure), expected);
        QVERIFY(!error.detail.isEmpty());
    }

    void keepsTheLibrarysWords()
    {
        const TransportError error = transportError(
            {CURLE_PEER_FAILED_VERIFICATION, false, false, false, 0, "self-signed certificate"});
        QVERIFY(error.detail.contains("self-signed certificate"));
    }

    void doesNotQuoteUrls()
    {
        const TransportError url =
            transportError({CURLE_URL_MALFORMAT, false, false, false, 0, "bad ?key=secret"});
        QVERIFY(!url.detail.contains("secret"));
        const TransportError proxy = transportError(
            {CURLE_COULDNT_RESOLVE_PROXY, false, false, true, 0, "bad 'http://user:secret@'"});
        QVERIFY(!proxy.detail.contains("secret"));
    }
};

QTEST_GUILESS_MAIN(CurlErrorsTest)
#include "tst_curlerrors.moc"
