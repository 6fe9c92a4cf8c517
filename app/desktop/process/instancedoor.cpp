// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/process/instancedoor.h"

#include "core/base/jsonview.h"
#include "core/base/jsonwriter.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype maxMessage = 64LL * 1024;
constexpr auto betweenTries = 50ms;

QString socketPath(const QString &dataFolder)
{
    const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(
        (canonical.isEmpty() ? dataFolder : canonical).toUtf8(), QCryptographicHash::Sha256);
    return u"%1/spillway-%2.socket"_s.arg(
        QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
        QString::fromLatin1(hash.toHex().first(16)));
}

QByteArray written(const InstanceKnock &knock)
{
    JsonWriter json;
    json.beginObject().key("words").beginArray();
    for (const QString &word : knock.words)
        json.value(word);
    json.end().member("folder", knock.workingFolder).member("token", knock.activationToken).end();
    return json.take() + '\n';
}

InstanceKnock parsed(const QByteArray &line)
{
    const JsonView message = JsonView::document(line);
    InstanceKnock knock;
    message["words"].forEach([&knock](QByteArrayView, const JsonView &word) {
        knock.words << QString::fromUtf8(word.stringOr({}));
        return true;
    });
    knock.workingFolder = QString::fromUtf8(message["folder"].stringOr({}));
    knock.activationToken = QString::fromUtf8(message["token"].stringOr({}));
    return knock;
}

bool connectTo(QLocalSocket &socket, const QString &path, const QDeadlineTimer &deadline)
{
    // The first program may hold the lock but not have opened its door yet.
    for (;;) {
        socket.connectToServer(path);
        if (socket.waitForConnected(static_cast<int>(deadline.remainingTime())))
            return true;
        if (deadline.hasExpired())
            return false;
        QThread::msleep(static_cast<unsigned long>(
            std::min<qint64>(betweenTries.count(), deadline.remainingTime())));
    }
}

} // namespace

InstanceDoor::InstanceDoor(Answer answer)
    : m_answer(std::move(answer))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceDoor::greet);
}

Result<void> InstanceDoor::open(const QString &dataFolder)
{
    const QString path = socketPath(dataFolder);
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return Error {ErrorKind::Io,
                      u"A second start cannot reach this one: %1."_s.arg(m_server.errorString()),
                      path};
    return {};
}

void InstanceDoor::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        read(*socket);
    }
}

void InstanceDoor::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > maxMessage)
            socket.abort();
        return;
    }
    const Result<void> done = m_answer(parsed(socket.readLine(maxMessage)));
    JsonWriter json;
    json.beginObject().member("error", done ? QString() : done.error().message).end();
    socket.write(json.take() + '\n');
    socket.disconnectFromServer();
}

Result<void> InstanceDoor::knock(const QString &dataFolder, const InstanceKnock &knock,
                                 std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    if (!connectTo(socket, socketPath(dataFolder), deadline))
        return Error {ErrorKind::NotFound, u"No window answers."_s, socket.errorString()};
    socket.write(written(knock));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return Error {ErrorKind::Io, u"Spillway is running but does not answer."_s,
                          socket.errorString()};
    }
    const QByteArray answer = socket.readLine(maxMessage);
    const QString error = QString::fromUtf8(JsonView::document(answer)["error"].stringOr({}));
    if (!error.isEmpty())
        return Error {ErrorKind::InvalidRequest, error, {}};
    return {};
}

} // namespace spillway

#include "moc_instancedoor.cpp"
