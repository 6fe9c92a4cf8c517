// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace spillway {

/// What is wrong with a provider's base URL, in words; empty when it is fine. The text does not
/// repeat user names or passwords that stand in it.
[[nodiscard]] QString baseUrlFault(QByteArrayView url);

/// True for an http URL to another machine.
[[nodiscard]] bool sendsInClear(QByteArrayView url);

/// Empty, "direct", or an http, https, socks5 or socks5h URL with a host are fine.
[[nodiscard]] QString proxyUrlFault(QByteArrayView url);

/// An origin as browsers send it: scheme://host[:port], no path.
[[nodiscard]] bool isOrigin(QByteArrayView text);

/// True for 127.0.0.0/8, ::1 and localhost: addresses that only this machine reaches.
[[nodiscard]] bool isLoopbackHost(QStringView host);

} // namespace spillway
