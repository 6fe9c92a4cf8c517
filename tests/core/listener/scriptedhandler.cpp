// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedhandler.h"

#include <QTimer>

#include <chrono>

using namespace spillway;

/// One request being answered.
class ScriptedHandler::Answer final : public QObject, public ClientObserver
{
public:
    Answer(ScriptedHandler &handler, ClientStream &stream)
        : m_handler(handler)
        , m_stream(stream)
    {
        stream.setObserver(this);
    }

    void clientGone() override
    {
        using std::chrono::microseconds;
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        m_handler.goneAt = std::chrono::duration_cast<microseconds>(now).count();
        ++m_handler.gone;
        m_handler.remove(this);
    }
    void clientBlocked() override
    {
        ++m_handler.blocked;
        m_paused = true;
    }
    void clientDrained() override
    {
        ++m_handler.drained;
        m_paused = false;
        if (m_flooding)
            flood();
    }

    void replyLater(int delay, const LocalReply &reply)
    {
        QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, reply] {
            m_stream.reply(reply);
            m_handler.remove(this);
        });
    }
    void replyWhenReleased(const LocalReply &reply)
    {
        connect(&m_handler, &ScriptedHandler::released, this, [this, reply] {
            m_stream.reply(reply);
            m_handler.remove(this);
        });
    }
    void stream(int events)
    {
        m_stream.sendHead(200, {{"Content-Type", "text/event-stream"}}, {});
        m_left = events;
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_left-- > 0) {
                m_stream.sendBody("data: 0123456789ab\n\n");
                return;
            }
            m_stream.finish();
            m_handler.remove(this);
        });
        m_timer.start(1);
    }
    void cutLater()
    {
        m_stream.sendHead(200, {}, 100);
        m_stream.sendBody(QByteArray(50, 'x'));
        QTimer::singleShot(20, this, [this] {
            m_stream.abort();
            m_handler.remove(this);
        });
    }
    void startFlood()
    {
        m_flooding = true;
        m_stream.sendHead(200, {}, {});
        flood();
    }

private:
    void flood()
    {
        // A piece each turn of the loop, as an upstream would deliver it.
        if (m_paused)
            return;
        static const QByteArray piece(16 * 1024, 'x');
        m_stream.sendBody(piece);
        m_handler.produced += piece.size();
        QMetaObject::invokeMethod(
            this, [this] { flood(); }, Qt::QueuedConnection);
    }

    ScriptedHandler &m_handler;
    ClientStream &m_stream;
    QTimer m_timer;
    int m_left = 0;
    bool m_paused = false;
    bool m_flooding = false;
};

ScriptedHandler::ScriptedHandler() = default;
ScriptedHandler::~ScriptedHandler() = default;

std::optional<LocalReply> ScriptedHandler::refuse(RequestHead &head)
{
    ++refusalsAsked;
    if (!head.target.startsWith("/forbidden"))
        return {};
    return LocalReply {403, {{"Content-Type", "text/plain"}}, "forbidden"};
}

void ScriptedHandler::serve(RequestHead head, QByteArray body, ClientStream &stream)
{
    ++served;
    bodyBytes += body.size();
    const QByteArray path = head.path().toByteArray();
    const int number = path.mid(path.lastIndexOf('/') + 1).toInt();
    const LocalReply echo {200,
                           {{"Content-Type", "text/plain"}},
                           head.method + ' ' + head.target + ' ' + QByteArray::number(body.size())
                               + ' ' + body.left(64)};
    if (path == "/short" || path == "/leave") {
        stream.sendHead(200, {}, 100);
        stream.sendBody(QByteArray(50, 'x'));
        path == "/short" ? stream.finish() : stream.hangUp();
    } else if (path.startsWith("/sized/")) {
        stream.reply({200, {}, QByteArray(number, 's')});
    } else if (path.startsWith("/status/")) {
        stream.sendHead(number, {}, {});
        stream.finish();
    } else if (path == "/evil") {
        stream.reply({200,
                      {{"X-Split", "a\r\nX-Injected: 1"},
                       {"Transfer-Encoding", "chunked"},
                       {"Content-Length", "7"},
                       {"Connection", "keep-alive"},
                       {"X-Good", "1"}},
                      "ok"});
    } else if (path == "/wait" || path.startsWith("/later/") || path.startsWith("/stream/")
               || path == "/flood" || path == "/cut" || path == "/held") {
        Answer *answer = m_answers.emplace_back(std::make_unique<Answer>(*this, stream)).get();
        if (path.startsWith("/later/"))
            answer->replyLater(number, echo);
        else if (path.startsWith("/stream/"))
            answer->stream(number);
        else if (path == "/flood")
            answer->startFlood();
        else if (path == "/cut")
            answer->cutLater();
        else if (path == "/held")
            answer->replyWhenReleased(echo);
    } else {
        stream.reply(echo);
    }
}

void ScriptedHandler::release()
{
    Q_EMIT released();
}

LocalReply ScriptedHandler::describe(ErrorKind kind, const RequestHead &head)
{
    int status = 400;
    switch (kind) {
    case ErrorKind::HeadTooLarge:
        status = 431;
        break;
    case ErrorKind::BodyTooLarge:
        status = 413;
        break;
    case ErrorKind::RequestTimeout:
        status = 408;
        break;
    case ErrorKind::UpgradeRequired:
        status = 426;
        break;
    case ErrorKind::TooManyConnections:
        status = 503;
        break;
    default:
        break;
    }
    return {status, {{"Content-Type", "text/plain"}}, "described " + head.target};
}

void ScriptedHandler::remove(Answer *answer)
{
    std::erase_if(m_answers, [&](std::unique_ptr<Answer> &owned) {
        if (owned.get() != answer)
            return false;
        owned.release()->deleteLater(); // it is on the stack
        return true;
    });
}
