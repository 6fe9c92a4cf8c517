// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <chrono>
#include <optional>

namespace spillway::test {

/// One thing that a scripted connection does.
struct Step
{
    enum class Kind {
        AwaitRequest, ///< until a whole request has come
        Send,
        Flood, ///< `count` bytes of a pattern, as fast as the client takes them
        Wait,
        Hold, ///< until release() is called once more than there were holds before
        Close, ///< FIN after what was sent
        Reset, ///< RST
    };
    Kind kind;
    QByteArray bytes;
    std::chrono::milliseconds wait {};
    qint64 count = 0;
};
using Script = QList<Step>;

[[nodiscard]] inline Step awaitRequest()
{
    return {Step::Kind::AwaitRequest, {}};
}
[[nodiscard]] inline Step send(QByteArray bytes)
{
    return {Step::Kind::Send, std::move(bytes)};
}
[[nodiscard]] inline Step flood(qint64 count)
{
    return {Step::Kind::Flood, {}, {}, count};
}
[[nodiscard]] inline Step wait(std::chrono::milliseconds time)
{
    return {Step::Kind::Wait, {}, time};
}
[[nodiscard]] inline Step hold()
{
    return {Step::Kind::Hold, {}};
}
[[nodiscard]] inline Step close()
{
    return {Step::Kind::Close, {}};
}
[[nodiscard]] inline Step reset()
{
    return {Step::Kind::Reset, {}};
}
/// A 200 with this body and its length.
[[nodiscard]] QByteArray okResponse(const QByteArray &body, const QByteArray &fields = {});
/// The pattern of Flood.
[[nodiscard]] QByteArray floodBytes(qint64 offset, qsizetype count);

struct RecordedRequest
{
    QByteArray head; ///< with the empty line
    QByteArray body;
    int connection = 0;

    [[nodiscard]] QByteArray line() const { return head.left(head.indexOf("\r\n")); }
    /// Values of the field in order; the name in lower case.
    [[nodiscard]] QList<QByteArray> values(const QByteArray &lowerName) const;
};

/// A server on a free loopback port that answers from a script, step by step, byte by byte as
/// written there, and records what it was asked. Each connection runs its own copy of the script
/// and starts it again at its end.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit ScriptedServer(Script script = {});

    /// Connections from now on; running ones keep theirs.
    void setScript(Script script) { m_script = std::move(script); }
    /// Script of the connection with this number (from 0) instead.
    void setScriptOf(int connection, Script script)
    {
        m_special.insert(connection, std::move(script));
    }
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }

    [[nodiscard]] QByteArray url(const QByteArray &path = "/") const;
    [[nodiscard]] const QList<RecordedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return m_connections - m_closed; }
    [[nodiscard]] qint64 flooded() const { return m_flooded; }
    /// Lets one hold of any connection pass, now or when it is reached.
    void release();
    /// Closes every connection now.
    void closeAll();

Q_SIGNALS:
    void released();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class ScriptedConnection;
    Script m_script;
    QHash<int, Script> m_special;
    std::optional<QSslConfiguration> m_tls;
    QList<RecordedRequest> m_requests;
    int m_connections = 0;
    int m_closed = 0;
    qint64 m_flooded = 0;
    int m_releases = 0; ///< not yet used by a hold
};

} // namespace spillway::test
