// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

namespace spillway {

Secret::Secret(QByteArray &&bytes)
    : m_bytes(bytes.constData(), bytes.size())
{
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

Secret::Secret(const Secret &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
{
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        clear();
        m_bytes = QByteArray(other.m_bytes.constData(), other.m_bytes.size());
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

Secret::~Secret()
{
    clear();
}

QString Secret::fingerprint() const
{
    const QByteArray digest = QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.first(3).toHex());
}

bool Secret::equals(QByteArrayView other) const
{
    return other.size() == m_bytes.size()
        && CRYPTO_memcmp(other.data(), m_bytes.constData(), static_cast<size_t>(other.size())) == 0;
}

void Secret::clear()
{
    // data() would detach from a sharer and clear a copy; no method hands the array out, so nobody
    // shares it.
    if (!m_bytes.isEmpty())
        OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
    m_bytes.clear();
}

} // namespace spillway
