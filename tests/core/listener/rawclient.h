// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <chrono>

struct ssl_ctx_st;
struct ssl_st;

/// A blocking client on a bare socket that sends exactly the given bytes, with or without TLS.
class RawClient final
{
public:
    enum class End {
        Open, ///< nothing came for the whole time
        Closed, ///< the server ended its side
        Reset,
    };
    enum class Tls {
        No,
        Yes,
    };

    explicit RawClient(quint16 port,
                       const QHostAddress &address = QHostAddress(QHostAddress::LocalHost),
                       Tls tls = Tls::No, int receiveBuffer = 0);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    [[nodiscard]] bool isConnected() const { return m_socket >= 0; }
    /// False when the server does not take all of it within the time.
    bool send(const QByteArray &bytes,
              std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Reads until the server ends, or nothing comes for `quiet`. What came is added to received().
    End readAll(std::chrono::milliseconds quiet = std::chrono::seconds(10));
    /// Reads until received() contains `text`; false when it does not come.
    bool readUntil(QByteArrayView text,
                   std::chrono::milliseconds patience = std::chrono::seconds(10));
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    void forget() { m_received.clear(); }
    /// The status codes of the answers received so far.
    [[nodiscard]] QList<int> statuses() const;
    void close();
    void reset();
    void shutdownWrite();

private:
    bool wait(short events, std::chrono::milliseconds patience) const;
    qsizetype read(char *data, qsizetype size);
    qsizetype write(const char *data, qsizetype size);

    int m_socket = -1;
    ssl_ctx_st *m_context = nullptr;
    ssl_st *m_tls = nullptr;
    QByteArray m_received;
};
