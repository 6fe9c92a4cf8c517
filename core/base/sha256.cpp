// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace spillway {

QByteArray sha256(QByteArrayView bytes)
{
    // Looked up once: by name it would cost more than a short text's digest.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    QByteArray digest(32, Qt::Uninitialized);
    if (EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), nullptr, algorithm, nullptr)
        != 1)
        throw std::bad_alloc(); // the only way in which it can fail
    return digest;
}

} // namespace spillway
