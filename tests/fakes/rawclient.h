// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

#include <chrono>

namespace spillway::test {

/// An HTTP/1.1 client that sends exactly the given bytes to 127.0.0.1 and keeps exactly the bytes
/// that come. Waiting runs the event loop, so a scripted server may live on the same thread.
class RawClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience {60'000};

    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// Ends the connection with a reset, as a program that is killed does.
    void abort() { m_socket.abort(); }
    /// For what a test does to the socket from another thread, while this one waits.
    [[nodiscard]] int descriptor() const { return static_cast<int>(m_socket.socketDescriptor()); }
    /// From now on what comes stays in the kernel, but for one buffer of 64 KiB.
    void stopReading();
    void readOn();

    /// False when it does not come in time. A head for HEAD or 204 completes the answer too.
    bool waitForHead();
    /// Until the body holds `text`.
    bool waitForBody(const QByteArray &text);
    /// Until the answer is complete by its own framing.
    bool waitForAnswer();
    /// Until the connection has ended.
    bool waitForEnd();

    [[nodiscard]] int status() const { return m_status; }
    /// Values of a field of the head in order; the name in lower case.
    [[nodiscard]] QList<QByteArray> values(const QByteArray &lowerName) const;
    [[nodiscard]] QByteArray value(const QByteArray &lowerName) const
    {
        return values(lowerName).value(0);
    }
    [[nodiscard]] const QByteArray &head() const { return m_head; }
    /// Without the chunks' framing.
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    /// The body had its length, or its last chunk.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool isOpen() const
    {
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }
    /// Forgets the answer, for the next request on the connection.
    void next();

private:
    void take();
    void decode();
    bool takeHead();
    bool takeChunk();

    QTcpSocket m_socket;
    QByteArray m_raw; ///< not yet decoded
    QByteArray m_head;
    QByteArray m_body;
    int m_status = 0;
    qint64 m_left = -1; ///< of a body with a length
    bool m_chunked = false;
    bool m_complete = false;
    bool m_reading = true;
};

/// A POST with a JSON body; `fields` are whole lines with their CRLF.
[[nodiscard]] QByteArray post(const QByteArray &target, const QByteArray &body,
                              const QByteArray &fields = {});
/// A request without a body.
[[nodiscard]] QByteArray request(const QByteArray &method, const QByteArray &target,
                                 const QByteArray &fields = {});

} // namespace spillway::test
