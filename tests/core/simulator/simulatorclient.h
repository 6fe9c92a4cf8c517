// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonview.h"
#include "core/http/headers.h"
#include "core/http/sse.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace spillway::test {

struct ClientRequest
{
    QByteArray method = "POST";
    QByteArray target;
    QByteArray key = "key-1"; ///< empty = none
    QByteArray body;
    QByteArray keyHeader = "Authorization: Bearer ";
    QByteArray extraHeaders = "anthropic-version: 2023-06-01\r\n";
};

struct ClientAnswer
{
    int status = 0; ///< 0 = no head came
    HeaderList headers;
    QByteArray body; ///< without chunk framing
    bool complete = false; ///< the framing's own end was seen
    bool reset = false; ///< the connection ended with a reset
    bool closed = false; ///< and without one
    bool timedOut = false; ///< and was left

    [[nodiscard]] std::vector<SseEvent> events() const
    {
        std::vector<SseEvent> events;
        SseReader reader;
        const bool fine =
            reader.feed(body, [&](const std::optional<SseEvent> &event, QByteArrayView) {
                if (event)
                    events.push_back(*event);
            });
        return fine ? events : std::vector<SseEvent>();
    }
    [[nodiscard]] JsonView json() const { return JsonView::document(body); }
};

/// A blocking HTTP/1.1 client for one request a connection, which reports how the answer ended.
class SimulatorClient final
{
public:
    explicit SimulatorClient(quint16 port)
        : m_port(port)
    {
    }

    /// Leaves after so many milliseconds of silence.
    [[nodiscard]] ClientAnswer send(const ClientRequest &request, int patience = 10'000) const
    {
        // Not a QTcpSocket: it calls an end and a reset by the same name.
        const Descriptor socket(m_port);
        const QByteArray wire = wireBytes(request);
        ClientAnswer answer;
        if (::send(socket.number, wire.constData(), static_cast<std::size_t>(wire.size()),
                   MSG_NOSIGNAL)
            != wire.size())
            return answer;
        QByteArray bytes;
        std::array<char, 16384> piece {};
        while (!parse(bytes, answer)) {
            pollfd readable {socket.number, POLLIN, 0};
            if (poll(&readable, 1, patience) <= 0) {
                answer.timedOut = true;
                break;
            }
            const ssize_t count = recv(socket.number, piece.data(), piece.size(), 0);
            if (count <= 0) {
                answer.closed = count == 0;
                answer.reset = count < 0 && errno == ECONNRESET;
                break;
            }
            bytes.append(piece.data(), count);
        }
        return answer;
    }

    /// For tests that hold or leave a connection themselves.
    void open(QTcpSocket &socket, const ClientRequest &request) const
    {
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        socket.waitForConnected(10'000);
        socket.write(wireBytes(request));
        socket.flush();
    }

private:
    struct Descriptor
    {
        explicit Descriptor(quint16 port)
            : number(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
        {
            sockaddr_in address {};
            address.sin_family = AF_INET;
            address.sin_port = htons(port);
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            static_cast<void>(
                ::connect(number, reinterpret_cast<const sockaddr *>(&address), sizeof address));
        }
        ~Descriptor() { ::close(number); }
        Q_DISABLE_COPY_MOVE(Descriptor)
        int number;
    };

    static QByteArray wireBytes(const ClientRequest &request)
    {
        QByteArray head = request.method + ' ' + request.target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
        if (!request.key.isEmpty())
            head += request.keyHeader + request.key + "\r\n";
        head += request.extraHeaders;
        if (!request.body.isEmpty())
            head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
        return head + "\r\n" + request.body;
    }

    /// Reads what has come so far; true when the answer is complete.
    static bool parse(const QByteArray &bytes, ClientAnswer &answer)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QList<QByteArray> lines = bytes.first(end).split('\n');
        answer.status = lines.first().mid(9, 3).toInt();
        answer.headers.clear();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.add(line.first(colon), line.mid(colon + 1).trimmed());
        }
        const QByteArray rest = bytes.mid(end + 4);
        if (answer.headers.contains("content-length")) {
            answer.body = rest;
            answer.complete = rest.size() >= answer.headers.value("content-length").toInt();
        } else {
            answer.complete = dechunk(rest, answer.body);
        }
        return answer.complete;
    }

    static bool dechunk(QByteArrayView bytes, QByteArray &body)
    {
        body.clear();
        for (;;) {
            const qsizetype line = bytes.indexOf("\r\n");
            if (line < 0)
                return false;
            bool fine = false;
            const qsizetype size = bytes.first(line).toByteArray().toLongLong(&fine, 16);
            if (!fine)
                return false;
            bytes = bytes.sliced(line + 2);
            if (size == 0)
                return true;
            body += bytes.first(std::min(size, bytes.size())).toByteArray();
            if (bytes.size() < size + 2)
                return false;
            bytes = bytes.sliced(size + 2);
        }
    }

    quint16 m_port;
};

/// A minimal request for an answer in a dialect.
[[nodiscard]] inline ClientRequest askIn(Dialect dialect, bool stream,
                                         const QByteArray &text = "Hello")
{
    const QByteArray streams = stream ? "true" : "false";
    ClientRequest request;
    switch (dialect) {
    case Dialect::Anthropic:
        request.target = "/v1/messages";
        request.body = R"({"model":"sim-large","max_tokens":500,"stream":)" + streams
            + R"(,"messages":[{"role":"user","content":")" + text + R"("}]})";
        break;
    case Dialect::OpenAiChat:
        request.target = "/v1/chat/completions";
        request.body = R"({"model":"sim-large","stream":)" + streams
            + R"(,"messages":[{"role":"user","content":")" + text + R"("}]})";
        break;
    case Dialect::OpenAiResponses:
        request.target = "/v1/responses";
        request.body =
            R"({"model":"sim-large","stream":)" + streams + R"(,"input":")" + text + R"("})";
        break;
    case Dialect::Gemini:
        request.target = stream ? "/v1beta/models/sim-large:streamGenerateContent?alt=sse"
                                : "/v1beta/models/sim-large:generateContent";
        request.body = R"({"contents":[{"role":"user","parts":[{"text":")" + text + R"("}]}]})";
        break;
    }
    return request;
}

} // namespace spillway::test
