// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// The 32 bytes of the SHA-256 (FIPS 180-4). OpenSSL's uses the processor's instructions for it;
/// Qt's does not. Pure; any thread.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace spillway
