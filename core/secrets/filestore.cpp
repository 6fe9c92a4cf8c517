// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/filestore.h"

#include "core/base/reply.h"
#include "core/secrets/secrettext.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

Q_LOGGING_CATEGORY(log, "spillway.secrets")

Error refused(const QString &message, const QString &path, const QString &reason = {})
{
    return {ErrorKind::Secret, message.arg(path), reason};
}

Result<Secret> readSecretFile(const QString &path)
{
    const QFileInfo info(path); // follows links: secret mounts are made of them
    if (!info.exists())
        return Error {ErrorKind::NotFound,
                      u"The secret file %1 does not exist. Create it or change the key's "
                      "reference."_s.arg(path),
                      {}};
    if (!info.isFile()) // a pipe or a device could block for ever
        return refused(u"%1 is not a regular file, so no secret is read from it."_s, path);
    if (info.permissions() & (QFile::WriteGroup | QFile::WriteOther))
        return refused(u"Others may write the secret file %1, so it is not trusted. "
                       "Run: chmod go-w on it."_s,
                       path);
    if (info.permissions() & QFile::ReadOther)
        qCWarning(log).noquote() << "Every user of this machine can read the secret file" << path
                                 << "- consider chmod 600.";

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refused(u"The secret file %1 cannot be read. Check its owner and permissions."_s,
                       path, file.errorString());
    QByteArray bytes = file.read(FileStore::maxSize + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(u"The secret file %1 cannot be read."_s, path, file.errorString());
    const bool tooLarge = bytes.size() > FileStore::maxSize;
    Secret secret(withoutLineEnd(std::move(bytes)));
    if (tooLarge)
        return refused(u"The file %1 is larger than 16 KiB, so it holds no key. Check the path."_s,
                       path);
    if (secret.isEmpty())
        return Error {ErrorKind::NotFound, u"The secret file %1 is empty."_s.arg(path), {}};
    return secret;
}

Error unchangedFile(const SecretReference &reference)
{
    return refused(u"Spillway does not change the secret file %1. Edit it yourself."_s,
                   reference.name);
}

} // namespace

FileStore::FileStore()
{
    m_reader.setMaxThreadCount(1);
    m_reader.setExpiryTimeout(1000);
}

FileStore::~FileStore()
{
    m_reader.clear();
    m_reader.waitForDone();
}

void FileStore::read(const SecretReference &reference, QObject *context, Callback<Secret> done)
{
    m_reader.start(
        [path = reference.name, reply = Reply<Result<Secret>>(context, std::move(done))] {
            reply.send(readSecretFile(path));
        });
}

void FileStore::write(const SecretReference &reference, Secret /*secret*/, QObject *context,
                      Callback<void> done)
{
    Reply<Result<void>>(context, std::move(done)).send(unchangedFile(reference));
}

void FileStore::remove(const SecretReference &reference, QObject *context, Callback<void> done)
{
    Reply<Result<void>>(context, std::move(done)).send(unchangedFile(reference));
}

} // namespace spillway
