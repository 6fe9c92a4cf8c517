// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/requesthandler.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

/// Answers by the request's path:
///   /now            at once, with the body's length and the request's own bytes
///   /later/<ms>     the same, after that time
///   /held           the same, at release()
///   /stream/<n>     n events of 20 bytes, one each millisecond, without a length
///   /flood          pieces of 16 KiB until the client blocks, again when it has drained
///   /wait           nothing, until the client leaves
///   /cut            a head, half of the announced body, then abort()
///   /leave          a head and half of the announced body, then hangUp()
///   /short          a head and half of the announced body, then finish()
///   /sized/<n>      n bytes at once, with their length
///   /evil           fields that try to break the framing
///   /status/<code>  that status without a body
/// and refuses a path that starts with /forbidden by 403.
/// Lives on the core thread; the counters may be read from any.
class ScriptedHandler final : public QObject, public spillway::RequestHandler
{
    Q_OBJECT

public:
    ScriptedHandler();
    ~ScriptedHandler() override;
    Q_DISABLE_COPY_MOVE(ScriptedHandler)

    std::optional<spillway::LocalReply> refuse(spillway::RequestHead &head) override;
    void serve(spillway::RequestHead head, QByteArray body,
               spillway::ClientStream &stream) override;
    spillway::LocalReply describe(spillway::ErrorKind kind,
                                  const spillway::RequestHead &head) override;
    void aboutToSend() override { servedBeforeSending = served.load(); }

    /// Answers what is held; on the core thread.
    void release();

    std::atomic<int> refusalsAsked {0};
    std::atomic<int> served {0};
    std::atomic<int> servedBeforeSending {0}; ///< as of the last time that something left
    std::atomic<int> gone {0};
    std::atomic<int> blocked {0};
    std::atomic<int> drained {0};
    std::atomic<qint64> produced {0}; ///< bytes by /flood
    std::atomic<qint64> bodyBytes {0};
    std::atomic<qint64> goneAt {0}; ///< steady clock, µs

Q_SIGNALS:
    void released();

private:
    class Answer;
    void remove(Answer *answer);

    std::vector<std::unique_ptr<Answer>> m_answers;
};
