// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainerror.h"

#include <QtGlobal>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

QString noServiceText()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return u"No keychain service is running. Install and unlock GNOME Keyring, KWallet or "
           u"KeePassXC "
           "with its Secret Service, or keep keys in environment variables (env:) or files "
           "(file:), "
           "or enter them for this session only."_s;
#else
    return u"The system's keychain cannot be used. Keep keys in environment variables (env:) or "
           "files (file:), or enter them for this session only."_s;
#endif
}

} // namespace

Error keychainError(int code, const QString &words, const QString &item)
{
    switch (static_cast<QKeychain::Error>(code)) {
    case QKeychain::NoError:
        break;
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound,
                u"The keychain holds no secret named %1. Enter the key again."_s.arg(item), words};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorKind::KeychainLocked,
                u"The keychain is locked or access was denied. Unlock it, then try again."_s,
                words};
    case QKeychain::CouldNotDeleteEntry:
        return {
            ErrorKind::Secret,
            u"The keychain did not remove %1. Remove it with the system's keychain program."_s.arg(
                item),
            words};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return {ErrorKind::Secret, noServiceText(), words};
    }
    return {ErrorKind::Internal, u"The keychain failed without an error."_s, words};
}

Error keychainTimeout(std::chrono::milliseconds waited, const QString &item)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(waited).count();
    return {ErrorKind::KeychainLocked,
            u"The keychain did not answer within %1 s for %2. It may be asking to be unlocked: "
            "look for its window, unlock it, then try again."_s.arg(seconds)
                .arg(item),
            {}};
}

} // namespace spillway
